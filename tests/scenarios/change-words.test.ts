import { describe, expect, test } from "vitest";
import { assumptionIds } from "@/lib/planner/assumptions";
import { fieldPaths } from "@/lib/planner/scenario/fields";
import { changeInWords, pathInWords, valueInWords } from "@/lib/scenarios/change-words";

const service = { name: "api", replicas: 2, cpu: 0.25, memoryGib: 0.5 };

describe("changeInWords", () => {
  const cases = [
    { path: "budgetUsdPerMonth", from: 50, to: 80, words: "budget $50 → $80 a month" },
    { path: "budgetUsdPerMonth", from: null, to: 80, words: "budget none → $80 a month" },
    { path: "budgetUsdPerMonth", from: 80.5, to: null, words: "budget $80.5 a month → none" },
    { path: "team.engineers", from: 5, to: 1200, words: "team size 5 → 1,200" },
    { path: "clusters", from: null, to: 2, words: "environments 1 → 2" },
    { path: "region", from: null, to: "eu-central", words: "region as assumed → EU Central" },
    { path: "purchase.spotShare", from: null, to: 0.155, words: "spot machines 0% → 15.5%" },
    { path: "observability.backups", from: null, to: false, words: "backups yes → no" },
    { path: "cloud.currentPlatform", from: null, to: "eks", words: "platform today none → EKS, managed nodes" },
    {
      path: "needs",
      from: ["gpu"],
      to: ["canary", "arm"],
      words: "special needs: added Canary releases and Arm machines; removed GPUs",
    },
    { path: "tags", from: null, to: ["eu"], words: "tags: added eu" },
    { path: "name", from: "EU", to: "EU launch", words: "name “EU” → “EU launch”" },
    { path: "description", from: "a", to: "b", words: "description changed" },
    {
      path: "priorities",
      from: null,
      to: { cost: 3, operations: 1, control: 0 },
      words: "priorities all the same → cost 3, operations 1, control 0",
    },
    { path: "priceRevision", from: null, to: 3, words: "team prices published prices → revision 3" },
    {
      path: "assumptions.peakFactorSpiky",
      from: null,
      to: 12,
      words: "assumption “Peak against average load, spiky traffic” as it comes → 12 ×",
    },
    {
      path: "assumptions.labour.doks.operations",
      from: { low: 1, likely: 2, high: 4 },
      to: null,
      words: "hours a month to run DigitalOcean Kubernetes 1, 2 or 4 hours → as it comes",
    },
    { path: "workload.items.api", from: null, to: service, words: "service “api” added: 2 × 0.25 vCPU, 0.5 GiB" },
    { path: "workload.items.api", from: service, to: null, words: "service “api” removed" },
    {
      path: "workload.items.api",
      from: service,
      to: { ...service, gpu: 1, public: true },
      words: "service “api” 2 × 0.25 vCPU, 0.5 GiB → 2 × 0.25 vCPU, 0.5 GiB, 1 GPU, public",
    },
    { path: "workload.items", from: null, to: [service], words: "list of services none → 1 service" },
  ];
  for (const { words, ...change } of cases) test(words, () => expect(changeInWords(change)).toBe(words));

  test("has words for every field and every assumption, and never an id", () => {
    for (const path of [...fieldPaths, ...assumptionIds.map((id) => `assumptions.${id}`)]) {
      if (path.includes(".") || /[A-Z]/.test(path)) expect(pathInWords(path)).not.toContain(path);
      expect(valueInWords(path, null)).not.toBe("");
    }
  });
});
