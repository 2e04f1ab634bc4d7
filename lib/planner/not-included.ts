import { countOf, formatCount } from "./format-count";
import type { PriceBook } from "./price-books/price-book";
import type { Scenario } from "./scenario/scenario";

/** What no bill here covers: said on every result, so that nothing is silently zero. */
export function notIncluded(scenario: Scenario, book: PriceBook): readonly string[] {
  const left = [
    "Taxes, private discounts, credits for new customers and promotions",
    "Managed databases, queues, caches and CDNs bought beside the platform",
    "Build pipelines, image registries, DNS, domain names and source hosting",
    "Pay for being on call outside working hours, which costs the same on every platform",
    "Traffic between zones and regions, and data through NAT gateways",
    "Software licences of what runs in the containers",
  ];
  if (scenario.clusters > 1)
    left.push(
      "Users of the further clusters: each runs the stated workload, egress is counted once for the whole product",
    );
  const { machines } = scenario.workload;
  if (machines !== undefined && book.platforms === null)
    left.push(
      `What fills the ${countOf(machines, "machine")}, on platforms without machines: they are priced for the services as stated`,
    );
  if (scenario.purchase.commitment === "one-year")
    left.push(
      "One-year prices that the book does not know: such machines and services are billed at their regular price",
    );
  if (scenario.purchase.spotShare > 0)
    left.push("Spot prices that the book does not know: such machines and services are billed at their regular price");
  if (scenario.needs.includes("windows")) left.push("Windows licences of the machines");
  if (scenario.needs.includes("tpu"))
    left.push("TPU chips: the price book has no TPU prices; the machines around them are priced");
  if (scenario.needs.includes("gpu") && !(scenario.workload.items?.some(({ gpu }) => (gpu ?? 0) > 0) ?? false))
    left.push("GPUs: say how many each service needs, under explicit services, and they are priced");
  for (const category of book.notCovered)
    left.push(`${category.charAt(0).toUpperCase()}${category.slice(1)}: the book “${book.label}” has no prices for it`);
  if (scenario.workload.egressGibPerMonth >= 50_000)
    left.push(
      `Negotiated egress prices: at ${formatCount(scenario.workload.egressGibPerMonth)} GiB a month a CDN or a contract is worth asking for`,
    );
  return left;
}
