import { describe, expect, test } from "vitest";
import { z } from "zod";
import { assumptionLimits } from "@/lib/link/assumption-texts";
import { assumedValue } from "@/lib/link/derived";
import { type Field, fieldAt, fieldPaths, platformIds } from "@/lib/link/fields";
import { itemLimits, LONGEST_ITEM_NAME, MOST_ITEMS } from "@/lib/link/items";
import { textsOfScenario } from "@/lib/link/scenario-texts";
import { assumptionFacts, defaultAssumptions } from "@/lib/planner/assumptions";
import * as planner from "@/lib/planner/scenario";

const EGRESS = assumptionFacts.egressMbPerUserDay.default;

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

const schema = z.toJSONSchema(planner.scenarioInputSchema) as Node;

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
      return MOST_ITEMS;
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

  test("has the planner's default for every field that is not required", () => {
    const parsed = planner.parseScenario(
      { team: { engineers: 5, kubernetesExperience: "none" } },
      defaultAssumptions.values,
    );
    if (!parsed.ok) throw new Error("the smallest scenario parses");
    // A complete scenario of nothing but defaults leaves only what is required or derived in the texts.
    const texts = textsOfScenario(parsed.value.scenario);
    const derived = fieldPaths.filter((path) => fieldAt(path).derived);
    expect(Object.keys(texts).sort()).toEqual(["team.engineers", "team.kubernetesExperience", ...derived].sort());
  });

  test("knows the limits of a listed service", () => {
    const item = nodeAt("workload.items").items;
    expect(item?.properties?.name?.maxLength).toBe(LONGEST_ITEM_NAME);
    for (const [key, { min, max, whole }] of Object.entries(itemLimits)) {
      const node = item?.properties?.[key];
      expect({ key, min, max, whole }).toEqual({
        key,
        min: node?.minimum,
        max: node?.maximum,
        whole: node?.type === "integer",
      });
    }
  });

  test("knows the platforms and the assumptions of the planner", () => {
    expect(platformIds).toEqual(planner.platformIds);
    expect(assumptionLimits).toEqual(
      Object.fromEntries(
        Object.entries(assumptionFacts).map(([id, facts]) => [id, [facts.min, facts.max, facts.default]]),
      ),
    );
  });
});

describe("assumedValue", () => {
  const cases = [
    { name: "plain" },
    { name: "redundant", availabilityTargetPercent: 99.9 },
    { name: "European", compliance: ["eu-residency" as const, "soc2" as const] },
    { name: "crowded", workload: { dailyActiveUsers: 123_456 } },
  ];
  for (const { name, ...rest } of cases)
    test(`agrees with the planner about a ${name} scenario`, () => {
      const input = { team: { engineers: 5, kubernetesExperience: "none" as const }, ...rest };
      const parsed = planner.parseScenario(input, defaultAssumptions.values);
      if (!parsed.ok) throw new Error(name);
      const texts = textsOfScenario(input);
      const { region, workload } = parsed.value.scenario;
      expect(assumedValue("region", texts, EGRESS)).toBe(region);
      expect(assumedValue("workload.replicasPerService", texts, EGRESS)).toBe(workload.replicasPerService);
      expect(assumedValue("workload.egressGibPerMonth", texts, EGRESS)).toBe(workload.egressGibPerMonth);
    });
});
