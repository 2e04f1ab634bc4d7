import { describe, expect, test } from "vitest";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { egressFromUsers } from "@/lib/planner/scenario/derived";
import { demandOf } from "@/lib/planner/sizing/demand";
import { type Change, scenarioOf } from "../support";

const demand = (change: Change, month = 1) => demandOf(scenarioOf(change), defaultAssumptions.values, month);

describe("users become load (DOMAIN 4.2)", () => {
  // 10,000 × 50 ÷ 86,400 = 5.79 a second; × 3 = 17.4; × 0.020 s ÷ 0.6 = 0.58 vCPU
  test("10,000 daily users are 5.8 requests a second, 17 at peak, 0.6 of a core", () => {
    const { averageRequestsPerSecond, peakRequestsPerSecond, neededVcpus } = demand({
      workload: { dailyActiveUsers: 10_000 },
    });
    expect(averageRequestsPerSecond).toBeCloseTo(5.787, 3);
    expect(peakRequestsPerSecond).toBeCloseTo(17.361, 3);
    expect(neededVcpus).toBeCloseTo(0.5787, 4);
  });
  // Ten times as many: 174 a second at peak, 5.8 cores.
  test("100,000 daily users are 174 requests a second at peak and 5.8 cores", () => {
    const { peakRequestsPerSecond, neededVcpus } = demand({ workload: { dailyActiveUsers: 100_000 } });
    expect(peakRequestsPerSecond).toBeCloseTo(173.6, 1);
    expect(neededVcpus).toBeCloseTo(5.787, 3);
  });
  // 10,000 × 5 MB × 30.4167 days = 1.5208 × 10^12 bytes ÷ 2^30 = 1,416.4 GiB
  test("10,000 daily users of a single-page app are about 1.5 TB a month", () => {
    expect(egressFromUsers(10_000, 5)).toBeCloseTo(1_416.39, 1);
    expect((egressFromUsers(10_000, 5) * 2 ** 30) / 1e12).toBeCloseTo(1.52, 2);
  });
  const factors = [
    ["steady", 1.5],
    ["daily-peak", 3],
    ["spiky", 10],
  ] as const;
  for (const [traffic, factor] of factors)
    test(`${traffic} traffic peaks at ${factor} times the average`, () => {
      const { averageRequestsPerSecond, peakRequestsPerSecond } = demand({ workload: { traffic } });
      expect(peakRequestsPerSecond / averageRequestsPerSecond).toBeCloseTo(factor);
    });
  // 10,000 × 50 × 30.4167 = 15.2 million
  test("requests of a month follow the days of an average month", () =>
    expect(demand({ workload: { dailyActiveUsers: 10_000 } }).requestsPerMonth).toBeCloseTo(15_208_333, 0));
});

describe("copies", () => {
  test("run as stated where they carry the users", () => {
    const { base, peak, basePods, peakPods } = demand({});
    expect(base).toEqual(peak);
    expect([basePods, peakPods]).toEqual([2, 2]);
  });
  // 5.787 vCPU needed at peak, 2 × 0.5 stated: × 5.787 → 12 copies; a third of it at all hours: × 1.929 → 4.
  test("are added where 100,000 users need more than was stated", () => {
    const { basePods, peakPods } = demand({ workload: { dailyActiveUsers: 100_000 } });
    expect([basePods, peakPods]).toEqual([4, 12]);
  });
  test("stay as listed where services are listed one by one", () => {
    const items = [{ name: "api", replicas: 2, cpu: 0.5, memoryGib: 1 }];
    expect(demand({ workload: { items, dailyActiveUsers: 1_000_000 } }).peakPods).toBe(2);
  });
  test("of one shape are merged, and other shapes kept apart", () => {
    const items = [
      { name: "a", replicas: 2, cpu: 0.5, memoryGib: 1 },
      { name: "b", replicas: 3, cpu: 0.5, memoryGib: 1 },
      { name: "c", replicas: 1, cpu: 0.5, memoryGib: 2 },
      { name: "d", replicas: 1, cpu: 0.5, memoryGib: 1, gpu: 1 },
    ];
    const { base, services, hasGpus, serviceCount } = demand({ workload: { items } });
    expect(base.map(({ cpuMillis, memoryMib, gpus, count }) => [cpuMillis, memoryMib, gpus, count])).toEqual([
      [500, 1024, 0, 5],
      [500, 2048, 0, 1],
      [500, 1024, 1, 1],
    ]);
    expect(services[0]).toMatchObject({ alike: 2, replicas: 2.5 });
    expect([hasGpus, serviceCount]).toEqual([true, 4]);
  });
});

describe("growth of 10 % a month", () => {
  const growing: Change = { workload: { growthPercentPerMonth: 10, replicasPerService: 5 } };
  // 1.1^11 = 2.8531: 500 GiB → 1,426.6, 20 GiB → 57.06, 10 copies → 28.5 → 29
  test("multiplies users, traffic and storage by 2.85 by month 12", () => {
    const { egressGib, storageGib, averageRequestsPerSecond, peakPods } = demand(growing, 12);
    expect(egressGib).toBeCloseTo(1_426.56, 2);
    expect(storageGib).toBeCloseTo(57.06, 2);
    expect(averageRequestsPerSecond).toBeCloseTo(1.6511, 3);
    expect(peakPods).toBe(29);
  });
  test("leaves month 1 as stated", () => expect(demand(growing, 1)).toMatchObject({ egressGib: 500, peakPods: 10 }));
  test("multiplies stated machines too", () =>
    expect(demand({ workload: { growthPercentPerMonth: 10, machines: 10 } }, 12).machines).toBe(29));
  test("shrinking never goes below one copy", () =>
    expect(demand({ workload: { growthPercentPerMonth: -50 } }, 12).peakPods).toBe(1));
});
