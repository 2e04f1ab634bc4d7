import type { PrivateProviderId, Region } from "@/lib/planner/price-books/price-book";
import {
  type OwnPlatformKind,
  type OwnProvider,
  type OwnRate,
  type OwnRateName,
  ownRateNames,
  type Stated,
} from "@/lib/planner/price-books/team-prices";
import type { ThreePoint } from "@/lib/planner/three-point";
import { toDecimal, toNumber } from "./entry-form";
import { type MachineDraft, machineDraft, machineFrom, regions } from "./machine-draft";

export type RateMode = "unknown" | "usd" | "free" | "notIncluded";

export interface RateDraft {
  readonly mode: RateMode;
  /** The figure, or the reason. */
  readonly text: string;
}

export type HoursDraft = Readonly<Record<keyof ThreePoint, string>>;

/** A provider as it is being typed. */
export interface ProviderDraft {
  readonly name: string;
  readonly kinds: readonly OwnPlatformKind[];
  readonly regions: Readonly<Record<Region, string>>;
  /** With a key of each row's own, so that removing one leaves the others' fields alone. */
  readonly machines: readonly (MachineDraft & { readonly row: number })[];
  readonly rates: Readonly<Record<OwnRateName, RateDraft>>;
  readonly promises: Readonly<Record<keyof OwnProvider["promises"], string>>;
  readonly certificates: OwnProvider["certificates"];
  readonly onPremises: boolean;
  readonly hasHours: boolean;
  readonly hours: { readonly setup: HoursDraft; readonly operations: HoursDraft };
}

const text = (value: number | undefined): string => (value === undefined ? "" : String(value));

export function providerDraft(provider: OwnProvider | null): ProviderDraft {
  const hoursDraft = (points: ThreePoint | undefined): HoursDraft => ({
    low: text(points?.low),
    likely: text(points?.likely),
    high: text(points?.high),
  });
  return {
    name: provider?.name ?? "",
    kinds: provider?.kinds ?? ["managed-kubernetes"],
    regions: { "us-east": provider?.regions["us-east"] ?? "", "eu-central": provider?.regions["eu-central"] ?? "" },
    machines: (provider?.machines ?? [null]).map((machine, row) => ({ ...machineDraft(machine), row })),
    rates: Object.fromEntries(ownRateNames.map((name) => [name, rateDraft(provider?.rates[name])])) as Record<
      OwnRateName,
      RateDraft
    >, // complete: made from all names
    promises: {
      controlPlane: text(provider?.promises.controlPlane),
      machine: text(provider?.promises.machine),
      loadBalancer: text(provider?.promises.loadBalancer),
    },
    certificates: provider?.certificates ?? [],
    onPremises: provider?.onPremises ?? false,
    hasHours: provider?.hours !== undefined,
    hours: { setup: hoursDraft(provider?.hours?.setup), operations: hoursDraft(provider?.hours?.operations) },
  };
}

function rateDraft(rate: OwnRate | undefined): RateDraft {
  if (rate === undefined) return { mode: "unknown", text: "" };
  if ("usd" in rate) return { mode: "usd", text: rate.usd };
  return "free" in rate ? { mode: "free", text: rate.free } : { mode: "notIncluded", text: rate.notIncluded };
}

export function providerFrom(id: PrivateProviderId, draft: ProviderDraft, stated: Stated): OwnProvider {
  const rates: Partial<Record<OwnRateName, OwnRate>> = {};
  for (const name of ownRateNames) {
    const rate = rateFrom(draft.rates[name]);
    if (rate !== undefined) rates[name] = rate;
  }
  const places: Partial<Record<Region, string>> = {};
  for (const region of regions) if (draft.regions[region].trim() !== "") places[region] = draft.regions[region].trim();
  const promises: Partial<Record<keyof OwnProvider["promises"], number>> = {};
  for (const part of ["controlPlane", "machine", "loadBalancer"] as const)
    if (draft.promises[part].trim() !== "") promises[part] = toNumber(draft.promises[part]);
  const hours = ({ low, likely, high }: HoursDraft): ThreePoint => ({
    low: toNumber(low),
    likely: toNumber(likely),
    high: toNumber(high),
  });
  return {
    id,
    name: draft.name.trim(),
    kinds: draft.kinds,
    regions: places,
    machines: draft.machines.map((machine) => machineFrom(machine, stated)),
    rates,
    promises,
    certificates: draft.certificates,
    onPremises: draft.onPremises,
    ...(draft.hasHours
      ? { hours: { setup: hours(draft.hours.setup), operations: hours(draft.hours.operations) } }
      : {}),
    ...stated,
  };
}

function rateFrom({ mode, text: given }: RateDraft): OwnRate | undefined {
  switch (mode) {
    case "unknown":
      return undefined;
    case "usd":
      return { usd: toDecimal(given) };
    case "free":
      return { free: given.trim() };
    case "notIncluded":
      return { notIncluded: given.trim() };
    default:
      return mode satisfies never;
  }
}
