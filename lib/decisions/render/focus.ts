/**
 * The chosen platform's bill of month 1 in the column names of FOCUS, the FinOps Open Cost and Usage Specification: as its Cost
 * and Usage dataset has them in versions 1.3 and 1.4.
 *
 * It is a plan and no invoice, so it is not a conformant dataset, and what a plan does not have is left out rather than
 * made up: accounts, invoices and their issuer, billing and charge periods (a first month has no date), SKUs, resources,
 * regions by the provider's own id. A price agreed with the provider is the contracted one; the list price stands beside it
 * only where the bill knows it. Without a commitment or spot machines the price is "Standard"; with them a line does not say which.
 */
import type { BillCategory, BillLine } from "@/lib/planner/evaluation";
import type { RecordDocument } from "../document";
import { notIncludedOf, numberOf } from "./basis";
import { csvText } from "./csv";

export const FOCUS_VERSION = "1.4";

/** Allowed values of ServiceCategory, for the part of the bill a line belongs to. */
const categories: Readonly<Record<BillCategory, string>> = {
  "control-plane": "Compute",
  compute: "Compute",
  "load-balancer": "Networking",
  storage: "Storage",
  egress: "Networking",
  network: "Networking",
  backup: "Storage",
  observability: "Management and Governance",
  support: "Other",
};

type Cell = string | number | null;

/** FOCUS's own columns in alphabetical order, then ours, which its rules want to begin with "x_". */
const columns: readonly (readonly [string, (line: BillLine, doc: RecordDocument) => Cell])[] = [
  ["BilledCost", ({ amountUsd }) => amountUsd],
  ["BillingCurrency", (_, { record }) => record.frozen.priceBook.currency],
  ["ChargeCategory", ({ amountUsd }) => (amountUsd < 0 ? "Credit" : "Usage")],
  ["ChargeDescription", ({ item }) => item],
  ["ContractedCost", (line, doc) => (isStandard(doc) ? line.amountUsd : null)],
  ["ContractedUnitPrice", (line, doc) => (isStandard(doc) && line.amountUsd >= 0 ? line.unitPriceUsd : null)],
  ["EffectiveCost", ({ amountUsd }) => amountUsd],
  ["ListCost", (line, doc) => (isStandard(doc) && line.own === undefined ? line.amountUsd : null)],
  ["ListUnitPrice", listUnitPrice],
  ["PricingCategory", (line, doc) => (isStandard(doc) && line.amountUsd >= 0 ? "Standard" : null)],
  ["PricingQuantity", ({ quantity }) => quantity],
  ["PricingUnit", ({ unit }) => unit],
  ["ServiceCategory", ({ category }) => categories[category]],
  ["ServiceName", (_, { chosen }) => chosen.name],
  ["ServiceProviderName", (_, { chosen }) => providerOf(chosen.provider, chosen.sizing?.pricedOn)],
  ["x_BerthAssumed", ({ assumed }) => (assumed ? "true" : "false")],
  ["x_BerthCategory", ({ category }) => category],
  ["x_BerthNotIncluded", (_, doc) => notIncludedOf(doc).join("; ")],
  ["x_BerthPlanned", () => "true"],
  ["x_BerthPlannedMonth", () => 1],
  ["x_BerthPriceSource", ({ source }) => source],
  ["x_BerthPricesAsOf", (_, { pricesAsOf }) => pricesAsOf],
  ["x_BerthRecord", (_, doc) => numberOf(doc)],
  ["x_BerthRegion", (_, { evaluation }) => evaluation.scenario.region],
  ["x_BerthSha256", (_, { hash }) => hash],
];

export const renderFocusCsv = (doc: RecordDocument): string =>
  csvText([
    columns.map(([name]) => name),
    ...(doc.chosen.monthly?.lines ?? []).map((line) => columns.map(([, of]) => of(line, doc))),
  ]);

/** Nothing is committed to and nothing is bought on the spot market, so a price is the list's or one agreed in its place. */
const isStandard = ({ evaluation }: RecordDocument): boolean =>
  evaluation.scenario.purchase.commitment === "none" && evaluation.scenario.purchase.spotShare === 0;

function listUnitPrice(line: BillLine, doc: RecordDocument): Cell {
  if (!isStandard(doc) || line.amountUsd < 0) return null;
  return line.own === undefined ? line.unitPriceUsd : line.own.publishedUsd;
}

/** "Your cloud" is whose machines it was priced on: "DigitalOcean, nyc3". */
const providerOf = (provider: string, pricedOn: string | undefined): string =>
  provider === "Your cloud" && pricedOn !== undefined ? (pricedOn.split(",")[0] ?? provider) : provider;
