import { invariant } from "../invariant";
import { isDecimal } from "./decimal";
import type { Cloud, MachineOffer, MachineType, Region } from "./price-book";

/** What the offers of many rows share: where the prices hold and where they were read. */
export interface OfferOrigin {
  readonly region: string;
  readonly asOf: string;
  readonly sources: readonly string[];
  /** Added to `sources` where the row has a spot price. */
  readonly spotSource?: string;
  /** Added to `sources` where the row has a one-year price. */
  readonly oneYearSource?: string;
  readonly unverified?: string;
  readonly scarce?: string;
}

export interface MachineTable {
  readonly cloud: Cloud;
  /** Origins of each region by name; a row without a name has the origin called `default`. */
  readonly origins: Readonly<Record<Region, Readonly<Record<string, OfferOrigin>>>>;
  /** A header line, then one line for each machine type; cells between bars, see `COLUMNS`. */
  readonly text: string;
}

/** How the columns of each region begin; `both` holds where a region has no column of its own. */
const PREFIXES = { "us-east": "us", "eu-central": "eu" } as const satisfies Record<Region, string>;
const TYPE_COLUMNS = ["id", "family", "arch", "vcpus", "gib", "disk", "gpu"];
const OFFER_COLUMNS = ["", "-spot", "-1y", "-eur", "-traffic", "-origin"];
const COLUMNS = new Set([
  ...TYPE_COLUMNS,
  ...["us", "eu", "both"].flatMap((prefix) => OFFER_COLUMNS.map((suffix) => prefix + suffix)),
]);

type Cells = ReadonlyMap<string, string>;

/**
 * Machine types from a table of text, which stays small on its way to the browser and shows a changed price as one
 * changed line. Prices are USD a month; `-eur` is EUR a month; sizes and traffic are GiB; `gpu` reads "8 H100-80".
 * An empty cell is unknown; an empty price means the type is not sold in that region.
 *
 * @throws InvariantError on a table that breaks these rules: it is our own data
 */
export function parseMachineTable({ cloud, origins, text }: MachineTable): MachineType[] {
  const [header = "", ...lines] = text.trim().split("\n");
  const columns = header.split("|");
  for (const column of columns) invariant(COLUMNS.has(column), `${cloud}: unknown column "${column}"`);
  return lines.map((line) => {
    const values = line.split("|");
    invariant(
      values.length === columns.length,
      `${cloud}: ${values.length} cells, expected ${columns.length}: ${line}`,
    );
    const cells = new Map(columns.map((column, index) => [column, values[index] ?? ""]));
    const type = machineType(cloud, cells);
    const offers: Partial<Record<Region, MachineOffer>> = {};
    for (const region of ["us-east", "eu-central"] as const) {
      const offer = machineOffer(`${cloud} ${type.id}`, cells, region, origins[region]);
      if (offer) offers[region] = offer;
    }
    return { ...type, offers };
  });
}

function machineType(cloud: Cloud, cells: Cells): Omit<MachineType, "offers"> {
  const id = cells.get("id") ?? "";
  const arch = cells.get("arch");
  invariant(id !== "", `${cloud}: a row has no id`);
  invariant(arch === "x86_64" || arch === "arm64", `${cloud} ${id}: unknown arch "${arch}"`);
  const gpu = cells.get("gpu")?.match(/^(\d+) (.+)$/);
  invariant(!cells.get("gpu") || gpu !== null, `${cloud} ${id}: gpu reads "count model"`);
  return {
    id,
    cloud,
    family: cells.get("family") ?? "",
    arch,
    vcpus: size(cells, "vcpus", id),
    memoryGib: size(cells, "gib", id),
    diskGib: size(cells, "disk", id),
    ...(gpu ? { gpu: { model: gpu[2] ?? "", count: Number(gpu[1]) } } : {}),
  };
}

function machineOffer(
  name: string,
  cells: Cells,
  region: Region,
  origins: Readonly<Record<string, OfferOrigin>>,
): MachineOffer | null {
  const cell = (suffix: string) => cells.get(PREFIXES[region] + suffix) || cells.get(`both${suffix}`) || undefined;
  const month = cell("");
  if (month === undefined) return null;
  const originName = cell("-origin") ?? "default";
  const origin = origins[originName];
  invariant(origin !== undefined, `${name}: no origin "${originName}" in ${region}`);

  const [spotMonth, oneYearMonth, eur] = [cell("-spot"), cell("-1y"), cell("-eur")];
  for (const price of [month, spotMonth, oneYearMonth, eur]) {
    invariant(price === undefined || isDecimal(price), `${name}: "${price}" is not a price`);
  }
  const sources = [...origin.sources];
  if (spotMonth && origin.spotSource) sources.push(origin.spotSource);
  if (oneYearMonth && origin.oneYearSource) sources.push(origin.oneYearSource);
  return {
    region: origin.region,
    month,
    ...(spotMonth ? { spotMonth } : {}),
    ...(oneYearMonth ? { oneYearMonth } : {}),
    ...(cell("-traffic") ? { trafficGib: Number(cell("-traffic")) } : {}),
    asOf: origin.asOf,
    sources,
    ...(eur ? { eur } : {}),
    ...(origin.unverified ? { unverified: origin.unverified } : {}),
    ...(origin.scarce ? { scarce: origin.scarce } : {}),
  };
}

function size(cells: Cells, column: string, id: string): number {
  const text = cells.get(column) ?? "";
  invariant(isDecimal(text), `${id}: ${column} is "${text}"`);
  return Number(text);
}
