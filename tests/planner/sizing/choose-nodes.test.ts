import { describe, expect, test } from "vitest";
import { chooseNodes, type NodeCandidate, type NodeRequest } from "@/lib/planner/sizing/choose-nodes";
import type { PodGroup } from "@/lib/planner/sizing/demand";
import { billOf, platformOf } from "../support";

const candidate = (
  id: string,
  monthlyUsd: number,
  cpuMillis: number,
  memoryMib: number,
  trafficGib = 0,
): NodeCandidate => ({
  type: { id, cloud: "hetzner", family: "x", arch: "x86_64", vcpus: 1, memoryGib: 1, diskGib: 0, offers: {} },
  offer: { region: "here", month: String(monthlyUsd), asOf: "2026-10-01", sources: ["test"], trafficGib },
  usable: { cpuMillis, memoryMib, pods: 110, gpus: 0 },
  monthlyUsd,
});
const pods = (count: number, cpuMillis = 500, memoryMib = 512): PodGroup => ({ count, cpuMillis, memoryMib, gpus: 0 });
const request = (change: Partial<NodeRequest>): NodeRequest => ({
  candidates: [candidate("small", 10, 1000, 2048), candidate("large", 25, 4000, 8192)],
  base: [pods(4)],
  peak: [pods(4)],
  peakShare: 1,
  elastic: false,
  minNodes: 1,
  spareNodes: 0,
  clusters: 1,
  traffic: { egressGib: 0, usdPerGib: 0 },
  ...change,
});
const best = (change: Partial<NodeRequest>) => {
  const choice = chooseNodes(request(change), 4);
  if (choice === null) throw new Error("nothing fits");
  const { candidate: chosen, count, costUsd, machineMonths, forTraffic } = choice.best;
  return { id: chosen.type.id, count, costUsd, machineMonths, forTraffic };
};

describe("the cheapest machines that hold the pods", () => {
  // Four pods of 500 m: two small (20) against one large (25).
  test("two small ones at 20 beat a large one at 25", () =>
    expect(best({})).toMatchObject({ id: "small", count: 2, costUsd: 20 }));
  // Six pods: three small (30) against one large (25).
  test("one large one at 25 beats three small ones at 30", () =>
    expect(best({ base: [pods(6)], peak: [pods(6)] })).toMatchObject({ id: "large", count: 1, costUsd: 25 }));
  // Four pods of 700 m: one to a small node (1,000 m), four small (40); five to a large one (25).
  test("what plain division would buy (2.8 small ones, 30) does not hold the pods", () =>
    expect(best({ base: [pods(4, 700)], peak: [pods(4, 700)] })).toMatchObject({ id: "large", costUsd: 25 }));
  test("nothing is chosen when no type holds the largest pod", () =>
    expect(chooseNodes(request({ base: [pods(1, 5000)], peak: [pods(1, 5000)] }), 4)).toBeNull());
});

describe("redundancy", () => {
  test("two machines at least: two small (20), not one", () =>
    expect(best({ base: [pods(1)], peak: [pods(1)], minNodes: 2 })).toMatchObject({ id: "small", count: 2 }));
  // N+1: two small + one = 30; one large + one = 50.
  test("one machine more than needed", () =>
    expect(best({ spareNodes: 1 })).toMatchObject({ id: "small", count: 3, costUsd: 30 }));
  test("each cluster has its own", () => expect(best({ clusters: 3 })).toMatchObject({ count: 6, costUsd: 60 }));
  test("on DOKS a target of 99.9 % buys the node that may fail", () => {
    // 2 services × 2 copies by default = 4 pods, one to an s-2vcpu-4gb (usable 791 m, 1,477 MiB): 4 + 1 at $24 = 120;
    // s-4vcpu-8gb (usable 2,191 m, 3,985 MiB) holds 3: 2 + 1 at $48 = 144.
    const { machines } = billOf("doks", { availabilityTargetPercent: 99.9 });
    expect(machines).toEqual(["5 s-2vcpu-4gb"]);
  });
});

