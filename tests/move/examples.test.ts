import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { describe, expect, test } from "vitest";
import { moveKit } from "@/lib/move/move-kit";
import { evaluationOf, fileOf, kitOf, objectsOf, type Parsed, yamlOf } from "./support";

const shop = {
  cloud: { currentPlatform: "compose" },
  workload: {
    items: [
      { name: "web", replicas: 2, cpu: 0.5, memoryGib: 1, public: true },
      { name: "Order worker", replicas: 3, cpu: 0.25, memoryGib: 0.7 },
      { name: "postgres", replicas: 1, cpu: 1, memoryGib: 4 },
    ],
    stateful: true,
    storageGib: 20,
  },
};

const objectIn = (objects: readonly Parsed[], kind: string, name: string): Parsed => {
  const found = objects.find((object) => object.kind === kind && object.metadata.name === name);
  if (found === undefined) throw new Error(`no ${kind} ${name}`);
  return found;
};

describe("A small shop on DigitalOcean Kubernetes", () => {
  const kit = kitOf(shop, "doks");
  const objects = objectsOf(kit);

  test("asks for what the team states, with the memory limit equal to the request and no CPU limit", () => {
    const { containers } = objectIn(objects, "Deployment", "order-worker").spec.template.spec;
    // 0.25 vCPU = 250 m; 0.7 GiB × 1024 = 716.8, whole MiB upwards: 717
    expect(containers[0].resources).toEqual({
      requests: { cpu: "250m", memory: "717Mi" },
      limits: { memory: "717Mi" },
    });
  });

  test("runs as many copies as listed and protects those of which there are two or more", () => {
    expect(objectIn(objects, "Deployment", "web").spec.replicas).toBe(2);
    expect(objectIn(objects, "Deployment", "order-worker").spec.replicas).toBe(3);
    const budgets = objects.filter(({ kind }) => kind === "PodDisruptionBudget").map(({ metadata }) => metadata.name);
    expect(budgets).toEqual(["web", "order-worker"]);
    expect(objects.some(({ kind }) => kind === "HorizontalPodAutoscaler")).toBe(false);
  });

  test("keeps the database's data on a volume of the 20 GiB that were priced", () => {
    const { spec } = objectIn(objects, "StatefulSet", "postgres");
    // 20 GiB × 1024 ÷ 1 copy
    expect(spec.volumeClaimTemplates[0].spec.resources.requests.storage).toBe("20480Mi");
    expect(spec.template.spec.containers[0].volumeMounts).toContainEqual({ name: "data", mountPath: "/data" });
  });

  test("gives containers no rights they do not need", () => {
    const { spec } = objectIn(objects, "Deployment", "web").spec.template;
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } });
    expect(spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });

  test("opens the public service and no other", () => {
    const [ingress] = yamlOf(fileOf(kit, "ingress.yaml"));
    expect(ingress.spec.ingressClassName).toBe("traefik");
    expect(ingress.spec.rules.map(({ host }: Parsed) => host)).toEqual(["web.example.com"]);
  });

  test("brings the issuer that the Ingress asks for certificates", () => {
    const [issuer] = yamlOf(fileOf(kit, "cluster-issuer.yaml"));
    const [ingress] = yamlOf(fileOf(kit, "ingress.yaml"));
    expect(issuer.metadata.name).toBe(ingress.metadata.annotations["cert-manager.io/cluster-issuer"]);
    expect(issuer.spec.acme.solvers).toEqual([{ http01: { ingress: { ingressClassName: "traefik" } } }]);
  });

  test("names every image once, by digest", () => {
    const [kustomization] = yamlOf(fileOf(kit, "kustomization.yaml"));
    expect(kustomization.images).toHaveLength(3);
    expect(kustomization.images[0]).toEqual({
      name: "web",
      newName: "registry.example.com/your-team/web",
      digest: `sha256:${"0".repeat(64)}`,
    });
    expect(kustomization.resources).toEqual([
      "namespace.yaml",
      "services/web.yaml",
      "services/order-worker.yaml",
      "services/postgres.yaml",
      "ingress.yaml",
    ]);
  });

  test("keeps the team's own name beside the one that Kubernetes accepts", () => {
    expect(objectIn(objects, "Deployment", "order-worker").metadata.annotations).toEqual({
      "berth/original-name": "Order worker",
    });
    expect(objectIn(objects, "Deployment", "web").metadata.annotations).toBeUndefined();
  });

  test("makes the cluster of the machines that were sized", () => {
    const evaluation = evaluationOf(shop);
    const machine = evaluation.platforms.find(({ id }) => id === "doks")?.sizing?.machines[0];
    const commands = kit.checklist.flatMap(({ items }) => items.map(({ command }) => command ?? ""));
    expect(commands).toContain(
      `doctl kubernetes cluster create app --region nyc3 --node-pool "name=workers;size=${machine?.type};count=${machine?.count}"`,
    );
  });

  test("counts the hours of the move as the ledger does", () => {
    const migration = kit.checklist
      .flatMap(({ items }) => items)
      .find(({ text }) => text.includes("moving each service"));
    // 2 to 16 hours for each of three services
    expect(migration?.why).toBe("Berth counts 6 to 48 hours for it (3 services × 6 h).");
  });
});

