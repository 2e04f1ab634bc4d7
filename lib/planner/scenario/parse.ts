import type { Assumptions } from "../assumptions";
import { err, ok, type Result } from "../result";
import { complete } from "./complete";
import { type FieldError, faultsOf } from "./faults";
import { faultsOfScale } from "./scale";
import type { ParsedScenario } from "./scenario";
import { scenarioInputSchema } from "./schema";

/**
 * Checks a scenario and fills in its defaults.
 *
 * @param input  anything, as it came from a form, a link or a request
 * @param values the assumptions: some defaults rest on them
 * @returns the complete scenario and which of its fields are defaults, or every faulty field by its dotted path
 */
export function parseScenario(
  input: unknown,
  values: Assumptions["values"],
): Result<ParsedScenario, readonly FieldError[]> {
  const parsed = scenarioInputSchema.safeParse(withTeam(input));
  const faults = [...(parsed.success ? [] : parsed.error.issues.flatMap(faultsOf)), ...faultsAcrossFields(input)];
  if (!parsed.success || faults.length > 0) return err(faults);
  const completed = complete(parsed.data, values);
  const tooLarge = faultsOfScale(completed.scenario, values);
  return tooLarge.length > 0 ? err(tooLarge) : ok(completed);
}

/** A missing team is reported as its two missing fields, which is what the reader has to fill in. */
function withTeam(input: unknown): unknown {
  return isRecord(input) && !Object.hasOwn(input, "team") ? { ...input, team: {} } : input;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Conditions between fields, checked on the raw input so that they are named together with all other faults. */
function faultsAcrossFields(input: unknown): FieldError[] {
  if (!isRecord(input)) return [];
  const faults: FieldError[] = [];
  const { team, priorities } = input;
  if (isRecord(team)) {
    const { engineers, platformEngineers } = team;
    if (typeof engineers === "number" && typeof platformEngineers === "number" && platformEngineers > engineers)
      faults.push({
        path: "team.platformEngineers",
        message: `Platform engineers are part of the team: at most ${engineers}.`,
      });
  }
  if (isRecord(priorities) && ["cost", "operations", "control"].every((key) => priorities[key] === 0))
    faults.push({ path: "priorities", message: "At least one priority must be above zero." });
  return faults;
}
