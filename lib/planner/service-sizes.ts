import { parseAssumptions } from "./assumptions";
import type { Evaluation, PlatformEvaluation } from "./evaluation";
import { invariant } from "./invariant";
import { getPriceBook } from "./price-books";
import type { Cloud } from "./price-books/price-book";
import type { PlatformId } from "./scenario/choices";
import type { Scenario } from "./scenario/scenario";
import { type Demand, demandOf, type ServiceDemand } from "./sizing/demand";

/** What one copy has for itself. */
export interface CopySize {
  readonly cpuMillis: number;
  readonly memoryMib: number;
}

/** One service of the scenario as one platform was sized with it, for one cluster. */
export interface ServiceSize {
  /** As the team calls it; null where the scenario only says how many services there are. */
  readonly name: string | null;
  readonly isPublic: boolean;
  readonly gpus: number;
  /** What the team says that a copy needs. */
  readonly stated: CopySize;
  /** What the platform sells for it, where it sells instances and not machines. */
  readonly instance: (CopySize & { readonly role: string; readonly type: string }) | null;
  /** Copies at all hours, and copies at peak. */
  readonly copies: number;
  readonly peakCopies: number;
}

export interface ServiceSizes {
  /**
   * "sized": these are the copies and sizes behind the evaluation's bill. "machines": the team stated machines, and nothing was
   * placed on them. "stated": the evaluation has no size for this platform; the copies are those the scenario states.
   */
  readonly basis: "sized" | "machines" | "stated";
  readonly services: readonly ServiceSize[];
  /** Share of its requested CPU at which a copy counts as busy, percent. */
  readonly targetUsePercent: number;
}

/** The assumptions an evaluation was made with. */
function valuesOf({ changedAssumptions }: Evaluation) {
  const parsed = parseAssumptions(Object.fromEntries(changedAssumptions.map(({ id, value }) => [id, value])));
  invariant(parsed.ok, "an evaluation's own assumptions are in range");
  return parsed.value.values;
}

const platformOf = ({ platforms }: Evaluation, id: PlatformId): PlatformEvaluation => {
  const platform = platforms.find((known) => known.id === id);
  invariant(platform !== undefined, `the evaluation did not compare ${id}`);
  return platform;
};

/**
 * The services of an evaluation, each with what it asks for on one platform and how often it runs in month 1.
 *
 * Copies of all services in one cluster add up to the pods that the evaluation placed. Copies of equal services that do not
 * divide evenly go to the first ones.
 *
 * @throws InvariantError where the evaluation did not compare the platform; callers check first
 */
export function serviceSizes(evaluation: Evaluation, id: PlatformId): ServiceSizes {
  const { scenario } = evaluation;
  const { sizing, kind } = platformOf(evaluation, id);
  const values = valuesOf(evaluation);
  const demand = demandOf(scenario, values, 1);
  const clusters = kind === "local" ? 1 : scenario.clusters;
  const basis =
    sizing === null
      ? "stated"
      : sizing.pods === demand.peakPods * clusters
        ? "sized"
        : sizing.pods === 0 && demand.machines !== null
          ? "machines"
          : // An evaluation of another version of the engine, which placed other copies than this one would.
            "stated";
  // Whoever sells instances lists one for each shape of service, in the order of the demand, and fills no machines.
  const sold = basis === "sized" && sizing !== null && sizing.cpuUse === null ? sizing.machines : [];
  const instances = sold.length < demand.services.length ? [] : sold;
  const shapes = demand.services.map((service, index) => {
    const instance = instances[index];
    return { service, instance: instance === undefined ? null : instanceOf(instance) };
  });
  return {
    basis,
    services: scenario.workload.items === undefined ? counted(scenario, shapes, basis) : listed(scenario, shapes),
    targetUsePercent: values.loadUtilisationPercent,
  };
}

type Sold = NonNullable<PlatformEvaluation["sizing"]>["machines"][number];

/** Memory that was bought above a preset stands in the role: "machine + 0.25 GiB". */
const extraGib = (role: string): number => Number(/\+ (\S+) GiB$/.exec(role)?.[1] ?? 0);

const instanceOf = ({ role, type, vcpus, memoryGib }: Sold): NonNullable<ServiceSize["instance"]> => ({
  role,
  type,
  cpuMillis: Math.round(vcpus * 1000),
  memoryMib: Math.ceil((memoryGib + extraGib(role)) * 1024 - 1e-6),
});

interface Shape {
  readonly service: ServiceDemand;
  readonly instance: ServiceSize["instance"];
}

function counted({ workload }: Scenario, shapes: readonly Shape[], basis: ServiceSizes["basis"]): ServiceSize[] {
  return shapes.flatMap(({ service, instance }) => {
    const { alike } = service;
    const share = (copies: number, index: number): number => {
      const all = Math.round(copies * alike);
      return Math.floor(all / alike) + (index < all % alike ? 1 : 0);
    };
    return Array.from({ length: alike }, (_, index) => ({
      name: null,
      isPublic: index < workload.publicEntryPoints,
      gpus: service.gpus,
      stated: { cpuMillis: service.cpuMillis, memoryMib: service.memoryMib },
      instance,
      copies: basis === "sized" ? share(service.replicas, index) : workload.replicasPerService,
      peakCopies: basis === "sized" ? share(service.peakReplicas, index) : workload.replicasPerService,
    }));
  });
}

function listed({ workload }: Scenario, shapes: readonly Shape[]): ServiceSize[] {
  const byShape = new Map(shapes.map((shape) => [shapeKey(shape.service), shape]));
  return (workload.items ?? []).map(({ name, replicas, cpu, memoryGib, gpu = 0, public: isPublic = false }) => {
    const stated = { cpuMillis: Math.round(cpu * 1000), memoryMib: Math.ceil(memoryGib * 1024) };
    return {
      name,
      isPublic,
      gpus: gpu,
      stated,
      instance: byShape.get(shapeKey({ ...stated, gpus: gpu }))?.instance ?? null,
      copies: replicas,
      peakCopies: replicas,
    };
  });
}

const shapeKey = ({
  cpuMillis,
  memoryMib,
  gpus,
}: Pick<Demand["services"][number], "cpuMillis" | "memoryMib" | "gpus">) => `${cpuMillis}/${memoryMib}/${gpus}`;

/** The scenario's storage in equal volumes, MiB each, rounded up; 0 where none is stated. */
export const volumeMib = ({ workload }: Scenario, volumes: number): number =>
  volumes === 0 ? 0 : Math.ceil((workload.storageGib * 1024) / volumes);

/** The provider's own name for the region that was priced; null where the published books do not say. */
export const regionOf = ({ priceBook, scenario }: Evaluation, cloud: Cloud): string | null =>
  getPriceBook(priceBook.id)?.regions[scenario.region][cloud] ?? null;
