import type { BillCategory, BillLine, OwnPrice } from "./evaluation";
import { formatCount } from "./format-count";
import { addCents, type Cents, centsToUsd, toCents } from "./money";
import type { MachineOffer, MachineType, OwnFigure, PaidRate, PriceBook, Rate, Region } from "./price-books/price-book";
import { findRate } from "./price-books/rates";
import { joinNotes, noteOf, ownPrice, type RateStep, sourceOf, stepsOf } from "./rate-words";
import type { Writable } from "./writable";

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

/** Quantities are printed with at most four decimals; the amount is worked out from what is printed. */
const round4 = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * @param keepsLines false where only the total is asked for: what a line says is then not put together
 */
export const createBill = (book: PriceBook, region: Region, keepsLines = true): Bill =>
  new MonthlyBill(book, region, keepsLines);

/** What a line takes over from its charge as it is. */
interface Priceable extends Pick<Charge, "category" | "assumed"> {
  readonly note?: string | undefined;
}

/** Machines bought in one way. */
interface Machines extends Pick<Priced, "item" | "quantity"> {
  readonly charge: Priceable;
  readonly monthUsd: string;
  readonly own: OwnFigure | undefined;
}

/** What a line has to say beside its charge. */
interface Priced {
  readonly item: string;
  readonly quantity: number;
  readonly unit: string;
  readonly usd: number;
  readonly source: string;
  readonly unverified: string | undefined;
  /** What the price has to say about itself. */
  readonly note: string | undefined;
  readonly own: OwnPrice | undefined;
}

/** A class, because an evaluation with growth makes hundreds of bills: their methods are made once. */
class MonthlyBill implements Bill {
  readonly book: PriceBook;
  readonly region: Region;
  private readonly keepsLines: boolean;
  private readonly printed: BillLine[] = [];
  private cents = toCents(0);
  // Made when first needed: few bills have either.
  private missed: Set<string> | undefined;
  /** Free allowances are an account's, so what one line used up is gone for the next. */
  private allowanceUsed: Map<string, number> | undefined;

  constructor(book: PriceBook, region: Region, keepsLines: boolean) {
    this.book = book;
    this.region = region;
    this.keepsLines = keepsLines;
  }

