import { describe, expect, test } from "vitest";
import { lesson202512 } from "@/lib/planner/price-books/lesson-2025-12";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { type Change, evaluated, platformIn } from "../support";

/** Three workers and nothing beside them, unless a test adds it. */
const bare = { machines: 3, publicEntryPoints: 0, storageGib: 0, egressGibPerMonth: 0 };
const totalOf = (id: PlatformId, workload: NonNullable<Change["workload"]>) =>
  platformIn(evaluated({ workload: { ...bare, ...workload } }, lesson202512), id).monthly?.infrastructureUsd;

describe("what the lesson adds to its three nodes", () => {
  // The lesson gives 0.04 to 0.10 for a GB: 100 × 0.07 = 7, and 0.04 at Google. Steps of disk sizes are Azure's list, not the lesson's.
  const stored: [PlatformId, number][] = [
    ["doks", 36 + 7],
    ["aks-free", 40 + 7],
    ["gke-zonal", 50 + 4],
    ["eks", 112 + 7],
    ["hetzner-k3s", 16 + 7],
  ];
  for (const [id, usd] of stored)
    test(`100 GiB on ${id} make ${usd}`, () => expect(totalOf(id, { storageGib: 100 })).toBe(usd));

  // 0.08 to 0.12 for a GB after the free part: 7,000 × 0.10 = 700. Three Droplets share 3 × 2,000 GiB, which leaves 1,000.
  const sent: [PlatformId, number][] = [
    ["doks", 36 + 100],
    ["aks-free", 40 + 700],
    ["gke-zonal", 50 + 700],
    ["eks", 112 + 700],
    ["hetzner-k3s", 16],
  ];
  for (const [id, usd] of sent)
    test(`7,000 GiB sent from ${id} make ${usd}`, () => expect(totalOf(id, { egressGibPerMonth: 7_000 })).toBe(usd));

  describe("at Hetzner the price of egress is for a GB, as everywhere in the lesson", () => {
    // Four servers come with 20,000 GiB each: 90,000 − 80,000 = 10,000 × 0.10 = 1,000.
    test("above the traffic of the servers", () =>
      expect(totalOf("hetzner-k3s", { egressGibPerMonth: 90_000 })).toBe(16 + 1_000));
    // 25,000 − 20,000 = 5,000 × 0.10 = 500.
    test("above the traffic of the load balancer that carries it", () =>
      expect(totalOf("hetzner-k3s", { publicEntryPoints: 1, egressGibPerMonth: 25_000 })).toBe(16 + 15 + 500));
  });

  // The lesson has no price for support: its bills leave it out, and say so. None of its platforms loses its price.
  test("stays priced for a team that would buy support", () => {
    const evaluation = evaluated({ workload: bare, downtimeTolerance: "revenue-critical" }, lesson202512);
    const bills = (["doks", "aks-free", "gke-zonal", "gke-regional", "eks", "hetzner-k3s"] as const).map(
      (id) => platformIn(evaluation, id).monthly?.infrastructureUsd,
    );
    expect(bills).toEqual([36, 40, 50, 122, 112, 16]);
    expect(evaluation.notIncluded.join("\n")).toContain("Support: the book");
  });
});
