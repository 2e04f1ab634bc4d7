import { describe, expect, test } from "vitest";
import { billOf } from "../support";

describe("traffic that comes with machines", () => {
  const onDigitalOcean = (replicasPerService: number, egressGibPerMonth: number) =>
    billOf("eks-anywhere", {
      cloud: { primary: "digitalocean" },
      observability: { backups: false },
      workload: {
        services: 19,
        replicasPerService,
        cpuPerReplica: 0.1,
        memoryGibPerReplica: 0.03,
        storageGib: 0,
        publicEntryPoints: 0,
        egressGibPerMonth,
      },
    });

  // Three servers s-4vcpu-8gb bring 3 × 5,000 GiB: of 261,601 are 246,601 left. 82 × s-2vcpu-2gb at 18 bring 246,000, and 601 GiB
  // above at 0.01 are 6.01; an 83rd costs more. 144 + 1,476 + 6.01 = 1,626.01
  test("that of the servers is counted before workers are bought for theirs", () => {
    const { machines, total } = onDigitalOcean(5, 261_601);
    expect(machines).toEqual(["3 s-4vcpu-8gb", "82 s-2vcpu-2gb"]);
    expect(total).toBe(1_626.01);
  });

  test("one copy more does not make it cheaper", () =>
    expect(onDigitalOcean(6, 261_601).total).toBeGreaterThanOrEqual(onDigitalOcean(5, 261_601).total));
});
