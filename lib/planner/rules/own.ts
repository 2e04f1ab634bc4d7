/** Berth's own judgement, where the founding texts leave a gap: budget, target, hours, needs, certificates. */

import { countOf, formatPlain, formatUsd } from "../format-count";
import { certificatesOf, isAudited, needName, needsOf, regimeName } from "../gates";
import { nameInSentence } from "../name-in-sentence";
import { REDUNDANCY_TARGET_PERCENT } from "../scenario/derived";
import { spareHours, staysPut } from "../team";
import { hasNoClusterExperience, learnsKubernetes, onKubernetes } from "./conditions";
import { MEDIUM, OURS, type Rule, STRONG, WEAK } from "./rule";

/** Points for each doubling above a limit, and the most a rule takes. */
const PER_DOUBLING = 6;
const MOST = 24;
/** Points for each tenfold of downtime above the target's. */
const PER_TENFOLD_DOWNTIME = 16;

const aboveLimit = (ratio: number): number => -Math.min(MOST, WEAK + PER_DOUBLING * Math.log2(ratio));

export const ownRules: readonly Rule[] = [
  {
    id: "S01",
    kind: "W",
    title: "Over the budget",
    condition: "Month 1 infrastructure is above the team's budget",
    effect: "Against, more for each doubling",
    source: { text: OURS, says: "a budget is a limit the team set itself; no gate, because labour may be worth it" },
    judge: ({ scenario, infrastructureUsd }) => {
      const budget = scenario.budgetUsdPerMonth;
      if (budget === null || infrastructureUsd === null || infrastructureUsd <= budget) return null;
      return {
        points: aboveLimit(infrastructureUsd / Math.max(1, budget)),
        message: `Infrastructure of ${formatUsd(infrastructureUsd)} a month is ${formatUsd(infrastructureUsd - budget)} over the budget of ${formatUsd(budget)}.`,
      };
    },
  },
  {
    id: "S02",
    kind: "W",
    title: "Below the availability target",
    condition: "Expected availability is below the target",
    effect: "Against, more for each tenfold of downtime",
    source: { text: OURS, says: "expected availability of the request path against the target" },
    judge: ({ scenario, availability }) => {
      if (availability.meetsTarget) return null;
      const target = scenario.availabilityTargetPercent;
      const expected = availability.expectedPercent.likely;
      const times = (100 - expected) / (100 - target);
      return {
        points: -Math.min(MOST, PER_TENFOLD_DOWNTIME * Math.log10(times)),
        message: `${formatPlain(expected, 3)}% expected against a target of ${formatPlain(target, 3)}%: ${times < 1.1 ? "slightly more than the" : `${formatPlain(times, 1)} times the`} downtime allowed.`,
      };
    },
  },
  {
    id: "S03",
    kind: "W",
    title: "More hours than the team can spare",
    condition: "Monthly operations exceed a tenth of the engineers' time and half of the platform engineers'",
    effect: "Against, more for each doubling",
    source: { text: OURS, says: "a small team does not really perform more than about a tenth of its hours in upkeep" },
    judge: ({ scenario, values, monthlyHours }) => {
      const spare = spareHours(scenario, values);
      if (monthlyHours <= spare) return null;
      return {
        points: aboveLimit(monthlyHours / spare),
        message: `${formatPlain(monthlyHours, 1)} hours of operations a month; the team can spare about ${formatPlain(spare, 0)}.`,
      };
    },
  },
  {
    id: "S05",
    kind: "W",
    title: "Needs it does not meet by itself",
    condition: "A need that is no gate is missing or takes an add-on",
    effect: "Strongly against for each that is missing, slightly for each add-on",
    source: { text: OURS, says: "what the platform offers for each need, see its capabilities" },
    judge: ({ scenario, platform }) => {
      const needs = needsOf(scenario);
      const absent = needs.filter((need) => platform.capabilities[need].level === "no");
      const addOns = needs.filter((need) => platform.capabilities[need].level === "add-on");
      if (absent.length + addOns.length === 0) return null;
      const parts = [
        absent.length > 0 ? `does not offer ${absent.map(needName).join(", ")}` : "",
        addOns.length > 0 ? `needs a component you run for ${addOns.map(needName).join(", ")}` : "",
      ].filter(Boolean);
      return {
        points: -(STRONG + WEAK) * absent.length - addOns.length,
        message: `${nameInSentence(platform.name)} ${parts.join(" and ")}.`,
      };
    },
  },
  {
    id: "S06",
    kind: "W",
    title: "No promise for the control plane",
    condition: "A managed cluster without a control-plane SLA, and a target of 99.9% or above",
    effect: "Against",
    source: {
      text: OURS,
      says: "the control plane is not in the request path, but deploys and scaling wait for it",
    },
    judge: ({ scenario, platform }) =>
      platform.kind === "managed-kubernetes" &&
      platform.availability.controlPlaneSlaPercent === null &&
      scenario.availabilityTargetPercent >= 99.9
        ? { points: -MEDIUM, message: "Nobody promises that its control plane is there when you must deploy or scale." }
        : null,
  },
  {
    id: "S07",
    kind: "W",
    title: "Staying where you are",
    condition: "It runs production today, or turns into this in place",
    effect: "For staying",
    source: { text: OURS, says: "no move is the only move without risk; its hours are in the ledger already" },
    judge: ({ scenario, platform }) =>
      staysPut(scenario, platform)
        ? {
            points: WEAK,
            message:
              scenario.cloud.currentPlatform === platform.id
                ? `${nameInSentence(platform.name)} runs production today; nothing has to move.`
                : "What runs production today turns into it in place.",
          }
        : null,
  },
  {
    id: "S08",
    kind: "W",
    title: "A laptop is for practice",
    condition: "A local platform, and learning is the goal",
    effect: "Strongly against as the answer",
    source: { text: OURS, says: "practise on it for nothing; it teaches nothing about running what others rely on" },
    judge: ({ scenario, platform }) =>
      platform.kind === "local" && scenario.goal === "learning"
        ? {
            points: -5 * STRONG,
            message: "Practise here first, for nothing; a laptop does not teach how to run what others rely on.",
          }
        : null,
  },
  {
    id: "S09",
    kind: "W",
    title: "Certificates nobody confirmed",
    condition: "A certificate to show is likely but was not confirmed, or the machines are the team's own",
    effect: "Against, for each",
    source: { text: OURS, says: "what could not be confirmed has to be asked for before it can be relied on" },
    judge: ({ scenario, platform }) => {
      const asked = scenario.compliance.filter(isAudited);
      if (asked.length > 0 && scenario.needs.includes("on-premises"))
        return {
          points: -MEDIUM * asked.length,
          message: `${asked.map(regimeName).join(", ")}: on your own premises there is nothing to inherit, every layer is yours to certify.`,
        };
      const sets = certificatesOf(platform, scenario);
      const doubtful = asked.filter(
        (regime) =>
          !sets.some((set) => set[regime].level === "holds") && sets.some((set) => set[regime].level === "unverified"),
      );
      return doubtful.length > 0
        ? {
            points: -MEDIUM * doubtful.length,
            message: `${doubtful.map(regimeName).join(", ")}: not confirmed for ${nameInSentence(platform.name)}; ask before you rely on it.`,
          }
        : null;
    },
  },
  {
    id: "S10",
    kind: "W",
    title: "In maintenance",
    condition: "The platform gets fixes and few new features",
    effect: "Against",
    source: { text: OURS, says: "lifecycle status of the platform, with its date" },
    judge: ({ platform }) =>
      platform.lifecycle.status === "maintenance"
        ? { points: -WEAK, message: `${nameInSentence(platform.name)} is in maintenance: fixes, few new features.` }
        : null,
  },
  {
    id: "S11",
    kind: "W",
    title: "First cluster of a dedicated team",
    condition: "A platform team that has not operated Kubernetes",
    effect: "For the managed clusters that do most of the work",
    source: { text: OURS, says: "what the provider runs need not be learnt before the first release" },
    judge: (context) =>
      onKubernetes(context) &&
      hasNoClusterExperience(context.scenario) &&
      context.scenario.team.platformEngineers > 0 &&
      !learnsKubernetes(context.scenario) &&
      !context.platform.labour.growsWithNodes
        ? {
            points: WEAK,
            message: `${countOf(context.scenario.team.platformEngineers, "platform engineer")} can grow into it without nodes to look after.`,
          }
        : null,
  },
  {
    id: "S12",
    kind: "W",
    title: "One machine, much at stake",
    condition:
      "One host, and the target is 99.9% or above, an outage costs revenue, or the organisation is established",
    effect: "Strongly against one host",
    source: { text: OURS, says: "one machine is one outage; those who can say what it costs should not rest on it" },
    judge: ({ scenario, platform }) => {
      const { stage, downtimeTolerance, goal, availabilityTargetPercent: target } = scenario;
      if (platform.kind !== "single-host") return null;
      // DOMAIN 2.2: such a target asks for two machines or a PaaS, whoever is on call.
      if (target >= REDUNDANCY_TARGET_PERCENT)
        return { points: -STRONG, message: `A target of ${formatPlain(target, 3)}% asks for more than one machine.` };
      const atStake = downtimeTolerance === "revenue-critical" || stage === "established" || stage === "enterprise";
      return atStake && goal === "production" && downtimeTolerance !== "internal-tool"
        ? { points: -STRONG, message: "Everything stops with its one machine, and here an outage is felt." }
        : null;
    },
  },
];
