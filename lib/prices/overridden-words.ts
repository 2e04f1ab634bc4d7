import { formatDate } from "@/lib/format/dates";
import { formatUsdRate } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import type { Overridden } from "@/lib/planner/price-books/price-book";
import { cloudLabels } from "@/lib/wording/labels";
import { rateLabel } from "@/lib/wording/rate-labels";

const cloudName = (cloud: string): string =>
  Object.entries(cloudLabels).find(([known]) => known === cloud)?.[1].label ?? cloud;

const usd = (text: string): string => formatUsdRate(Number(text));

/** "Outgoing traffic, Amazon Web Services: $0.03 instead of $0.09 (frame contract, 1 November 2026)". */
export function overriddenWords(own: Overridden): string {
  const why = [own.note, formatDate(own.date)].filter(Boolean).join(", ");
  return `${subject(own)}: ${figure(own)} (${why})`;
}

function subject({ what, key }: Overridden): string {
  const [cloud = "", name = "", bought = ""] = key.split("/");
  switch (what) {
    case "rate":
      return `${rateLabel(key)}, ${cloudName(key.split(".")[0] ?? "")}`;
    case "machine":
      return `${name}, ${cloudName(cloud)}, ${bought.replace("-", " ")}`;
    case "discount":
      return `${cloudName(cloud)}, ${name}`;
    case "own-machine":
      return `${name}, a machine type of your own on ${cloudName(cloud)}`;
    case "own-provider":
      return "A provider of your own";
    default:
      return what satisfies never;
  }
}

function figure({ what, key, published, own, percentOff }: Overridden): string {
  if (what === "own-provider") return key.replace(/^private-/, "");
  if (percentOff !== null && own === null) return `${formatNumber(percentOff, 2)}% off`;
  if (own === null) return "";
  const off = percentOff === null ? "" : `, ${formatNumber(percentOff, 2)}% off`;
  return published === null ? `${usd(own)} a month` : `${usd(own)} instead of ${usd(published)}${off}`;
}
