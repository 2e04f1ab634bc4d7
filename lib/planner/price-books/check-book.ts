import { machineProblems } from "./check-machines";
import { isDecimal, multiplyDecimals, sameDecimal } from "./decimal";
import type { Cloud, FreeRate, MachineOffer, PaidRate, PriceBook, Rate, Region } from "./price-book";
import { bandFor } from "./rate-bands";
import { findMachine, findRate, machinesOf } from "./rates";

const regions = ["us-east", "eu-central"] as const satisfies Region[];
/** Clouds whose machines carry clusters, so that a reference machine is needed; Fly's presets are instances. */
const nodeClouds = ["aws", "azure", "gcp", "digitalocean", "hetzner"] as const satisfies Cloud[];
/** A rate of one region may be this many times that of the other; the widest of October 2026 is 1.4 (Cloud Run). */
const REGION_RATIO = 2.5;

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * What is wrong with a price book, in words; nothing when it may be published. It finds gaps, impossible values and
 * values that a person who knows the market would look at twice. It cannot find a wrong figure that looks right.
 */
export function checkPriceBook(book: PriceBook): string[] {
  return [
    ...bookProblems(book),
    ...sourceProblems(book),
    ...Object.keys(book.rates).flatMap((key) => rateProblems(book, key)),
    ...duplicates(book),
    ...book.machines.flatMap((machine) =>
      regions.flatMap((region) => {
        const offer = machine.offers[region];
        const at = `${machine.cloud} ${machine.id} in ${region}`;
        return offer ? [...originProblems(book, at, offer), ...euroProblems(book, at, offer.month, offer.eur)] : [];
      }),
    ),
    ...machineProblems(book),
    ...regions.flatMap((region) => regionProblems(book, region)),
  ];
}

function bookProblems(book: PriceBook): string[] {
  const problems: string[] = [];
  if (!book.id || !book.label || !book.about) problems.push("the book has no id, label or description");
  if (!/^\d{4}-\d\d-\d\d$/.test(book.asOf)) problems.push(`the book's date "${book.asOf}" is no ISO date`);
  if (book.usdPerEur) {
    const { rate, date, source } = book.usdPerEur;
    // One euro has been worth 0.83 to 1.60 USD since it exists.
    if (!isDecimal(rate) || Number(rate) < 0.8 || Number(rate) > 1.7) problems.push(`one euro for ${rate} USD`);
    if (!DATE.test(date) || !source) problems.push("the exchange rate has no date or source");
  }
  return problems;
}

function sourceProblems(book: PriceBook): string[] {
  const origins: (Rate | MachineOffer)[] = [
    ...Object.values(book.rates).flatMap((places) => Object.values(places)),
    ...book.machines.flatMap((machine) => Object.values(machine.offers)),
  ];
  const used = new Set(origins.flatMap((origin) => origin.sources));
  const problems: string[] = [];
  for (const [key, source] of Object.entries(book.sources)) {
    if (!source.title || !DATE.test(source.date)) problems.push(`source ${key} has no title or date`);
    if (!used.has(key)) problems.push(`source ${key} is not used`);
  }
  return problems;
}

/** What every figure owes its reader: a place, a date, a source, and its doubt where there is one. */
function originProblems(book: PriceBook, at: string, origin: Rate | MachineOffer): string[] {
  const problems: string[] = [];
  if (!origin.region) problems.push(`${at}: no region`);
  if (origin.asOf !== "undated" && !DATE.test(origin.asOf)) problems.push(`${at}: "${origin.asOf}" is no date`);
  if (origin.sources.length === 0) problems.push(`${at}: no source`);
  for (const key of origin.sources) {
    if (!Object.hasOwn(book.sources, key)) problems.push(`${at}: unknown source ${key}`);
  }
  const doubtful = origin.asOf === "undated" || origin.sources.some((key) => book.sources[key]?.grade === "unverified");
  if (doubtful && !origin.unverified) problems.push(`${at}: unconfirmed, but does not say what is in doubt`);
  return problems;
}

