import type { ThreePoint } from "../../three-point";
import type { LabourFacts, Level } from "../platform";

/** Low, likely, high, as the research table prints them. */
export type Hours = readonly [low: number, likely: number, high: number];

const threePoint = ([low, likely, high]: Hours): ThreePoint => ({ low, likely, high });

/** One cell pair of the table for each level: set-up hours, then hours a month. */
export const levels = (novice: Hours, intermediate: Hours, expert: Hours): Readonly<Record<Level, ThreePoint>> => ({
  novice: threePoint(novice),
  intermediate: threePoint(intermediate),
  expert: threePoint(expert),
});

/** Every row is our choice among published estimates; the text says which. */
export const estimate = (text: string): LabourFacts["evidence"] => ({
  text: `Berth's default. ${text} See the method page.`,
  grade: "S",
});

type Learning = Pick<LabourFacts, "learning" | "learningEvidence">;

export const learningDocker: Learning = {
  learning: threePoint([8, 24, 40]),
  learningEvidence: estimate("The founding guide says days; one project's comparison says one to two."),
};
export const learningSwarm: Learning = {
  learning: threePoint([16, 40, 80]),
  learningEvidence: estimate("Published estimates run from two days to four weeks."),
};
export const learningPaas: Learning = {
  learning: threePoint([4, 8, 16]),
  learningEvidence: estimate("One project puts a first deployment at one to four hours; a day or two covers the rest."),
};
export const learningManagedKubernetes: Learning = {
  learning: threePoint([40, 80, 200]),
  learningEvidence: estimate(
    "The founding guide says weeks to months; one project counted 40 hours for the core and over 200 to proficiency.",
  ),
};
export const learningSelfManagedKubernetes: Learning = {
  learning: threePoint([80, 160, 300]),
  learningEvidence: estimate("Published estimates run from 200 hours to three months."),
};

export const localLabour: LabourFacts = {
  setup: levels([1, 3, 8], [0.5, 1.5, 4], [0.5, 1, 2]),
  operations: levels([0, 0.5, 1], [0, 0.5, 1], [0, 0, 0.5]),
  ...learningDocker,
  evidence: estimate("The founding guide speaks of minutes; no survey of laptops was found."),
  growsWithNodes: true,
};

/** Railway and Fly.io. */
export const simplePaasLabour: LabourFacts = {
  setup: levels([2, 6, 14], [1, 3, 8], [1, 2, 5]),
  operations: levels([1, 2, 5], [0.5, 1.5, 4], [0.5, 1, 3]),
  ...learningPaas,
  evidence: estimate(
    "Published estimates: 2 hours a month for a PaaS, and 1 hour (Railway) or 2 to 3 hours (Fly.io) of set-up.",
  ),
  growsWithNodes: false,
};

/** Cloud Run, Container Apps, App Runner, ECS Express. */
export const cloudPaasLabour: LabourFacts = {
  setup: levels([4, 12, 28], [3, 6, 16], [2, 4, 8]),
  operations: levels([1, 3, 6], [1, 2, 4], [0.5, 1.5, 3]),
  ...learningPaas,
  evidence: estimate(
    "Published estimates run from “minimal” and 2 hours a month to a tenth of a person; 3 to 4 hours of set-up for Cloud Run.",
  ),
  growsWithNodes: false,
};

/** The two sources that all rows of managed Kubernetes lean on. */
export const MANAGED_ESTIMATES =
  "It lies between published estimates of 4 to 8 and 20 to 40 hours a month, and of 8 to 16 and 40 to 80 hours of set-up.";

export const eksSetup = levels([36, 80, 160], [18, 40, 80], [10, 20, 40]);
