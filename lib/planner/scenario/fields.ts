/**
 * Every field of a scenario once: its dotted path, kind, limits and default, in the order of the contract. The schema, the
 * defaults, the form, links and comparisons of two scenarios all read this table. It stays clear of the schema library, which
 * is too heavy for the first page load.
 */
import * as choices from "./choices";

/** What a number counts, for whoever prints it. */
export type Unit = "count" | "usd" | "percent" | "share" | "vcpu" | "gib" | "weight";

export interface NumberField {
  readonly kind: "number";
  readonly unit: Unit;
  readonly whole?: true;
  readonly min: number;
  readonly max: number;
  /** Null: not set, or derived. */
  readonly default: number | null;
}

export interface ChoiceField {
  readonly kind: "choice";
  readonly options: readonly string[];
  /** Null: not set, or derived. */
  readonly default: string | null;
}

export type Field = (
  | NumberField
  | ChoiceField
  | { readonly kind: "flag"; readonly default: boolean }
  | { readonly kind: "set"; readonly options: readonly string[]; readonly default: readonly [] }
  | { readonly kind: "text"; readonly max: number; readonly default: string }
  /** Listed services; see `itemFields`. */
  | { readonly kind: "items"; readonly most: number; readonly default: null }
) & {
  /** The planner has no default for it; the one here only gets a visitor started, and links always carry the value. */
  readonly required?: true;
  /** The default follows from other fields (./derived) or an assumption, so a value somebody chose counts even when both agree. */
  readonly derived?: true;
};

const number = <const D extends number | null>(unit: Unit, min: number, max: number, preset: D) =>
  ({ kind: "number", unit, min, max, default: preset }) as const;
const whole = <const D extends number | null>(min: number, max: number, preset: D) =>
  ({ ...number("count", min, max, preset), whole: true }) as const;
const choice = <const T extends string, const D extends T | null>(options: readonly T[], preset: D) =>
  ({ kind: "choice", options, default: preset }) as const;
const set = <const T extends string>(options: readonly T[]) => ({ kind: "set", options, default: [] }) as const;
const flag = <const D extends boolean>(preset: D) => ({ kind: "flag", default: preset }) as const;

const LONGEST_NAME = 120;
/**
 * Text of one line: no control characters, no line or paragraph separators, no half of a character. PostgreSQL's jsonb
 * refuses some of them, file names and headers the others. It means the same with and without the `u` flag.
 */
export const ONE_LINE_TEXT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
  /^(?:[^\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;
export const NOT_ONE_LINE = "A name is one line of text, without control characters.";

/** Far above any real bill; keeps every product inside the range of exact whole cents. */
const MOST_GIB = 1e8;
/** A billion users at the most data an assumption allows each, and room above. */
const MOST_EGRESS_GIB = 1e11;

/** Only shares of their sum count; the bound keeps that sum exact. */
const HEAVIEST_WEIGHT = 1e9;

export const fields = {
  name: { kind: "text", max: LONGEST_NAME, default: "Untitled scenario" },
  goal: choice(choices.goals, "production"),
  orchestration: choice(choices.orchestrations, "open"),
  "team.engineers": { ...whole(1, 10_000, 5), required: true },
  "team.platformEngineers": whole(0, 10_000, 0),
  "team.kubernetesExperience": {
    ...choice(choices.experiences, "none"),
    required: true,
  },
  "team.deployingTeams": whole(1, 1_000, 1),
  "team.onCall": choice(choices.onCalls, "business-hours"),
  "team.hourlyRateUsd": { ...number("usd", 0, 1_000, null), derived: true },
  budgetUsdPerMonth: number("usd", 0, 10_000_000, null),
  availabilityTargetPercent: number("percent", 90, 99.999, 99.5),
  downtimeCostUsdPerHour: number("usd", 0, 10_000_000, null),
  "cloud.primary": choice(choices.primaryClouds, "none"),
  "cloud.currentPlatform": choice(choices.platformIds, null),
  "cloud.gkeCreditUsed": flag(false),
  "cloud.appRunnerCustomer": flag(false),
  region: { ...choice(choices.regions, null), derived: true },
  clusters: whole(1, 100, 1),
  "workload.services": whole(1, 10_000, 3),
  "workload.replicasPerService": { ...whole(1, 1_000, null), derived: true },
  "workload.cpuPerReplica": number("vcpu", 0.01, 64, 0.25),
  "workload.memoryGibPerReplica": number("gib", 0.03, 512, 0.5),
  "workload.items": { kind: "items", most: 10_000, default: null },
  "workload.machines": whole(1, 5_000, null),
  "workload.dailyActiveUsers": number("count", 0, 1e9, 1_000),
  "workload.traffic": choice(choices.traffics, "daily-peak"),
  "workload.publicEntryPoints": whole(0, 1_000, 1),
  "workload.storageGib": number("gib", 0, MOST_GIB, 20),
  "workload.egressGibPerMonth": { ...number("gib", 0, MOST_EGRESS_GIB, null), derived: true },
  "workload.growthPercentPerMonth": number("percent", -50, 100, 0),
  "workload.stateful": flag(false),
  needs: set(choices.needs),
  compliance: set(choices.complianceRegimes),
  stage: choice(choices.stages, "growing"),
  downtimeTolerance: choice(choices.downtimeTolerances, "normal"),
  "priorities.cost": number("weight", 0, HEAVIEST_WEIGHT, 1),
  "priorities.operations": number("weight", 0, HEAVIEST_WEIGHT, 1),
  "priorities.control": number("weight", 0, HEAVIEST_WEIGHT, 1),
  "purchase.commitment": choice(choices.commitments, "none"),
  "purchase.spotShare": number("share", 0, 0.9, 0),
  "observability.backups": flag(true),
  "observability.monitoring": choice(choices.monitoringLevels, "basic"),
} as const satisfies Record<string, Field>;

/** The figures of one listed service, beside its name and whether it is public. */
export const itemFields = {
  replicas: { min: 1, max: 1_000, whole: true },
  cpu: { min: 0.01, max: 64, whole: false },
  memoryGib: { min: 0.03, max: 512, whole: false },
  gpu: { min: 0, max: 16, whole: true },
} as const;
export const LONGEST_ITEM_NAME = LONGEST_NAME;

/** The dotted path of a field: the name of its control, its key in a link, its place in a scenario. */
export type FieldPath = keyof typeof fields;

export const fieldPaths = Object.keys(fields) as FieldPath[]; // keys of a literal: nothing else can be there

export const isFieldPath = (path: string): path is FieldPath => Object.hasOwn(fields, path);

export const fieldAt = (path: FieldPath): Field => fields[path];

/** What a scenario, complete or not, holds at a path; undefined where it says nothing. */
export const valueAt = (scenario: object, path: FieldPath): unknown =>
  path.split(".").reduce<unknown>(
    (here, key) =>
      typeof here === "object" && here !== null && Object.hasOwn(here, key)
        ? (here as Record<string, unknown>)[key] // an object by the check before
        : undefined,
    scenario,
  );
