import type { Region } from "@/lib/planner/price-books/price-book";
import type { OwnMachine, OwnOffer, Stated } from "@/lib/planner/price-books/team-prices";
import { toDecimal, toNumber } from "./entry-form";

export const regions = ["us-east", "eu-central"] as const satisfies Region[];

/** A machine type as it is being typed. */
export interface MachineDraft {
  readonly id: string;
  readonly arch: OwnMachine["arch"];
  readonly vcpus: string;
  readonly memoryGib: string;
  readonly diskGib: string;
  readonly month: Readonly<Record<Region, string>>;
  readonly trafficGib: Readonly<Record<Region, string>>;
}

export function machineDraft(machine: OwnMachine | null): MachineDraft {
  const text = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    id: machine?.id ?? "",
    arch: machine?.arch ?? "x86_64",
    vcpus: text(machine?.vcpus),
    memoryGib: text(machine?.memoryGib),
    diskGib: text(machine?.diskGib),
    month: {
      "us-east": machine?.offers["us-east"]?.month ?? "",
      "eu-central": machine?.offers["eu-central"]?.month ?? "",
    },
    trafficGib: {
      "us-east": text(machine?.offers["us-east"]?.trafficGib),
      "eu-central": text(machine?.offers["eu-central"]?.trafficGib),
    },
  };
}

export function machineFrom(draft: MachineDraft, { note, date }: Stated): OwnMachine {
  const offers: Partial<Record<Region, OwnOffer>> = {};
  for (const region of regions) {
    const month = toDecimal(draft.month[region]);
    const traffic = draft.trafficGib[region].trim();
    if (month !== "" || traffic !== "")
      offers[region] = { month, ...(traffic === "" ? {} : { trafficGib: toNumber(traffic) }) };
  }
  return {
    id: draft.id.trim(),
    arch: draft.arch,
    vcpus: toNumber(draft.vcpus),
    memoryGib: toNumber(draft.memoryGib),
    diskGib: draft.diskGib.trim() === "" ? 0 : toNumber(draft.diskGib),
    offers,
    note,
    date,
  };
}
