import { describe, expect, test } from "vitest";
import { changedAssumptions } from "@/lib/decisions/assumptions-used";
import { barsOf, linesOf, pricedOf } from "@/lib/decisions/charted";
import { documentOf } from "@/lib/decisions/document";
import { statuses } from "@/lib/decisions/status";
import { formatUsd } from "@/lib/format/money";
import { documentNamed, documents, nothingFits, recordOf, sealedOf } from "./support";

const small = { name: "Quay", team: { engineers: 5, kubernetesExperience: "none" } } as const;
const sealed = sealedOf(small);
const { evaluation } = sealed.frozen;

describe("documentOf", () => {
  test("takes every figure from the frozen evaluation", () => {
    for (const [name, doc] of documents) {
      const { chosen, onePage, options } = doc;
      expect(chosen, name).toBe(doc.evaluation.platforms.find(({ id }) => id === doc.record.platform));
      if (chosen.yearOne) expect(onePage.costs[0]?.value, name).toBe(formatUsd(chosen.yearOne.totalUsd));
      expect(
        options.map(({ platform }) => platform.id),
        name,
      ).toEqual(doc.evaluation.platforms.map(({ id }) => id));
      expect(doc.hash, name).toBe(doc.record.hash);
    }
  });

  test("gives every option a verdict and a reason, and has exactly one chosen", () => {
    for (const [name, { options, isPick }] of documents) {
      expect(
        options.filter(({ verdict }) => verdict === "chosen"),
        name,
      ).toHaveLength(1);
      for (const { platform, verdict, reason } of options) {
        if (verdict !== "chosen" || isPick) expect(reason, `${name}: ${platform.id}`).not.toBe("");
        if (platform.status === "excluded" && verdict !== "chosen")
          expect(reason, platform.id).toContain(platform.gates[0]?.message);
      }
    }
  });

  test("the one page has at most three reasons, sacrifices and occasions to look again", () => {
    for (const [name, { onePage }] of documents)
      for (const list of [onePage.reasons, onePage.sacrifices, onePage.lookAgain])
        expect(list.length, name).toBeLessThanOrEqual(3);
  });

  test("says how far the decision is before it says what it is", () => {
    const openings = {
      draft: "Being drafted: ",
      proposed: "Proposed: ",
      accepted: "",
      rejected: "Rejected: ",
      superseded: "No longer in force: ",
      deprecated: "No longer followed: ",
    };
    const sentence = documentOf(recordOf(sealed, { status: "accepted" })).onePage.decision;
    for (const status of statuses)
      expect(documentOf(recordOf(sealed, { status })).onePage.decision).toBe(`${openings[status]}${sentence}`);
  });

  test("of a choice that is not the pick, says who was picked and marks it among the options", () => {
    const other = evaluation.recommendation.runnerUp;
    if (other === null) throw new Error("there is a runner-up");
    const doc = documentOf(recordOf(sealed, { platform: other }));
    expect(doc.isPick).toBe(false);
    expect(doc.pick?.id).toBe(evaluation.recommendation.platform);
    expect(doc.options.find(({ platform }) => platform.id === doc.pick?.id)?.verdict).toBe("pick");
    expect(doc.words.whyNotPick).toBe("The board wants it.");
  });

  test("of a choice that fails a constraint, when nothing fits, has no pick", () => {
    const doc = documentOf(recordOf(sealedOf(nothingFits)));
    expect(doc.pick).toBeNull();
    expect(doc.chosen.status).toBe("excluded");
  });

  test("names people by their part, and those without an account after them", () => {
    const record = recordOf(sealed);
    const person = (name: string | null, part: "decider" | "informed") => ({
      id: `${name}`,
      userId: null,
      name,
      part,
      vote: null,
    });
    const { people } = documentOf({
      ...record,
      people: [person("Ada", "decider"), person(null, "decider"), person("Bo", "informed")],
      words: { ...record.words, otherDeciders: ["The board"], otherConsulted: ["Legal"] },
    });
    expect(people).toEqual({
      deciders: ["Ada", "a former member", "The board"],
      consulted: ["Legal"],
      informed: ["Bo"],
    });
  });

  test("refuses a platform that its numbers do not have", () => {
    expect(() => documentOf({ ...recordOf(sealed), platform: "private-gone" })).toThrow("private-gone");
  });
});

describe("what the charts show", () => {
  test("the chosen platform is always among the bars and the first of the lines", () => {
    for (const [name, doc] of documents) {
      expect(
        barsOf(doc).map(({ id }) => id),
        name,
      ).toContain(doc.chosen.id);
      expect(linesOf(doc)[0]?.id, name).toBe(doc.chosen.id);
      expect(barsOf(doc).length, name).toBeLessThanOrEqual(8);
    }
  });

  test("bars stand in the order of their first year, and the table has all with a price but what runs on a laptop", () => {
    for (const [name, doc] of documents) {
      const totals = barsOf(doc).map(({ yearOne }) => yearOne.totalUsd);
      expect(totals, name).toEqual(totals.toSorted((a, b) => a - b));
      const priced = doc.evaluation.platforms.filter(({ kind, yearOne }) => kind !== "local" && yearOne !== null);
      expect(
        pricedOf(doc)
          .map(({ id }) => id)
          .toSorted(),
        name,
      ).toEqual(priced.map(({ id }) => id).toSorted());
    }
  });
});

test("an assumption of the team's own stands beside the one it took the place of", () => {
  const own = sealedOf(small, { assumptions: { egressMbPerUserDay: 9 } });
  expect(changedAssumptions(own.frozen)).toEqual([
    {
      label: "Assumption “Data sent to one daily user on one day”",
      value: "9 MB",
      otherwise: "5 MB",
      by: "scenario",
    },
  ]);
  expect(changedAssumptions(sealed.frozen)).toEqual([]);
  expect(documentNamed("nothing-fits").record.frozen.assumptions).toEqual({});
});
