import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samples } from "@/lib/samples";
import { applyChanges, changesBetween } from "@/lib/scenarios/changes";
import { contentOf, entriesOf, isSameContent } from "@/lib/scenarios/entries";
import { anyContent, contentWith } from "./contents";

const team = { engineers: 5, kubernetesExperience: "none" };
const service = (name: string, replicas = 1) => ({ name, replicas, cpu: 1, memoryGib: 1 });
const withServices = (...items: readonly object[]) => contentWith({ scenario: { team, workload: { items } } });
const pathsOf = (...[from, to]: Parameters<typeof changesBetween>) => changesBetween(from, to).map(({ path }) => path);

describe("changesBetween", () => {
  test("tells every field that is stated otherwise, and nothing of a default that is stated", () => {
    const from = contentWith({ scenario: { team, budgetUsdPerMonth: 50, clusters: 2 } });
    const to = contentWith({ scenario: { team, budgetUsdPerMonth: 80, goal: "production" }, tags: ["eu"] });
    expect(changesBetween(from, to)).toEqual([
      { path: "budgetUsdPerMonth", from: 50, to: 80 },
      { path: "clusters", from: 2, to: null },
      { path: "tags", from: null, to: ["eu"] },
    ]);
  });

  test("tells assumptions, price book, price revision and description", () => {
    const to = {
      ...contentWith({ assumptions: { peakFactorSpiky: 12 }, description: "Why", priceRevision: 3 }),
      priceBook: "lesson-2025-12",
    };
    expect(pathsOf(contentWith(), to)).toEqual([
      "priceBook",
      "assumptions.peakFactorSpiky",
      "priceRevision",
      "description",
    ]);
  });

  test("tells services by their names", () => {
    const from = withServices(service("api"), service("old"), service("web"));
    const to = withServices(service("api", 3), service("web"), service("cron.d"));
    expect(changesBetween(from, to)).toEqual([
      { path: "workload.items.api", from: service("api"), to: service("api", 3) },
      { path: "workload.items.old", from: service("old"), to: null },
      { path: "workload.items.cron.d", from: null, to: service("cron.d") },
    ]);
  });

  test("tells the list as a whole where names come twice or only the order changed", () => {
    expect(pathsOf(withServices(service("a"), service("a")), withServices(service("a")))).toEqual(["workload.items"]);
    expect(pathsOf(withServices(service("a"), service("b")), withServices(service("b"), service("a")))).toEqual([
      "workload.items",
    ]);
  });

  test("leads from one content to the other, for any two", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (from, to) => {
        expect(applyChanges(from, changesBetween(from, to))).toEqual(to);
      }),
      { numRuns: 500 },
    );
  });

  test("is empty exactly for one and the same content", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (a, b) => {
        expect(changesBetween(a, a)).toEqual([]);
        expect(changesBetween(a, b).length === 0).toBe(isSameContent(a, b));
      }),
    );
  });

  test("takes a content apart and puts it together again, the samples too", () => {
    for (const { scenario } of samples) {
      const content = contentWith({ scenario });
      expect(contentOf(entriesOf(content, true))).toEqual(content);
      expect(contentOf(entriesOf(content, false))).toEqual(content);
    }
  });
});