describe("Copies that follow the load", () => {
  // 200,000 users × 50 requests ÷ 86,400 s = 115.7 a second on average, 347.2 at a peak of 3 times that. At the defaults the
  // planner says how many copies that takes; here only that the manifests keep to both ends of it.
  const busy = { workload: { services: 2, dailyActiveUsers: 3_000_000, traffic: "daily-peak" } };

  test("leave the number of copies to the autoscaler, between all hours and peak", () => {
    const kit = kitOf(busy, "gke-regional");
    const objects = objectsOf(kit);
    const { sizing } = evaluationOf(busy).platforms.find(({ id }) => id === "gke-regional") ?? {};
    const most = ["service-1", "service-2"].map(
      (name) => objectIn(objects, "HorizontalPodAutoscaler", name).spec.maxReplicas as number,
    );
    expect(most.reduce((sum, count) => sum + count, 0)).toBe(sizing?.pods);
    const { spec } = objectIn(objects, "HorizontalPodAutoscaler", "service-1");
    expect(spec.minReplicas).toBeLessThan(spec.maxReplicas);
    // A copy counts as busy at the 60% that the planner counts with.
    expect(spec.metrics[0].resource.target).toEqual({ type: "Utilization", averageUtilization: 60 });
    expect(objectIn(objects, "Deployment", "service-1").spec.replicas).toBeUndefined();
  });

  test("are spread over machines and zones", () => {
    const { spec } = objectIn(objectsOf(kitOf(busy, "gke-regional")), "Deployment", "service-1").spec.template;
    expect(spec.topologySpreadConstraints.map(({ topologyKey }: Parsed) => topologyKey)).toEqual([
      "kubernetes.io/hostname",
      "topology.kubernetes.io/zone",
    ]);
  });
});

