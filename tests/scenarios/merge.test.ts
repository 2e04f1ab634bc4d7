import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { itemsOf } from "@/lib/scenarios/entries";
import { type Choices, mergeContents, mergeFields, type Side } from "@/lib/scenarios/merge";
import { anyContent, contentWith } from "./contents";

const team = { engineers: 5, kubernetesExperience: "none" };
const stating = (scenario: object, rest: object = {}) => contentWith({ scenario: { team, ...scenario }, ...rest });
const service = (name: string, replicas = 1) => ({ name, replicas, cpu: 1, memoryGib: 1 });
const withServices = (...items: readonly object[]) => stating({ workload: { items } });

/** Where both sides added the same services in another order, the merge sorts them: the order is nobody's choice. */
const byName = (content: ScenarioContent) =>
  itemsOf(content).length === 0
    ? content
    : {
        ...content,
        scenario: {
          ...content.scenario,
          workload: {
            ...content.scenario.workload,
            items: itemsOf(content).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
          },
        },
      };

describe("mergeContents", () => {
  test("takes what one side changed and asks where both did", () => {
    const base = stating({ budgetUsdPerMonth: 50, clusters: 1 });
    const mine = stating({ budgetUsdPerMonth: 80, clusters: 2 }, { description: "Mine" });
    const theirs = stating({ budgetUsdPerMonth: 90, region: "eu-central" });
    const sides = { base, mine, theirs };
    expect(mergeFields(sides).map(({ path, changedBy }) => [path, changedBy])).toEqual([
      ["budgetUsdPerMonth", "conflict"],
      ["clusters", "mine"],
      ["description", "mine"],
      ["region", "theirs"],
    ]);
    expect(mergeContents(sides)).toEqual({ ok: false, error: ["budgetUsdPerMonth"] });
    expect(mergeContents(sides, { budgetUsdPerMonth: "theirs" })).toEqual({
      ok: true,
      value: stating({ budgetUsdPerMonth: 90, clusters: 2, region: "eu-central" }, { description: "Mine" }),
    });
    expect(mergeContents(sides, { budgetUsdPerMonth: "mine", region: "mine" })).toEqual({
      ok: true,
      value: stating({ budgetUsdPerMonth: 80, clusters: 2 }, { description: "Mine" }),
    });
  });

  test("merges a list of services by their names", () => {
    const base = withServices(service("api"), service("web"));
    const mine = withServices(service("api", 3), service("web"), service("worker"));
    const theirs = withServices(service("api"), service("cron"));
    expect(mergeContents({ base, mine, theirs })).toEqual({
      ok: true,
      value: withServices(service("api", 3), service("cron"), service("worker")),
    });
  });

  test("asks when one side removed a service that the other changed", () => {
    const base = withServices(service("api"), service("web"));
    const sides = { base, mine: withServices(service("api")), theirs: withServices(service("api"), service("web", 2)) };
    expect(mergeContents(sides)).toEqual({ ok: false, error: ["workload.items.web"] });
  });

  test("is the other side when one changed nothing", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, other) => {
        expect(mergeContents({ base, mine: other, theirs: base })).toEqual({ ok: true, value: other });
        expect(mergeContents({ base, mine: base, theirs: other })).toEqual({ ok: true, value: other });
        expect(mergeContents({ base, mine: other, theirs: other })).toEqual({ ok: true, value: other });
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on who was first", () => {
    const other: Record<Side, Side> = { mine: "theirs", theirs: "mine" };
    fc.assert(
      fc.property(
        anyContent,
        anyContent,
        anyContent,
        fc.func(fc.constantFrom<Side>("mine", "theirs")),
        (base, a, b, choose) => {
          const conflicts = mergeFields({ base, mine: a, theirs: b }).filter(
            ({ changedBy }) => changedBy === "conflict",
          );
          const choices: Choices = Object.fromEntries(conflicts.map(({ path }) => [path, choose(path)]));
          const turned: Choices = Object.fromEntries(
            Object.entries(choices).map(([path, side]) => [path, other[side]]),
          );
          const [one, two] = [
            mergeContents({ base, mine: a, theirs: b }, choices),
            mergeContents({ base, mine: b, theirs: a }, turned),
          ];
          if (!one.ok || !two.ok) throw new Error("every conflict has a choice");
          expect(one.value).toEqual(two.value);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("gives each side whole when everything is chosen from it", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const sides = { base, mine, theirs };
        for (const side of ["mine", "theirs"] as const) {
          const merged = mergeContents(sides, Object.fromEntries(mergeFields(sides).map(({ path }) => [path, side])));
          if (!merged.ok) throw new Error("everything is chosen");
          expect(byName(merged.value)).toEqual(byName(sides[side]));
        }
      }),
      { numRuns: 300 },
    );
  });
});