describe("a fleet that comes and goes", () => {
  // Two small at all hours, four at peak for a quarter of the month: 2 + 2 × 0.25 = 2.5 machine-months.
  test("is paid for the time it runs", () =>
    expect(
      best({
        candidates: [candidate("small", 10, 1000, 2048)],
        base: [pods(4)],
        peak: [pods(8)],
        peakShare: 0.25,
        elastic: true,
      }),
    ).toMatchObject({ count: 4, machineMonths: 2.5, costUsd: 25 }));
});

describe("traffic that comes with machines", () => {
  const withTraffic = [candidate("small", 10, 1000, 2048, 1000)];
  // 2 machines include 2,000 GiB; 3,000 more at 0.02 cost 60, three machines cost 30.
  test("is bought by the machine where that is cheaper", () =>
    expect(best({ candidates: withTraffic, traffic: { egressGib: 5000, usdPerGib: 0.02 } })).toMatchObject({
      count: 5,
      forTraffic: 3,
      costUsd: 50,
    }));
  // 3,000 more at 0.005 cost 15, three machines 30.
  test("is paid by the GiB where that is cheaper", () =>
    expect(best({ candidates: withTraffic, traffic: { egressGib: 5000, usdPerGib: 0.005 } })).toMatchObject({
      count: 2,
      forTraffic: 0,
      costUsd: 35,
    }));
  // 500 GiB missing cost 10 × 0.9: the last half machine is not worth buying at 0.018.
  test("buys no machine for a remainder that costs less by the GiB", () =>
    expect(best({ candidates: withTraffic, traffic: { egressGib: 2500, usdPerGib: 0.018 } })).toMatchObject({
      count: 2,
      costUsd: 29,
    }));
});

describe("more than fifty machines", () => {
  // 400 pods of 500 m: 200 small at $10 = 2,000, or 50 large at $45 = 2,250. Nobody runs 200 machines of one core.
  const dearLarge = [candidate("small", 10, 1000, 2048), candidate("large", 45, 4000, 8192)];
  test("are not built from the smallest type", () =>
    expect(best({ candidates: dearLarge, base: [pods(400)], peak: [pods(400)] })).toMatchObject({
      id: "large",
      count: 50,
    }));
  test("are allowed where there is no larger type", () =>
    expect(best({ candidates: [candidate("small", 10, 1000, 2048)], base: [pods(400)], peak: [pods(400)] }).count).toBe(
      200,
    ));
});

describe("ways to buy", () => {
  // t3.medium one-year 0.026096 × 730 = 19.05008 beats t3a.medium at 27.448 (which has no one-year price).
  test("a one-year commitment changes which type is cheapest on EKS", () => {
    const { machines, lines } = billOf("eks", { purchase: { commitment: "one-year" } });
    expect(machines).toEqual(["1 t3.medium"]);
    expect(lines).toContainEqual(["compute", 1, 19.05008, 19.05]);
  });
  // t3a.medium: half at 0.0376 × 730 = 27.448 → 13.72, half at 0.012032 × 730 = 8.78336 → 4.39
  test("half on the spot market is billed half at each price", () => {
    const { lines } = billOf("eks", { purchase: { spotShare: 0.5 } });
    expect(lines).toContainEqual(["compute", 0.5, 27.448, 13.72]);
    expect(lines).toContainEqual(["compute", 0.5, 8.78336, 4.39]);
  });
  test("DOKS has no spot market", () =>
    expect(billOf("doks", { purchase: { spotShare: 0.5 } })).toEqual(billOf("doks")));
  test("alternatives cost no less than the choice", () => {
    const { sizing } = platformOf("gke-zonal");
    // e2-standard-2 48.91803 + 10 disk + 3.65 address = 62.57; n2d-standard-2 61.67916 + 13.65 = 75.33
    expect(sizing?.alternatives.map(({ type, monthlyUsd }) => [type, monthlyUsd])).toContainEqual([
      "n2d-standard-2",
      75.33,
    ]);
    for (const { monthlyUsd } of sizing?.alternatives ?? []) expect(monthlyUsd).toBeGreaterThanOrEqual(62.57);
  });
});
