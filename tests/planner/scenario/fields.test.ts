import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { type Field, fieldAt, fieldPaths, itemFields, LONGEST_ITEM_NAME, valueAt } from "@/lib/planner/scenario/fields";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { scenarioInputSchema } from "@/lib/planner/scenario/schema";

/** JSON Schema as far as this test reads it. */
interface Node {
  type?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  enum?: (string | null)[];
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
}

const schema = z.toJSONSchema(scenarioInputSchema) as Node;

/** A field of the schema at its dotted path, without the "or null" around it. */
function nodeAt(path: string): Node {
  const node = path.split(".").reduce<Node | undefined>((here, key) => here?.properties?.[key], schema);
  if (node === undefined) throw new Error(`the schema has no ${path}`);
  return node.anyOf?.find(({ type }) => type !== "null") ?? node;
}

const leavesOf = (node: Node, path: string): string[] =>
  node.properties === undefined
    ? [path]
    : Object.entries(node.properties).flatMap(([key, child]) => leavesOf(child, path === "" ? key : `${path}.${key}`));

/** What the schema says about a field, in the words of our table. */
function factsOf(field: Field, node: Node): unknown {
  switch (field.kind) {
    case "number":
      return { whole: node.type === "integer", min: node.minimum, max: node.maximum };
    case "choice":
      return node.enum?.filter((option) => option !== null);
    case "set":
      return node.items?.enum;
    case "flag":
      return node.type;
    case "text":
      return node.maxLength;
    case "items":
      return node.maxItems;
  }
}

function tableSays(field: Field): unknown {
  switch (field.kind) {
    case "number":
      return { whole: field.whole === true, min: field.min, max: field.max };
    case "choice":
    case "set":
      return field.options;
    case "flag":
      return "boolean";
    case "text":
      return field.max;
    case "items":
      return field.most;
  }
}

describe("the table of fields", () => {
  test("has exactly the fields of the planner's schema", () => {
    expect([...fieldPaths].sort()).toEqual(leavesOf(schema, "").sort());
  });

  for (const path of fieldPaths)
    test(`knows the limits of ${path}`, () => {
      expect(tableSays(fieldAt(path))).toEqual(factsOf(fieldAt(path), nodeAt(path)));
    });

  test("marks as required what the schema requires", () => {
    const required = ["engineers", "kubernetesExperience"];
    expect(schema.properties?.team?.required).toEqual(required);
    expect(fieldPaths.filter((path) => fieldAt(path).required)).toEqual(required.map((key) => `team.${key}`));
  });

  test("has the default of every field that is neither required nor derived", () => {
    const parsed = parseScenario({ team: { engineers: 5, kubernetesExperience: "none" } }, defaultAssumptions.values);
    if (!parsed.ok) throw new Error("the smallest scenario parses");
    for (const path of fieldPaths) {
      const field = fieldAt(path);
      if (field.required) continue;
      const value = valueAt(parsed.value.scenario, path);
      if (field.derived) expect({ path, preset: field.default }).toEqual({ path, preset: null });
      else expect({ path, value: value ?? null }).toEqual({ path, value: field.default });
    }
  });

  test("finds the value of a path, and nothing where there is none", () => {
    const input = { name: "Shop", team: { engineers: 5 }, needs: ["gpu"] };
    expect(valueAt(input, "team.engineers")).toBe(5);
    expect(valueAt(input, "needs")).toEqual(["gpu"]);
    expect(valueAt(input, "workload.services")).toBeUndefined();
    expect(valueAt({ team: null }, "team.engineers")).toBeUndefined();
  });

  test("knows the limits of a listed service", () => {
    const item = nodeAt("workload.items").items;
    expect(item?.properties?.name?.maxLength).toBe(LONGEST_ITEM_NAME);
    for (const [key, { min, max, whole }] of Object.entries(itemFields)) {
      const node = item?.properties?.[key];
      expect({ key, min, max, whole }).toEqual({
        key,
        min: node?.minimum,
        max: node?.maximum,
        whole: node?.type === "integer",
      });
    }
  });
});