function euroProblems(book: PriceBook, at: string, price: string, eur: string | undefined): string[] {
  if (eur === undefined) return [];
  if (!book.usdPerEur) return [`${at}: a euro figure, but the book has no exchange rate`];
  if (!isDecimal(eur) || !isDecimal(price)) return [`${at}: EUR ${eur} or USD ${price} is no decimal number`];
  const expected = multiplyDecimals(eur, book.usdPerEur.rate);
  return sameDecimal(price, expected) ? [] : [`${at}: EUR ${eur} is USD ${expected}, not ${price}`];
}

function rateProblems(book: PriceBook, key: string): string[] {
  const places = Object.entries(book.rates[key] ?? {});
  const problems = places.flatMap(([place, rate]) => {
    const at = `${key} in ${place}`;
    const own = "free" in rate ? freeProblems(at, rate) : paidProblems(book, key, at, rate);
    return [...originProblems(book, at, rate), ...own];
  });
  for (const region of regions) {
    if (!findRate(book, key, region)) problems.push(`${key}: nothing holds in ${region}`);
  }
  const [first, second] = regions.map((region) => findRate(book, key, region));
  if (first && second && !("free" in first) && !("free" in second)) {
    const [a, b] = [Number(first.price), Number(second.price)];
    if (first.per !== second.per) problems.push(`${key}: sold by the ${first.per} here and by the ${second.per} there`);
    else if (Math.max(a, b) > Math.min(a, b) * REGION_RATIO) problems.push(`${key}: the regions are too far apart`);
  }
  return problems;
}

function freeProblems(at: string, rate: FreeRate): string[] {
  const problems: string[] = [];
  if (!rate.why?.trim()) problems.push(`${at}: free without saying why`);
  if (rate.free !== true || "price" in rate) problems.push(`${at}: free and priced at once`);
  return problems;
}

function paidProblems(book: PriceBook, key: string, at: string, rate: PaidRate): string[] {
  const problems = euroProblems(book, at, rate.price, rate.eur);
  const tiers = rate.tiers ?? [];
  const band = bandFor(book.kind, key, rate.per);
  if (!band) problems.push(`${at}: nobody has said what is plausible by the ${rate.per}`);
  for (const price of [rate.price, ...tiers.map((tier) => tier.price)]) {
    if (!isDecimal(price) || Number(price) === 0) problems.push(`${at}: "${price}" is no price above zero`);
    else if (band && (Number(price) < band.low || Number(price) > band.high)) {
      problems.push(`${at}: ${price} is outside ${band.low} to ${band.high}: ${band.why}`);
    }
  }
  let last = { above: 0, price: rate.price };
  for (const tier of tiers) {
    if (!(tier.above > last.above)) problems.push(`${at}: the step at ${tier.above} does not follow ${last.above}`);
    if (!(Number(tier.price) < Number(last.price))) problems.push(`${at}: ${tier.price} is not below ${last.price}`);
    last = tier;
  }
  const { freeAllowance } = rate;
  if (freeAllowance !== undefined && !(freeAllowance > 0 && Number.isFinite(freeAllowance))) {
    problems.push(`${at}: a free amount of ${freeAllowance}`);
  }
  return problems;
}

function duplicates(book: PriceBook): string[] {
  const seen = new Set<string>();
  return book.machines.flatMap(({ cloud, id }) => {
    const name = `${cloud} ${id}`;
    if (seen.has(name)) return [`${name} is there twice`];
    seen.add(name);
    return [];
  });
}

function regionProblems(book: PriceBook, region: Region): string[] {
  const places: Partial<Record<Cloud, string>> = book.regions[region] ?? {};
  const references: Partial<Record<Cloud, string>> = book.referenceMachines[region] ?? {};
  const problems: string[] = [];
  if (Object.keys(places).length === 0) problems.push(`${region}: no cloud has a region here`);
  for (const cloud of new Set(book.machines.map((machine) => machine.cloud))) {
    if (!places[cloud] && machinesOf(book, cloud, region).length > 0) {
      problems.push(`${region}: ${cloud} sells machines here, but no region of its own is named`);
    }
  }
  for (const cloud of nodeClouds) {
    const id = references[cloud];
    if (places[cloud] && id === undefined) problems.push(`${region}: no reference machine of ${cloud}`);
    if (id !== undefined && !findMachine(book, cloud, id)?.offers[region]) {
      problems.push(`${region}: the reference machine ${cloud} ${id} is not sold here`);
    }
  }
  return problems;
}
