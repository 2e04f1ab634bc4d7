import type { BillCategory, BillLine, OwnPrice } from "./evaluation";
import { formatCount } from "./format-count";
import { type Cents, centsToUsd, sumCents, toCents } from "./money";
import type { MachineOffer, MachineType, OwnFigure, PaidRate, PriceBook, Rate, Region } from "./price-books/price-book";
import { findRate } from "./price-books/rates";

export interface Charge {
  readonly category: BillCategory;
  readonly item: string;
  /** Units of the rate's `per`, 0 or more. */
  readonly quantity: number;
  /** What one unit is called on the bill; the rate's own unit when left out. */
  readonly unit?: string;
  /** The quantity rests on an assumption nobody stated. */
  readonly assumed?: boolean;
  readonly note?: string;
}

export interface MachineCharge {
  readonly role: string;
  readonly type: MachineType;
  readonly offer: MachineOffer;
  readonly machineMonths: number;
  /** "control-plane" for servers that run the cluster and no workloads. */
  readonly category?: BillCategory;
}

/** How machines are paid for: DOMAIN's purchase options, where the provider sells them and the book knows the price. */
export interface Purchase {
  readonly oneYear: boolean;
  /** Share of machines on the spot market, 0 to 0.9. */
  readonly spotShare: number;
}

/** Collects the lines of one platform's month. A price the book lacks is remembered, never taken as zero. */
export interface Bill {
  readonly book: PriceBook;
  readonly region: Region;
  /** Charges a quantity at a rate, less its free allowance, tier by tier. A category the book does not cover is left out. */
  charge(key: string, charge: Charge): void;
  chargeMachines(charge: MachineCharge, purchase?: Purchase): void;
  /** A line at a price worked out from others: a percentage, a credit. `key` names the rate that explains it. */
  chargeAmount(key: string, charge: Charge & { readonly unitPriceUsd: number }): void;
  /** USD of one unit, or null (and remembered as missing) when the book lacks it; 0 when it is free. */
  price(key: string, what: string): number | null;
  has(key: string): boolean;
  /** False for what the book has no figures for at all; charges of such a category are left out. */
  covers(category: BillCategory): boolean;
  /** Sum of the lines so far. */
  subtotalUsd(): number;
  lines(): readonly BillLine[];
  missing(): readonly string[];
  total(): Cents;
}

const join = (...parts: readonly (string | undefined)[]): string => {
  let text = "";
  for (const part of parts) if (part !== undefined && part !== "") text = text === "" ? part : `${text} · ${part}`;
  return text;
};

/** What a paid rate has to say about itself; made once for each. */
const rateNotes = new WeakMap<PaidRate, string>();
function noteOf(rate: PaidRate, unit: string): string {
  let note = rateNotes.get(rate);
  if (note === undefined) {
    const { freeAllowance = 0 } = rate;
    note = join(freeAllowance > 0 ? `first ${formatCount(freeAllowance)} ${unit} free` : undefined, rate.note);
    rateNotes.set(rate, note);
  }
  return note;
}

interface Step {
  readonly above: number;
  readonly upTo: number;
  readonly usd: number;
}

/** A rate's tiers as numbers; made once for each. */
const rateSteps = new WeakMap<PaidRate, readonly Step[]>();
function stepsOf(rate: PaidRate): readonly Step[] {
  let steps = rateSteps.get(rate);
  if (steps === undefined) {
    const tiers = [{ above: 0, price: rate.price }, ...(rate.tiers ?? [])];
    steps = tiers.map(({ above, price }, index) => ({
      above,
      upTo: tiers[index + 1]?.above ?? Number.POSITIVE_INFINITY,
      usd: Number(price),
    }));
    rateSteps.set(rate, steps);
  }
  return steps;
}

/** Quantities are printed with at most four decimals; the amount is worked out from what is printed. */
const round4 = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * @param keepsLines false where only the total is asked for: what a line says is then not put together
 */
