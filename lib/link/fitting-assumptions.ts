/** Assumptions that are each in their range and together ask for more than any provider has. */
import { type AssumptionOverrides, parseAssumptions } from "@/lib/planner/assumptions";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { type FieldTexts, type RawScenario, readScenario } from "./scenario-texts";

/**
 * The assumptions under which the planner accepts a scenario, taken one after the other by id.
 *
 * @param fields texts; what the planner cannot take of them is passed over here as everywhere
 * @returns those taken, and the ids of those that are not
 */
export function fittingAssumptions(
  fields: FieldTexts,
  assumptions: AssumptionOverrides,
): { readonly taken: AssumptionOverrides; readonly notTaken: readonly string[] } {
  if (isAccepted(fields, assumptions)) return { taken: assumptions, notTaken: [] };
  let taken: AssumptionOverrides = {};
  const notTaken: string[] = [];
  for (const [id, value] of Object.entries(assumptions).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const more = { ...taken, [id]: value };
    if (isAccepted(fields, more)) taken = more;
    else notTaken.push(id);
  }
  return { taken, notTaken };
}

function isAccepted(fields: FieldTexts, assumptions: AssumptionOverrides): boolean {
  const parsed = parseAssumptions(assumptions);
  if (!parsed.ok) return false;
  const parse = (scenario: RawScenario) => parseScenario(scenario, parsed.value.values);
  const { scenario } = readScenario(fields, (raw) => {
    const refused = parse(raw);
    return refused.ok ? [] : refused.error;
  });
  return parse(scenario).ok;
}
