import { describe, expect, test } from "vitest";
import { defaultPriceBook } from "@/lib/planner/price-books";
import { evaluateContent, savedResultOf } from "@/lib/scenarios/evaluate-content";
import { fileNameFor, readScenarioFile, scenarioFile } from "@/lib/scenarios/scenario-file";
import { contentWith } from "./contents";

const team = { engineers: 5, kubernetesExperience: "none" };
const content = contentWith({
  scenario: {
    name: "EU launch",
    team,
    budgetUsdPerMonth: 80,
    workload: { items: [{ name: "api", replicas: 2, cpu: 1, memoryGib: 1 }] },
  },
  assumptions: { peakFactorSpiky: 12 },
  description: "Two lines\nof text",
  tags: ["eu"],
});

function exported(part: object = {}): string {
  const evaluation = evaluateContent(content, null);
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.error));
  const saved = { content, result: savedResultOf(evaluation.value), version: 7, updatedAt: new Date(0) };
  return JSON.stringify({ ...scenarioFile(saved, new Date(86_400_000)), ...part });
}

const pathsOf = (text: string): readonly string[] => {
  const read = readScenarioFile(text);
  return read.ok ? [] : read.error.map(({ path }) => path);
};

describe("a scenario's file", () => {
  test("says what it is and brings back what was saved", () => {
    expect(JSON.parse(exported())).toMatchObject({
      format: "berth-scenario",
      formatVersion: 1,
      exportedAt: "1970-01-02T00:00:00.000Z",
      savedAt: "1970-01-01T00:00:00.000Z",
      version: 7,
      scenario: { name: "EU launch", budgetUsdPerMonth: 80 },
    });
    expect(readScenarioFile(exported())).toEqual({ ok: true, value: { content, leftOut: [] } });
  });

  test("leaves another team's prices behind and says so", () => {
    const read = readScenarioFile(exported({ priceRevision: 3 }));
    expect(read.ok && read.value.content.priceRevision).toBeNull();
    expect(read.ok && read.value.leftOut).toHaveLength(1);
  });

  test("may be a bare scenario of the API, or a request with one", () => {
    const bare = readScenarioFile(JSON.stringify({ team, clusters: 2 }));
    expect(bare.ok && bare.value.content).toEqual(
      contentWith({ scenario: { team, clusters: 2 }, priceBook: defaultPriceBook.id }),
    );
    const request = readScenarioFile(`\uFEFF${JSON.stringify({ scenario: { team }, priceBook: "lesson-2025-12" })}`);
    expect(request.ok && request.value.content.priceBook).toBe("lesson-2025-12");
  });

  test("is refused with every faulty field by its name", () => {
    expect(pathsOf("{")).toEqual(["file"]);
    expect(pathsOf("[]")).toEqual(["file"]);
    expect(pathsOf("null")).toEqual(["file"]);
    expect(pathsOf(JSON.stringify({ format: "other" }))).toEqual(["format"]);
    expect(pathsOf(exported({ formatVersion: 2 }))).toEqual(["formatVersion"]);
    expect(pathsOf(exported({ surprise: 1, tags: "eu", description: 3, priceBook: "x" }))).toEqual([
      "surprise",
      "priceBook",
      "description",
      "tags",
    ]);
    expect(pathsOf(JSON.stringify({ team: { engineers: 0 }, clusters: "two" }))).toEqual([
      "team.engineers",
      "team.kubernetesExperience",
      "clusters",
    ]);
    expect(
      pathsOf(JSON.stringify({ team, workload: { items: [{ name: "  ", replicas: 1, cpu: 1, memoryGib: 1 }] } })),
    ).toEqual(["workload.items"]);
    expect(pathsOf(JSON.stringify({ team, name: "x".repeat(300_000) }))).toEqual(["file"]);
  });

  test("carries the scenario's name in signs that every file system takes", () => {
    expect(fileNameFor("EU launch: Zürich/Genève")).toBe("eu-launch-zurich-geneve.berth.json");
    expect(fileNameFor("日本")).toBe("scenario.berth.json");
  });
});
