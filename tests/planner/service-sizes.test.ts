import { describe, expect, test } from "vitest";
import { defaultAssumptions, parseAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import type { Evaluation } from "@/lib/planner/evaluation";
import { defaultPriceBook } from "@/lib/planner/price-books";
import { parseScenario } from "@/lib/planner/scenario/parse";
import { regionOf, serviceSizes, volumeMib } from "@/lib/planner/service-sizes";

function evaluationOf(workload: object, overrides: object = {}, rest: object = {}): Evaluation {
  const scenario = parseScenario(
    { team: { engineers: 5, kubernetesExperience: "learning" }, workload, ...rest },
    defaultAssumptions.values,
  );
  const assumptions = parseAssumptions(overrides);
  if (!scenario.ok || !assumptions.ok) throw new Error("no such scenario");
  return evaluate(scenario.value, defaultPriceBook, assumptions.value);
}

describe("The sizes of services", () => {
  test("share out copies that do not divide, the first services first", () => {
    // Users need a vCPU figure of their own; copies of 1 vCPU make it the number of copies. 86,400 users × 100 requests a day
    // ÷ 86,400 s = 100 a second, × 1.5 at a steady peak × 60 ms ÷ 90% in use = 10 vCPU: ten copies for three services.
    const evaluation = evaluationOf(
      { services: 3, replicasPerService: 1, cpuPerReplica: 1, dailyActiveUsers: 86_400, traffic: "steady" },
      { requestsPerUserDay: 100, peakFactorSteady: 1.5, cpuMsPerRequest: 60, loadUtilisationPercent: 90 },
    );
    const { basis, services, targetUsePercent } = serviceSizes(evaluation, "doks");
    expect(basis).toBe("sized");
    expect(services.map(({ peakCopies }) => peakCopies)).toEqual([4, 3, 3]);
    // At all hours 100 a second need 6.67 vCPU: seven copies.
    expect(services.map(({ copies }) => copies)).toEqual([3, 2, 2]);
    expect(targetUsePercent).toBe(90);
  });

  test("keep the copies of each listed service, although equal ones are sized as one", () => {
    const shape = { cpu: 0.5, memoryGib: 1 };
    const evaluation = evaluationOf({
      items: [
        { name: "a", replicas: 1, ...shape },
        { name: "b", replicas: 5, ...shape, public: true },
      ],
    });
    expect(serviceSizes(evaluation, "cloud-run").services).toMatchObject([
      { name: "a", copies: 1, peakCopies: 1, isPublic: false, instance: { memoryMib: 1024 } },
      { name: "b", copies: 5, peakCopies: 5, isPublic: true, instance: { memoryMib: 1024 } },
    ]);
  });

  test("count the memory that was bought above a preset", () => {
    const evaluation = evaluationOf({ items: [{ name: "a", replicas: 1, cpu: 0.25, memoryGib: 0.6 }] });
    // 0.6 GiB: the preset of 0.25 GiB with two quarters of a GiB more
    expect(serviceSizes(evaluation, "fly").services[0]?.instance).toMatchObject({ memoryMib: 768 });
  });

  test("are those stated where another version of the engine placed other copies", () => {
    const evaluation = evaluationOf({ services: 2, replicasPerService: 2 });
    const older: Evaluation = {
      ...evaluation,
      platforms: evaluation.platforms.map((platform) =>
        platform.sizing === null ? platform : { ...platform, sizing: { ...platform.sizing, pods: 99 } },
      ),
    };
    const { basis, services } = serviceSizes(older, "cloud-run");
    expect(basis).toBe("stated");
    expect(services).toMatchObject([
      { copies: 2, peakCopies: 2, instance: null },
      { copies: 2, peakCopies: 2, instance: null },
    ]);
  });

  test("are those stated beside machines", () => {
    expect(serviceSizes(evaluationOf({ machines: 3 }), "doks").basis).toBe("machines");
  });
});

test("Storage is shared in whole MiB, upwards", () => {
  const { scenario } = evaluationOf({ storageGib: 10 });
  // 10 × 1024 ÷ 3 = 3413.33
  expect(volumeMib(scenario, 3)).toBe(3414);
  expect(volumeMib(scenario, 0)).toBe(0);
});

test("A region goes by the name its provider gives it", () => {
  const evaluation = evaluationOf({}, {}, { region: "eu-central" });
  expect(regionOf(evaluation, "digitalocean")).toBe("fra1");
  expect(regionOf({ ...evaluation, priceBook: { ...evaluation.priceBook, id: "unknown" } }, "aws")).toBeNull();
});