export function createBill(book: PriceBook, region: Region, keepsLines = true): Bill {
  const lines: BillLine[] = [];
  const amounts: Cents[] = [];
  // Made when first needed: hundreds of bills are summed for one evaluation, and few have either.
  let missing: Set<string> | undefined;
  /** Free allowances are an account's, so what one line used up is gone for the next. */
  let allowanceUsed: Map<string, number> | undefined;

  function add(
    { category, item, quantity, assumed = false, note }: Charge,
    price: {
      readonly unit: string;
      readonly usd: number;
      readonly source: string;
      readonly unverified?: string | undefined;
      readonly note?: string | undefined;
      readonly own?: OwnPrice | undefined;
    },
  ): void {
    const printed = round4(quantity);
    const amount = toCents(printed * price.usd);
    amounts.push(amount);
    if (!keepsLines) return;
    const notes = join(
      note,
      price.unverified === undefined ? undefined : `unverified: ${price.unverified}`,
      price.note,
    );
    lines.push({
      category,
      item,
      quantity: printed,
      unit: price.unit,
      unitPriceUsd: price.usd,
      amountUsd: centsToUsd(amount),
      source: price.source,
      assumed: assumed || price.unverified !== undefined,
      ...(notes === "" ? {} : { note: notes }),
      ...(price.unverified === undefined ? {} : { unverified: true as const }),
      ...(price.own === undefined ? {} : { own: price.own }),
    });
  }

  const covers = (category: BillCategory): boolean => !book.notCovered.includes(category);

  function rateOf(key: string, what: string): Rate | null {
    const rate = findRate(book, key, region);
    if (rate === null) {
      missing ??= new Set();
      missing.add(`${what} (${key})`);
    }
    return rate;
  }

  function addStep(charge: Charge, rate: PaidRate, index: number, quantity: number): void {
    const { above, usd } = stepsOf(rate)[index] as Step; // the caller walks through them
    const unit = charge.unit ?? rate.per;
    add(
      {
        ...charge,
        item: index === 0 ? charge.item : `${charge.item}, above ${formatCount(above)} ${unit}`,
        quantity: Math.max(0, quantity),
      },
      {
        unit,
        usd,
        source: sourceOfRate(book, rate),
        unverified: rate.unverified,
        note: noteOf(rate, unit),
        own: ownPrice(book.team?.rates.get(rate)?.[index]),
      },
    );
  }

  const subtotalUsd = (): number => centsToUsd(sumCents(amounts));

  return {
    book,
    region,
    charge(key, charge) {
      if (!covers(charge.category)) return;
      const rate = rateOf(key, charge.item);
      if (rate === null) return;
      if ("free" in rate) {
        const source = sourceOfRate(book, rate);
        const own = ownPrice(book.team?.rates.get(rate)?.[0]);
        add(charge, { unit: charge.unit ?? "", usd: 0, source, unverified: rate.unverified, note: rate.why, own });
        return;
      }
      const allowance = rate.freeAllowance ?? 0;
      const used = allowanceUsed?.get(key) ?? 0;
      const billable = Math.max(0, charge.quantity - Math.max(0, allowance - used));
      if (allowance > 0) {
        allowanceUsed ??= new Map();
        allowanceUsed.set(key, used + charge.quantity);
      }
      const steps = stepsOf(rate);
      for (let index = 0; index < steps.length; index += 1) {
        const { above, upTo, usd } = steps[index] as Step; // index < length
        const quantity = Math.min(billable, upTo) - above;
        if (quantity <= 0 && index > 0) break;
        if (keepsLines) addStep(charge, rate, index, quantity);
        else amounts.push(toCents(round4(Math.max(0, quantity)) * usd));
      }
    },
    chargeMachines({ role, type, offer, machineMonths, category = "compute" }, purchase) {
      const regular = purchase?.oneYear ? offer.oneYearMonth : undefined;
      const spotShare = purchase !== undefined && offer.spotMonth !== undefined ? purchase.spotShare : 0;
      if (!keepsLines) {
        if (spotShare < 1)
          amounts.push(toCents(round4(machineMonths * (1 - spotShare)) * Number(regular ?? offer.month)));
        if (spotShare > 0) amounts.push(toCents(round4(machineMonths * spotShare) * Number(offer.spotMonth)));
        return;
      }
      const unverified = offer.unverified;
      const source = sourceOfOffer(book, offer);
      const months = { unit: "machine-month", source, unverified };
      const name = `${type.id}, ${role}`;
      const own = book.team?.offers.get(offer);
      if (spotShare < 1)
        add(
          {
            category,
            item: regular === undefined ? name : `${name}, one-year commitment`,
            quantity: machineMonths * (1 - spotShare),
            note: offer.scarce ?? undefined,
          } as Charge,
          {
            ...months,
            usd: Number(regular ?? offer.month),
            own: ownPrice(regular === undefined ? own?.month : own?.oneYearMonth),
          },
        );
      if (spotShare > 0)
        add(
          {
            category,
            item: `${name}, spot market`,
            quantity: machineMonths * spotShare,
            assumed: true,
            note: "spot prices move daily; an order of magnitude",
          },
          { ...months, usd: Number(offer.spotMonth), own: ownPrice(own?.spotMonth) },
        );
    },
    chargeAmount(key, { unitPriceUsd, ...charge }) {
      if (!covers(charge.category)) return;
      const rate = rateOf(key, charge.item);
      if (rate === null) return;
      add(charge, {
        unit: charge.unit ?? "",
        usd: unitPriceUsd,
        source: sourceOfRate(book, rate),
        unverified: rate.unverified,
        note: rate.note,
        // A share of what is bought, or a credit.
        own: ownPrice(book.team?.rates.get(rate)?.[0], "per" in rate && rate.per === "percent" ? 0.01 : -1),
      });
    },
    price(key, what) {
      const rate = rateOf(key, what);
      return rate === null ? null : "free" in rate ? 0 : Number(rate.price);
    },
    has: (key) => findRate(book, key, region) !== null,
    covers,
    subtotalUsd,
    lines: () => lines,
    missing: () => (missing === undefined ? [] : [...missing]),
    total: () => sumCents(amounts),
  };
}

/** @param factor from the rate's own unit to that of the line */
function ownPrice(figure: OwnFigure | undefined, factor = 1): OwnPrice | undefined {
  if (figure === undefined) return undefined;
  const { published, percentOff, note, date } = figure;
  return { publishedUsd: published === null ? null : Number(published) * factor, percentOff, note, date };
}

/** A rate's sources and date in words. Made once for each rate of a book. */
const rateSources = new WeakMap<Rate, string>();
export function sourceOfRate(book: PriceBook, rate: Rate): string {
  let text = rateSources.get(rate);
  if (text === undefined) {
    text = describe(book, rate);
    rateSources.set(rate, text);
  }
  return text;
}

const offerSources = new WeakMap<MachineOffer, string>();
export function sourceOfOffer(book: PriceBook, offer: MachineOffer): string {
  let text = offerSources.get(offer);
  if (text === undefined) {
    text = describe(book, offer);
    offerSources.set(offer, text);
  }
  return text;
}

function describe(
  book: PriceBook,
  { sources, asOf, region }: { readonly sources: readonly string[]; readonly asOf: string; readonly region: string },
): string {
  const titles = sources.map((key) => book.sources[key]?.title ?? key).join("; ");
  return `${titles} · ${region} · ${asOf}`;
}
