import { describe, expect, test } from "vitest";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { wordCumulative } from "@/lib/wording/cumulative";
import { wordOrderChange } from "@/lib/wording/order-change";
import { wordBalance, wordTriangle } from "@/lib/wording/triangle";
import { wordYearOne } from "@/lib/wording/year-one";
import { evaluateExample } from "./example-evaluation";

const placed = (...ids: string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }));

describe("a change of order", () => {
  test("names who moves and where to", () =>
    expect(wordOrderChange(placed("a", "b"), placed("b", "a"))).toBe(
      "B rises from 2nd to 1st and A falls from 1st to 2nd.",
    ));
  test("says nothing when nobody moves", () => expect(wordOrderChange(placed("a", "b"), placed("a", "b"))).toBe(""));
  // All but e move; d, c and a reach or leave the first three, and three moves are named.
  test("names the head of the order and counts the rest", () =>
    expect(wordOrderChange(placed("a", "b", "c", "d", "e"), placed("d", "c", "b", "a", "e"))).toBe(
      "D rises from 4th to 1st, A falls from 1st to 4th, C rises from 3rd to 2nd; one more changes place.",
    ));
});

describe("the bars in words", () => {
  const evaluation = evaluateExample();
  const fitting = evaluation.platforms.flatMap(({ status, name, yearOne }) =>
    status === "eligible" && yearOne ? [{ name, yearOne }] : [],
  );

  test("name the cheapest and the dearest first year", () => {
    const sorted = fitting.toSorted((a, b) => a.yearOne.totalUsd - b.yearOne.totalUsd);
    const words = wordYearOne(evaluation, true);
    expect(words).toContain(`${nameInSentence(sorted[0]?.name ?? "")} costs least`);
    expect(words).toContain(`${nameInSentence(sorted.at(-1)?.name ?? "")} most`);
  });

  test("say how leaving labour out changes the order", () =>
    expect(wordYearOne(evaluation, false)).toMatch(/Without your labour, .+ (rises|falls) from/));
});

describe("the curves in words", () => {
  const dear = { name: "Dear, at first", cumulativeUsd: [200, 250, 300] };
  const cheap = { name: "Cheap", cumulativeUsd: [110, 220, 330] };

  test("name the month in which a dear start has paid off", () =>
    expect(wordCumulative([dear, cheap])).toBe(
      "Dear (at first) takes $200 in its first month, set-up included, and $300 by the end of the year. Dear (at first) starts dearer than Cheap and breaks even in month 3.",
    ));
  test("find the crossing from the other side too", () =>
    expect(wordCumulative([cheap, dear])).toContain(
      "Dear (at first) starts dearer than Cheap and breaks even in month 3.",
    ));
  test("say when lines do not cross", () =>
    expect(wordCumulative([cheap, { name: "Dearer", cumulativeUsd: [300, 400, 500] }])).toContain("crosses none"));
  test("have something to say about nothing", () =>
    expect(wordCumulative([])).toBe("No platform has a price to add up."));
});

describe("the triangle in words", () => {
  test("states the balance and the nearest platforms", () => {
    expect(wordBalance([40, 30, 30])).toBe("40% cost, 30% operations and 30% control");
    expect(
      wordTriangle(
        [80, 10, 10],
        [
          { name: "Far", weights: [0, 0, 1] },
          { name: "Near", weights: [8, 1, 1] },
          { name: "Second", weights: [6, 2, 2] },
          { name: "Third", weights: [5, 3, 2] },
        ],
      ),
    ).toBe(
      "Your priorities are 80% cost, 10% operations and 10% control. Of the platforms that fit, the balance of Near, Second and Third comes nearest. Far lies farthest.",
    );
  });
});
