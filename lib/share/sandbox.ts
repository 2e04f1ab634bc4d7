import type { Frozen } from "@/lib/decisions/frozen";
import { formatNumber } from "@/lib/format/number";
import type { Evaluation } from "@/lib/planner/evaluation";
import { fieldAt, type NumberField, valueAt } from "@/lib/planner/scenario/fields";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { evaluateContent } from "@/lib/scenarios/evaluate-content";
import type { SandboxField } from "./sandbox-fields";

/** Fields that something else in the scenario takes the place of: moving them would move nothing. */
const replacedBy: Readonly<Partial<Record<SandboxField, readonly string[]>>> = {
  "workload.services": ["items", "machines"],
  "workload.replicasPerService": ["items", "machines"],
};

/** Those of a link's fields that have an effect on this record. */
export const movable = (
  fields: readonly SandboxField[],
  { evaluation: { scenario } }: Frozen,
): readonly SandboxField[] =>
  fields.filter((field) =>
    (replacedBy[field] ?? []).every((key) => {
      const other = (scenario.workload as Readonly<Record<string, unknown>>)[key]; // keys of the schema, by name
      return other === undefined || other === null;
    }),
  );

/** @throws TypeError never: every sandbox field is a number of the table */
export const limitsOf = (field: SandboxField): NumberField => fieldAt(field) as NumberField; // by `sandboxFields`

export interface Trial {
  /** As typed, or as the record has it; empty: not set. */
  readonly typed: ReadonlyMap<SandboxField, string>;
  readonly faults: ReadonlyMap<SandboxField, string>;
  /** Null where something typed is faulty, or the planner of today refuses the record's scenario. */
  readonly evaluation: Evaluation | null;
  /** Whether anything differs from the record. */
  readonly isMoved: boolean;
}

const asText = (value: unknown): string => (typeof value === "number" ? String(value) : "");

/**
 * The record's scenario with a few inputs moved, evaluated with its own price book, team prices and assumptions. Nothing is
 * kept: what comes in is the address of the page, and what comes out is the page.
 *
 * @param given what the form sent; anything at all, and fields the link does not offer are not looked at
 */
export function tryOut(frozen: Frozen, fields: readonly SandboxField[], given: URLSearchParams): Trial {
  const typed = new Map<SandboxField, string>();
  const faults = new Map<SandboxField, string>();
  let scenario = frozen.scenario;
  let isMoved = false;
  for (const field of fields) {
    const inRecord = asText(valueAt(frozen.evaluation.scenario, field));
    const text = (given.get(field) ?? inRecord).trim().slice(0, 40);
    typed.set(field, text);
    if (text === inRecord) continue;
    isMoved = true;
    const value = parse(field, text);
    if (typeof value === "string") faults.set(field, value);
    else scenario = withValue(scenario, field, value);
  }
  if (faults.size > 0) return { typed, faults, evaluation: null, isMoved };
  const result = evaluateContent(
    {
      scenario,
      priceBook: frozen.priceBook.id,
      priceRevision: frozen.teamPrices?.revision ?? null,
      assumptions: frozen.assumptions,
      description: "",
      tags: [],
    },
    frozen.teamPrices?.content ?? null,
  );
  if (result.ok) return { typed, faults, evaluation: result.value, isMoved };
  for (const fault of result.error) {
    const field = fields.find((one) => one === fault.path);
    if (field) faults.set(field, fault.message);
  }
  return { typed, faults, evaluation: null, isMoved };
}

/** A number within the field's limits, null for "not set", or what is wrong with it. */
function parse(field: SandboxField, text: string): number | null | string {
  const { min, max, whole, default: preset } = limitsOf(field);
  if (text === "") return preset === null ? null : "Give a number.";
  const value = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text) || !Number.isFinite(value)) return "This is not a number.";
  if (whole && !Number.isInteger(value)) return "This has to be a whole number.";
  if (value < min || value > max) return `Between ${formatNumber(min, 10)} and ${formatNumber(max, 10)}.`;
  return value;
}

function withValue(scenario: ScenarioInput, field: SandboxField, value: number | null): ScenarioInput {
  const [group, key] = field.split(".") as [keyof ScenarioInput, string | undefined]; // paths of the table, one dot at most
  if (key === undefined) return { ...scenario, [group]: value };
  const inner = { ...(scenario[group] as object | undefined), [key]: value };
  if (value === null) delete (inner as Record<string, unknown>)[key]; // not set and derived are the same: absent
  return { ...scenario, [group]: inner };
}
