/** What a price has to say about itself on a bill. Rates and offers never change, so each says it once. */
import type { OwnPrice } from "./evaluation";
import { formatCount } from "./format-count";
import type { MachineOffer, OwnFigure, PaidRate, PriceBook, Rate } from "./price-books/price-book";

/** What there is to say, in one line. */
export function joinNotes(...notes: readonly (string | undefined)[]): string {
  let text = "";
  for (const note of notes) if (note !== undefined && note !== "") text = text === "" ? note : `${text} · ${note}`;
  return text;
}

const notes = new WeakMap<PaidRate, Map<string, string>>();

/** Its allowance, in the unit of the line, and its note. */
export function noteOf(rate: PaidRate, unit: string): string | undefined {
  const { freeAllowance = 0 } = rate;
  if (freeAllowance <= 0) return rate.note;
  const ofRate = notes.get(rate) ?? new Map<string, string>();
  notes.set(rate, ofRate);
  let note = ofRate.get(unit);
  if (note === undefined) {
    note = joinNotes(`first ${formatCount(freeAllowance)} ${unit} free`, rate.note);
    ofRate.set(unit, note);
  }
  return note;
}

/** One of a rate's prices, and between which quantities it holds. */
export interface RateStep {
  readonly above: number;
  readonly upTo: number;
  readonly usd: number;
}

const steps = new WeakMap<PaidRate, readonly RateStep[]>();

/** A rate's tiers as numbers. */
export function stepsOf(rate: PaidRate): readonly RateStep[] {
  let ofRate = steps.get(rate);
  if (ofRate === undefined) {
    const tiers = [{ above: 0, price: rate.price }, ...(rate.tiers ?? [])];
    ofRate = tiers.map(({ above, price }, index) => ({
      above,
      upTo: tiers[index + 1]?.above ?? Number.POSITIVE_INFINITY,
      usd: Number(price),
    }));
    steps.set(rate, ofRate);
  }
  return ofRate;
}

/** @param factor from the rate's own unit to that of the line */
export function ownPrice(figure: OwnFigure | undefined, factor = 1): OwnPrice | undefined {
  if (figure === undefined) return undefined;
  const { published, percentOff, note, date } = figure;
  return { publishedUsd: published === null ? null : Number(published) * factor, percentOff, note, date };
}

const sources = new WeakMap<Rate | MachineOffer, string>();

/** Sources and date in words. */
export function sourceOf(book: PriceBook, price: Rate | MachineOffer): string {
  let text = sources.get(price);
  if (text === undefined) {
    const titles = price.sources.map((key) => book.sources[key]?.title ?? key).join("; ");
    text = `${titles} · ${price.region} · ${price.asOf}`;
    sources.set(price, text);
  }
  return text;
}