  charge(key: string, charge: Charge): void {
    if (!this.covers(charge.category)) return;
    const rate = this.rateOf(key, charge.item);
    if (rate === null) return;
    if ("free" in rate) {
      const { item, quantity, unit = "" } = charge;
      const own = ownPrice(this.book.team?.rates.get(rate)?.[0]);
      const source = sourceOf(this.book, rate);
      this.add(charge, { item, quantity, unit, usd: 0, source, unverified: rate.unverified, note: rate.why, own });
      return;
    }
    const billable = this.beyondAllowance(key, rate, charge.quantity);
    const steps = stepsOf(rate);
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index] as RateStep; // index < length
      const quantity = Math.min(billable, step.upTo) - step.above;
      if (quantity <= 0 && index > 0) break;
      if (this.keepsLines) this.addStep(charge, rate, index, Math.max(0, quantity));
      else this.count(Math.max(0, quantity), step.usd);
    }
  }

  chargeMachines({ role, type, offer, machineMonths, category = "compute" }: MachineCharge, purchase?: Purchase): void {
    const regular = purchase?.oneYear ? offer.oneYearMonth : undefined;
    const spotShare = purchase !== undefined && offer.spotMonth !== undefined ? purchase.spotShare : 0;
    const name = this.keepsLines ? `${type.id}, ${role}` : "";
    const own = this.book.team?.offers.get(offer);
    if (spotShare < 1)
      this.addMachines(offer, {
        charge: { category, note: offer.scarce },
        item: regular === undefined ? name : `${name}, one-year commitment`,
        quantity: machineMonths * (1 - spotShare),
        monthUsd: regular ?? offer.month,
        own: regular === undefined ? own?.month : own?.oneYearMonth,
      });
    if (spotShare > 0)
      this.addMachines(offer, {
        charge: { category, assumed: true, note: "spot prices move daily; an order of magnitude" },
        item: `${name}, spot market`,
        quantity: machineMonths * spotShare,
        monthUsd: offer.spotMonth ?? "",
        own: own?.spotMonth,
      });
  }

  chargeAmount(key: string, charge: Charge & { readonly unitPriceUsd: number }): void {
    if (!this.covers(charge.category)) return;
    const rate = this.rateOf(key, charge.item);
    if (rate === null) return;
    this.add(charge, {
      item: charge.item,
      quantity: charge.quantity,
      unit: charge.unit ?? "",
      usd: charge.unitPriceUsd,
      source: sourceOf(this.book, rate),
      unverified: rate.unverified,
      note: rate.note,
      // A share of what is bought, or a credit.
      own: ownPrice(this.book.team?.rates.get(rate)?.[0], "per" in rate && rate.per === "percent" ? 0.01 : -1),
    });
  }

  price(key: string, what: string): number | null {
    const rate = this.rateOf(key, what);
    return rate === null ? null : "free" in rate ? 0 : Number(rate.price);
  }

  has(key: string): boolean {
    return findRate(this.book, key, this.region) !== null;
  }

  covers(category: BillCategory): boolean {
    return !this.book.notCovered.includes(category);
  }

  subtotalUsd(): number {
    return centsToUsd(this.cents);
  }

  lines(): readonly BillLine[] {
    return this.printed;
  }

  missing(): readonly string[] {
    return this.missed === undefined ? [] : [...this.missed];
  }

  total(): Cents {
    return this.cents;
  }

  private rateOf(key: string, what: string): Rate | null {
    const rate = findRate(this.book, key, this.region);
    if (rate === null) {
      this.missed ??= new Set();
      this.missed.add(`${what} (${key})`);
    }
    return rate;
  }

  private beyondAllowance(key: string, { freeAllowance = 0 }: PaidRate, quantity: number): number {
    if (freeAllowance <= 0) return Math.max(0, quantity);
    this.allowanceUsed ??= new Map();
    const used = this.allowanceUsed.get(key) ?? 0;
    this.allowanceUsed.set(key, used + quantity);
    return Math.max(0, quantity - Math.max(0, freeAllowance - used));
  }

  private addStep(charge: Charge, rate: PaidRate, index: number, quantity: number): void {
    const { above, usd } = stepsOf(rate)[index] as RateStep; // the caller walks through them
    const unit = charge.unit ?? rate.per;
    this.add(charge, {
      item: index === 0 ? charge.item : `${charge.item}, above ${formatCount(above)} ${unit}`,
      quantity,
      unit,
      usd,
      source: sourceOf(this.book, rate),
      unverified: rate.unverified,
      note: noteOf(rate, unit),
      own: ownPrice(this.book.team?.rates.get(rate)?.[index]),
    });
  }

  private addMachines(offer: MachineOffer, { charge, item, quantity, monthUsd, own }: Machines): void {
    const usd = Number(monthUsd);
    if (!this.keepsLines) {
      this.count(quantity, usd);
      return;
    }
    this.add(charge, {
      item,
      quantity,
      unit: "machine-month",
      usd,
      source: sourceOf(this.book, offer),
      unverified: offer.unverified,
      note: undefined,
      own: ownPrice(own),
    });
  }

  /** Adds an amount to the total, and no line. */
  private count(quantity: number, usd: number): Cents {
    const amount = toCents(round4(quantity) * usd);
    this.cents = addCents(this.cents, amount);
    return amount;
  }

  private add({ category, assumed = false, note }: Priceable, price: Priced): void {
    const amount = this.count(price.quantity, price.usd);
    if (!this.keepsLines) return;
    const line: Writable<BillLine> = {
      category,
      item: price.item,
      quantity: round4(price.quantity),
      unit: price.unit,
      unitPriceUsd: price.usd,
      amountUsd: centsToUsd(amount),
      source: price.source,
      assumed: assumed || price.unverified !== undefined,
    };
    const doubt = price.unverified === undefined ? undefined : `unverified: ${price.unverified}`;
    const notes = joinNotes(note, doubt, price.note);
    if (notes !== "") line.note = notes;
    if (price.unverified !== undefined) line.unverified = true;
    if (price.own !== undefined) line.own = price.own;
    this.printed.push(line);
  }
}
