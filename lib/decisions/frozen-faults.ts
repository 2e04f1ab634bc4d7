/** What a shape cannot say of frozen numbers that came from elsewhere, and what every reader of a record relies on. */
import { parseAssumptions } from "@/lib/planner/assumptions";
import { canonicalJson } from "@/lib/planner/canonical-json";
import { parseTeamPrices } from "@/lib/planner/price-books/team-prices-schema";
import type { FieldError } from "@/lib/planner/scenario/faults";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { Frozen } from "./frozen";

/** Of a part that has the right shape. Numbers nobody here can work out again are believed, but not that everything fits. */
export function frozenFaults(frozen: Frozen): readonly FieldError[] {
  const faults = [
    ...bookFaults(frozen),
    ...platformFaults(frozen),
    ...under("frozen", assumptionFaults(frozen)),
    ...changedFaults(frozen),
    ...priceFaults(frozen),
  ];
  return faults.length > 0 ? faults : scenarioFaults(frozen);
}

const under = (path: string, faults: readonly FieldError[]): FieldError[] =>
  faults.map((fault) => ({ path: `${path}.${fault.path}`, message: fault.message }));

function bookFaults({ priceBook, evaluation }: Frozen): FieldError[] {
  return (["id", "label", "asOf", "currency"] as const)
    .filter((key) => priceBook[key] !== evaluation.priceBook[key])
    .map((key) => ({ path: `frozen.evaluation.priceBook.${key}`, message: "Is not that of the frozen price book." }));
}

function platformFaults({ evaluation, cases, lifecycles }: Frozen): FieldError[] {
  const { platforms, recommendation } = evaluation;
  const ids = new Set<string>(platforms.map(({ id }) => id));
  const missing = "The numbers have no such platform.";
  const twice = platforms.flatMap(({ id }, index) =>
    platforms.findIndex((one) => one.id === id) === index
      ? []
      : [{ path: `frozen.evaluation.platforms.${index}.id`, message: "Is there twice." }],
  );
  const named = {
    platform: recommendation.platform,
    runnerUp: recommendation.runnerUp,
    "kubernetes.platform": recommendation.kubernetes.platform,
  };
  return [
    ...twice,
    ...Object.entries(named)
      .filter(([, id]) => id !== null && !ids.has(id))
      .map(([path]) => ({ path: `frozen.evaluation.recommendation.${path}`, message: missing })),
    ...Object.keys(cases)
      .filter((id) => !ids.has(id))
      .map((id) => ({ path: `frozen.cases.${id}`, message: missing })),
    ...Object.keys(lifecycles)
      .filter((id) => !ids.has(id))
      .map((id) => ({ path: `frozen.lifecycles.${id}`, message: missing })),
  ];
}

function assumptionFaults({ assumptions }: Frozen): readonly FieldError[] {
  const parsed = parseAssumptions(assumptions);
  return parsed.ok ? [] : parsed.error;
}

function changedFaults({ evaluation: { changedAssumptions } }: Frozen): FieldError[] {
  const at = (index: number) => `frozen.evaluation.changedAssumptions.${index}`;
  return changedAssumptions.flatMap(({ id, value }, index): FieldError[] => {
    if (changedAssumptions.findIndex((one) => one.id === id) !== index)
      return [{ path: `${at(index)}.id`, message: "Is there twice." }];
    const parsed = parseAssumptions({ [id]: value });
    if (parsed.ok) return [];
    const isKnown = !parsed.error.some(({ message }) => message === "This assumption is not known.");
    return parsed.error.map(({ message }) => ({ path: `${at(index)}.${isKnown ? "value" : "id"}`, message }));
  });
}

function priceFaults({ teamPrices }: Frozen): FieldError[] {
  if (teamPrices === null) return [];
  const parsed = parseTeamPrices(teamPrices.content);
  return parsed.ok ? [] : under("frozen.teamPrices.content", parsed.error);
}

/** Both scenarios have to be such as this planner takes: it sizes services by the one, and prices the other anew. */
function scenarioFaults({ scenario, evaluation }: Frozen): FieldError[] {
  const { changedAssumptions, scenario: complete } = evaluation;
  const assumptions = parseAssumptions(Object.fromEntries(changedAssumptions.map(({ id, value }) => [id, value])));
  if (!assumptions.ok) return [];
  const stated = parseScenario(scenario, assumptions.value.values);
  if (!stated.ok) return under("frozen.scenario", stated.error);
  const again = parseScenario(complete, assumptions.value.values);
  if (!again.ok) return under("frozen.evaluation.scenario", again.error);
  return canonicalJson(again.value.scenario) === canonicalJson(complete)
    ? []
    : [{ path: "frozen.evaluation.scenario", message: "Is not a complete scenario." }];
}
