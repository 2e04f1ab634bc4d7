import { describe, expect, test } from "vitest";
import { evaluateState } from "@/components/workspace/evaluate-state";
import { encodeLink } from "@/lib/link/codec";
import { readScenario, textsOfScenario } from "@/lib/link/scenario-texts";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { example, samples, sampleTexts } from "@/lib/samples";
import { defaultView } from "@/lib/view-state";

describe("the samples", () => {
  for (const sample of samples) {
    const fields = sampleTexts(sample);

    test(`${sample.label} says only what differs from the defaults, and comes through a link whole`, () => {
      const parsed = parseScenario(sample.scenario, defaultAssumptions.values);
      const read = parseScenario(readScenario(fields).scenario, defaultAssumptions.values);
      if (!parsed.ok || !read.ok) throw new Error("a sample parses");
      expect(read.value).toEqual(parsed.value);
      expect(textsOfScenario(sample.scenario)).toEqual(fields);
    });

    test(`${sample.label} has a pick that fits`, () => {
      const result = evaluateState({ fields, priceBook: null, assumptions: {} });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const { recommendation, platforms } = result.value;
      const pick = platforms.find(({ id }) => id === recommendation.platform);
      expect(pick?.status).toBe("eligible");
      expect(pick?.yearOne?.totalUsd).toBeGreaterThan(0);
    });
  }

  test("have names of their own, and links short enough to send", () => {
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
    for (const sample of samples) {
      const link = encodeLink({ fields: sampleTexts(sample), priceBook: null, assumptions: {}, view: defaultView });
      expect(link.length).toBeLessThan(1_000);
    }
  });

  test("include the example", () => expect(samples).toContain(example));
});
