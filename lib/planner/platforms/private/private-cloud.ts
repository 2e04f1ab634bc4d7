import type { Bill, Charge } from "../../bill";
import { type CloudBilling, chargeSnapshots, wantsSupport } from "../../clouds/cloud";
import type { OwnProvider, OwnRateName } from "../../price-books/team-prices";
import { ownRateKey } from "../../price-books/team-providers";

/** Whether the team said that this is paid elsewhere. What it did not say at all is unknown, which is not the same. */
const isLeftOut = ({ rates }: OwnProvider, name: OwnRateName): boolean => {
  const rate = rates[name];
  return rate !== undefined && "notIncluded" in rate;
};

/** Puts a line on the bill, or remembers the price as missing. */
export function chargeOwn(provider: OwnProvider, bill: Bill, name: OwnRateName, charge: Charge): void {
  if (!isLeftOut(provider, name)) bill.charge(ownRateKey(provider, name), charge);
}

/** What a private provider charges around its machines: the plainest terms there are, each entered by the team. */
export function privateCloud(provider: OwnProvider): CloudBilling {
  const priceOf = (bill: Bill, name: OwnRateName, what: string): number =>
    isLeftOut(provider, name) ? 0 : (bill.price(ownRateKey(provider, name), what) ?? 0);
  return {
    cloud: provider.id,
    name: provider.name,

    machineExtrasUsd: (bill, { publicAddress }) => (publicAddress ? priceOf(bill, "address", "public addresses") : 0),
    chargeMachineExtras(bill, machineMonths, { publicAddress }) {
      if (publicAddress)
        chargeOwn(provider, bill, "address", {
          category: "network",
          item: "Public addresses of the machines",
          quantity: machineMonths,
          unit: "address-month",
        });
    },

    chargeLoadBalancers(bill, _context, count) {
      if (count > 0)
        chargeOwn(provider, bill, "load-balancer", {
          category: "load-balancer",
          item: "Load balancers",
          quantity: count,
        });
    },

    chargeStorage(bill, { demand, scenario }) {
      const gib = demand.storageGib * scenario.clusters;
      if (gib > 0) chargeOwn(provider, bill, "volume", { category: "storage", item: "Volumes", quantity: gib });
    },

    chargeBackups(bill, context, gib) {
      if (!isLeftOut(provider, "snapshot")) chargeSnapshots(bill, ownRateKey(provider, "snapshot"), context, gib);
    },

    includedByLoadBalancersGib: () => null,

    pooledEgressUsdPerGib: (bill) => priceOf(bill, "egress", "egress"),

    chargeEgress(bill, { demand }, includedGib) {
      if (demand.egressGib > 0)
        chargeOwn(provider, bill, "egress", {
          category: "egress",
          item: "Internet egress above what the machines include",
          quantity: Math.max(0, demand.egressGib - includedGib),
          note: `${Math.round(demand.egressGib)} GiB sent, ${Math.round(includedGib)} GiB included`,
        });
    },

    // No price is asked for it; it stands under what is not included.
    chargeObservability: () => undefined,

    chargeSupport(bill, { scenario }) {
      if (wantsSupport(scenario))
        chargeOwn(provider, bill, "support", { category: "support", item: "Support plan", quantity: 1 });
    },
  };
}