describe("Sizes that a platform rounds", () => {
  const odd = { workload: { items: [{ name: "api", replicas: 1, cpu: 0.25, memoryGib: 0.5, public: true }] } };

  test("are the rounded ones on Autopilot", () => {
    const lean = { workload: { items: [{ name: "api", replicas: 1, cpu: 1, memoryGib: 0.5 }] } };
    const { containers } = objectIn(objectsOf(kitOf(lean, "gke-autopilot")), "Deployment", "api").spec.template.spec;
    // Autopilot wants at least 1 GiB for each vCPU.
    expect(containers[0].resources.requests).toEqual({ cpu: "1000m", memory: "1024Mi" });
  });

  test("are the stated ones on EKS on Fargate, which adds its own memory and rounds by itself", () => {
    const kit = kitOf(odd, "eks-fargate");
    const { containers } = objectIn(objectsOf(kit), "Deployment", "api").spec.template.spec;
    expect(containers[0].resources.requests).toEqual({ cpu: "250m", memory: "512Mi" });
    // 512 + 256 MiB for the kubelet, up to the next shape Fargate sells
    expect(fileOf(kit, "services/api.yaml").content.replace(/\s*\n\s*# /g, " ")).toContain(
      "it bills 0.25 vCPU and 1024 MiB",
    );
  });

  test("are a task's CPU units and MiB on ECS Express", () => {
    // 0.3 vCPU and 0.6 GiB need Fargate's 0.5 vCPU (512 units) with 1 GiB.
    const task = { workload: { items: [{ name: "api", replicas: 2, cpu: 0.3, memoryGib: 0.6, public: true }] } };
    const service = JSON.parse(fileOf(kitOf(task, "ecs-express"), "services/api.json").content);
    expect(service).toMatchObject({
      serviceName: "api",
      cpu: "512",
      memory: "1024",
      scalingTarget: { minTaskCount: 2, maxTaskCount: 2 },
      primaryContainer: { containerPort: 8080 },
    });
    expect(Object.keys(service).sort()).toEqual([
      "cluster",
      "cpu",
      "executionRoleArn",
      "healthCheckPath",
      "infrastructureRoleArn",
      "memory",
      "primaryContainer",
      "scalingTarget",
      "serviceName",
    ]);
  });

  test("are a preset and its memory on Fly.io", () => {
    // 0.25 vCPU and 0.5 GiB: the smallest shared machine has 256 MB, and 256 more are added.
    const { content } = fileOf(kitOf(odd, "fly"), "services/api.toml");
    expect(content).toContain('app = "app-api"');
    expect(content).toContain('[[vm]]\nsize = "shared-cpu-1x"\nmemory = "512mb"\n');
  });

  test("are one request at a time and the first generation below one vCPU on Cloud Run", () => {
    const quiet = { workload: { ...odd.workload, dailyActiveUsers: 100 } };
    const [service] = yamlOf(fileOf(kitOf(quiet, "cloud-run"), "services/api.yaml"));
    const { metadata, spec } = service.spec.template;
    expect(spec.containerConcurrency).toBe(1);
    expect(spec.containers[0].resources.limits).toEqual({ cpu: "250m", memory: "512Mi" });
    expect(metadata.annotations).toEqual({
      "autoscaling.knative.dev/minScale": "0",
      "run.googleapis.com/cpu-throttling": "true",
      "run.googleapis.com/execution-environment": "gen1",
    });
  });
});

describe("What a platform cannot have", () => {
  test("has no manifests and says so where the bill has no size", () => {
    const gpu = {
      needs: ["gpu"],
      workload: { items: [{ name: "model", replicas: 1, cpu: 4, memoryGib: 16, gpu: 1 }] },
    };
    const kit = kitOf(gpu, "fly");
    expect(kit.files.map(({ path }) => path)).toEqual(["MOVE.md"]);
    expect(kit.notes.join(" ")).toContain("There are no manifests");
    expect(kit.checklist[0]?.items[0]?.text).toContain("Settle this first");
  });

  test("still has manifests on Kubernetes, with the stated requests", () => {
    const kit = moveKit(evaluationOf({}, "lesson-2025-12"), "gke-autopilot");
    const { containers } = objectIn(objectsOf(kit), "Deployment", "service-1").spec.template.spec;
    expect(containers[0].resources.requests).toEqual({ cpu: "250m", memory: "512Mi" });
    expect(kit.notes.join(" ")).toContain("Berth has no size for this workload");
  });

  test("opens nothing to the outside that nobody marked as public", () => {
    const closed = { workload: { items: [{ name: "api", replicas: 1, cpu: 1, memoryGib: 1 }], publicEntryPoints: 1 } };
    const kit = kitOf(closed, "doks");
    expect(kit.files.map(({ path }) => path)).not.toContain("ingress.yaml");
    expect(kit.notes.join(" ")).toContain("no listed service is marked as public");
  });

  test("says what stands between a laptop and production", () => {
    const items = kitOf({}, "kind").checklist.flatMap(({ items: steps }) => steps.map(({ text }) => text));
    expect(items.join(" ")).toContain("Nothing is backed up.");
  });
});

describe("Scenarios without named services", () => {
  test("get placeholders, as many as there are", () => {
    const kit = kitOf({ workload: { services: 3 } }, "compose");
    const [compose] = yamlOf(fileOf(kit, "compose.yaml"));
    expect(Object.keys(compose.services)).toEqual(["proxy", "service-1", "service-2", "service-3"]);
    expect(kit.notes.join(" ")).toContain("service-1 to service-3 stand for them");
  });

  test("get files for the first twenty and a list of all", () => {
    const kit = kitOf({ workload: { services: 10_000, replicasPerService: 1 } }, "doks");
    expect(kit.files.filter(({ path }) => path.startsWith("services/"))).toHaveLength(20);
    expect(JSON.parse(fileOf(kit, "services.json").content)).toHaveLength(10_000);
    expect(kit.notes.join(" ")).toContain("the first 20 of 10,000 services");
  });

  test("say so where the team stated machines instead", () => {
    const kit = kitOf({ workload: { machines: 3 } }, "doks");
    expect(kit.notes.join(" ")).toContain("states 3 machines instead of a workload");
    expect(objectIn(objectsOf(kit), "Deployment", "service-1").spec.replicas).toBe(1);
  });
});

describe("Many named services", () => {
  const items = Array.from({ length: 1_000 }, (_, index) => ({
    name: `Service ${index % 10}`,
    replicas: 1,
    cpu: 0.1,
    memoryGib: 0.1,
  }));

  test("get files for the first two hundred, a name each and a list of all", () => {
    const kit = kitOf({ workload: { items } }, "eks");
    expect(kit.files.filter(({ path }) => path.startsWith("services/"))).toHaveLength(200);
    const list: { name: string; originalName: string }[] = JSON.parse(fileOf(kit, "services.json").content);
    expect(new Set(list.map(({ name }) => name)).size).toBe(1_000);
    expect(list[10]).toMatchObject({ name: "service-0-2", originalName: "Service 0" });
  });
});

test("The schemas refuse a manifest that is wrong", () => {
  const deployment = objectIn(objectsOf(kitOf(shop, "doks")), "Deployment", "web");
  expect(() => new Deployment(deployment).validate()).not.toThrow();
  deployment.spec.replicas = "two";
  expect(() => new Deployment(deployment).validate()).toThrow();
});

test("A kit needs a platform that was compared", () => {
  expect(() => moveKit(evaluationOf({}), "private-nobody-kubernetes")).toThrow(RangeError);
});
