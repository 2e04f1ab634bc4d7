import { isDecimal } from "./decimal";
import type { MachineType, PriceBook, Region } from "./price-book";

/** Measured on the list of October 2026 the widest honest gap inside a family is 1.8; a slipped decimal point makes 10. */
const FAMILY_SLACK = 3;
/** The same type costs at most 1.3 times as much in the other region of any provider we list. */
const REGION_RATIO = 2.5;
/** AWS and Azure advertise spot savings of up to 90%, Google of up to 91%. */
const LOWEST_SPOT_SHARE = 0.09;
/** The deepest one-year saving in our lists is 41%; vendors advertise up to 72% for three years. */
const LOWEST_ONE_YEAR_SHARE = 0.25;

/**
 * Where the price of one GPU with its share of the machine plausibly lies, USD an hour. Our choice, around every offer
 * of the class that we have seen and less than tenfold beyond any of them.
 */
const gpuBands: readonly { models: RegExp; low: number; high: number }[] = [
  { models: /^T4G?$/, low: 0.12, high: 3.5 },
  { models: /^A10 \(1\/6\)$/, low: 0.1, high: 3 },
  { models: /^(A10G?|L4|L40S|RTX.*)$/, low: 0.5, high: 6.5 },
  { models: /^A100-/, low: 0.8, high: 20 },
  { models: /^H100-/, low: 1.7, high: 25 },
  { models: /^MI300X$/, low: 0.7, high: 12 },
];

/** Prices of machines that are no decimal, or that a person who knows the market would look at twice. */
export function machineProblems(book: PriceBook): string[] {
  const problems: string[] = [];
  for (const machine of book.machines) problems.push(...sizeProblems(machine), ...offerProblems(machine));
  for (const region of ["us-east", "eu-central"] as const) problems.push(...familyProblems(book, region));
  return problems;
}

const nameOf = (machine: MachineType) => `${machine.cloud} ${machine.id}`;

function sizeProblems(machine: MachineType): string[] {
  const { vcpus, memoryGib, diskGib, gpu, family, offers } = machine;
  const problems: string[] = [];
  if (!(vcpus > 0 && memoryGib > 0 && diskGib >= 0 && Number.isFinite(vcpus + memoryGib + diskGib))) {
    problems.push("has an impossible size");
  }
  if (gpu && !(Number.isInteger(gpu.count) && gpu.count > 0 && gpu.model)) problems.push("has an impossible GPU");
  if (!family) problems.push("has no family");
  if (!offers["us-east"] && !offers["eu-central"]) problems.push("is sold nowhere");
  return problems.map((problem) => `${nameOf(machine)} ${problem}`);
}

function offerProblems(machine: MachineType): string[] {
  const problems: string[] = [];
  const months: number[] = [];
  for (const region of ["us-east", "eu-central"] as const) {
    const offer = machine.offers[region];
    if (!offer) continue;
    const at = `${nameOf(machine)} in ${region}`;
    const month = priceOf(offer.month);
    if (month === null) {
      problems.push(`${at}: month "${offer.month}" is no price above zero`);
      continue;
    }
    months.push(month);
    for (const [label, text, lowest] of [
      ["spot", offer.spotMonth, LOWEST_SPOT_SHARE],
      ["one-year", offer.oneYearMonth, LOWEST_ONE_YEAR_SHARE],
    ] as const) {
      if (text === undefined) continue;
      const price = priceOf(text);
      if (price === null) problems.push(`${at}: ${label} "${text}" is no price above zero`);
      else if (price >= month) problems.push(`${at}: ${label} ${text} is not below on-demand ${offer.month}`);
      else if (price < month * lowest)
        problems.push(`${at}: ${label} ${text} saves implausibly much on ${offer.month}`);
    }
    const { trafficGib } = offer;
    if (trafficGib !== undefined && !(Number.isInteger(trafficGib) && trafficGib > 0)) {
      problems.push(`${at}: traffic of ${trafficGib} GiB`);
    }
    if (machine.gpu) {
      const { model, count } = machine.gpu;
      const band = gpuBands.find(({ models }) => models.test(model));
      const perHour = month / 730 / count;
      if (!band) problems.push(`${at}: nobody has said what a ${model} may cost`);
      else if (perHour < band.low || perHour > band.high) {
        problems.push(`${at}: ${perHour.toFixed(2)} for a ${model} hour is outside ${band.low} to ${band.high}`);
      }
    }
  }
  if (months.length === 2 && Math.max(...months) > Math.min(...months) * REGION_RATIO) {
    problems.push(`${nameOf(machine)}: the regions are more than ${REGION_RATIO} times apart`);
  }
  return problems;
}

/**
 * Inside a family the price follows the size: of any two types, the larger does not cost less, and the price grows
 * neither much faster than the faster nor much slower than the slower of vCPUs and memory.
 */
function familyProblems(book: PriceBook, region: Region): string[] {
  const families = new Map<string, { machine: MachineType; month: number }[]>();
  for (const machine of book.machines) {
    const month = priceOf(machine.offers[region]?.month ?? "");
    if (month === null || machine.gpu) continue;
    const family = `${machine.cloud} ${machine.family} ${sharesCore(machine) ? "shared" : ""}`;
    families.set(family, [...(families.get(family) ?? []), { machine, month }]);
  }
  const problems: string[] = [];
  for (const members of families.values()) {
    for (const small of members) {
      for (const large of members) {
        const cpu = large.machine.vcpus / small.machine.vcpus;
        const memory = large.machine.memoryGib / small.machine.memoryGib;
        if (small === large || cpu < 1 || memory < 1) continue;
        const price = large.month / small.month;
        // 2% for prices that a provider rounded to three digits.
        const tooCheap = price < Math.max(0.98, Math.min(cpu, memory) / FAMILY_SLACK);
        if (tooCheap || price > Math.max(cpu, memory) * FAMILY_SLACK) {
          problems.push(
            `${nameOf(small.machine)} and ${large.machine.id} in ${region}: ${price.toFixed(2)} times the price for ` +
              `${cpu.toFixed(2)} times the vCPUs and ${memory.toFixed(2)} times the memory`,
          );
        }
      }
    }
  }
  return problems;
}

/** Google sells a fraction of two cores under the name of a family of whole ones: bigger on paper, yet cheaper. */
const sharesCore = ({ cloud, id }: MachineType) => cloud === "gcp" && /^e2-(micro|small|medium)$/.test(id);

/** The number behind a decimal string, or null when it is none or not above zero. */
function priceOf(text: string): number | null {
  const price = isDecimal(text) ? Number(text) : 0;
  return price > 0 ? price : null;
}
