import { z } from "zod";
import { parseAssumptions } from "../assumptions";
import { formatPlain } from "../format-count";
import { err, ok, type Result } from "../result";
import { type FieldError, faultsOf } from "../scenario/faults";
import { ONE_LINE_TEXT } from "../scenario/fields";
import { isDecimal } from "./decimal";
import { publishedClouds } from "./price-book";
import {
  discountScopes,
  machineClouds,
  ownPlatformKinds,
  ownRateNames,
  type PriceChange,
  purchases,
  type TeamPrices,
} from "./team-prices";

// The library would try to compile its checks with `new Function`, which a strict content policy forbids and reports.
z.config({ jitless: true });

/** Far above what anybody enters, and small enough that a revision stays a page of text. */
const MOST = { rates: 300, machines: 300, discounts: 14, assumptions: 100, ownMachines: 50, providers: 10 } as const;
const MOST_MACHINES_OF_PROVIDER = 30;
export const LONGEST_NOTE = 300;
/** The dearest thing anybody enters, USD for one unit. */
const MOST_USD = 10_000_000;

const line = (longest: number) =>
  z
    .string()
    .min(1, "This field is required.")
    .max(longest, `Must be at most ${longest} characters long.`)
    .regex(ONE_LINE_TEXT, "Must be one line of text, without control characters.");
const note = z.union([z.literal(""), line(LONGEST_NOTE)], `Must be one line of at most ${LONGEST_NOTE} characters.`);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day of this century that the calendar has. Worked out by hand: the planner has no clock. */
function isDay(text: string): boolean {
  const [year, month, day] = (/^(20\d\d)-(\d\d)-(\d\d)$/.exec(text)?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leapDay = month === 2 && year % 4 === 0 ? 1 : 0; // every fourth year from 2000 to 2099
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) + leapDay;
}
const day = z.string().refine(isDay, "Must be a date: year, month and day.");
const stated = { note, date: day };

const usd = z
  .string()
  .max(24, "Must be a figure in USD, like 0.0416.")
  .refine(isDecimal, "Must be a figure in USD, like 0.0416.")
  .refine((text) => !isDecimal(text) || Number(text) <= MOST_USD, "Must be at most 10,000,000.");
const usdAboveZero = usd.refine((text) => !isDecimal(text) || Number(text) > 0, "Must be above zero.");

const between = (least: number, most: number) => {
  const range = `Must be from ${formatPlain(least)} to ${formatPlain(most)}.`;
  return z.number("Must be a number.").min(least, range).max(most, range);
};

/** Hundredths of a percent, as discounts are agreed. */
const percent = (most: number) =>
  between(0, most).refine(
    (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
    "Must have at most two decimals.",
  );

/** All of a machine is never taken off: something that costs nothing would be packed without end. */
const MOST_OFF_MACHINES = 99.99;

const change = (figure: typeof usd, mostOff: number) =>
  z.union(
    [z.strictObject({ percentOff: percent(mostOff) }), z.strictObject({ usd: figure })],
    "Must be a share off in percent, or a figure in USD.",
  );

const region = z.enum(["us-east", "eu-central", "all"]);
const cloud = z.enum(publishedClouds);

const rateOverride = z
  .strictObject({ key: line(80), region, change: change(usd, 100), ...stated })
  .refine((override) => !isFree(override.change) || override.note !== "", {
    path: ["note"],
    message: "Say why nothing is charged.",
  });

const isFree = (given: PriceChange): boolean =>
  "usd" in given ? isDecimal(given.usd) && Number(given.usd) === 0 : given.percentOff === 100;

const machineOverride = z
  .strictObject({
    cloud,
    type: line(80),
    region,
    purchase: z.enum([...purchases, "any"]),
    change: change(usdAboveZero, MOST_OFF_MACHINES),
    ...stated,
  })
  .refine((override) => !("usd" in override.change && override.purchase === "any"), {
    path: ["purchase"],
    message: "A figure is for one way of buying; a share may be for any.",
  });

const discount = z.strictObject({
  cloud,
  on: z.enum(discountScopes),
  percentOff: percent(MOST_OFF_MACHINES),
  ...stated,
});

const threePoint = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() });
const assumption = z.strictObject({
  id: line(80),
  value: z.union([z.number(), threePoint], "Must be a number, or hours low, likely and high."),
  ...stated,
});

const offer = z.strictObject({
  month: usdAboveZero,
  trafficGib: between(0, 1_000_000_000).exactOptional(),
});
const ownMachine = z
  .strictObject({
    id: line(60),
    arch: z.enum(["x86_64", "arm64"]),
    vcpus: between(0.1, 1_024),
    memoryGib: between(0.25, 32_768),
    diskGib: between(0, 1_000_000),
    offers: z.strictObject({ "us-east": offer.exactOptional(), "eu-central": offer.exactOptional() }),
    ...stated,
  })
  .refine(({ offers }) => Object.keys(offers).length > 0, {
    path: ["offers"],
    message: "Give its price in one region at least.",
  });

const ownRate = z.union(
  [
    z.strictObject({ usd: usdAboveZero }),
    z.strictObject({ free: line(LONGEST_NOTE) }),
    z.strictObject({ notIncluded: line(LONGEST_NOTE) }),
  ],
  "Must be a figure in USD above zero, or why nothing is charged or billed here.",
);

const hours = between(0, 100_000);
const ownHours = z
  .strictObject({ low: hours, likely: hours, high: hours })
  .refine(({ low, likely, high }) => low <= likely && likely <= high, "Must ascend: low, likely, high.");

const promise = between(50, 100).exactOptional();

const provider = z
  .strictObject({
    id: z.templateLiteral(["private-", z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)]),
    name: line(60),
    kinds: z.array(z.enum(ownPlatformKinds)).min(1, "Choose what can be run there."),
    regions: z.strictObject({ "us-east": line(60).exactOptional(), "eu-central": line(60).exactOptional() }),
    machines: z
      .array(ownMachine)
      .min(1, "Enter one machine type at least.")
      .max(MOST_MACHINES_OF_PROVIDER, `At most ${MOST_MACHINES_OF_PROVIDER} machine types.`),
    rates: z.partialRecord(z.enum(ownRateNames), ownRate),
    promises: z.strictObject({ controlPlane: promise, machine: promise, loadBalancer: promise }),
    certificates: z.array(z.enum(["soc2", "iso27001", "hipaa", "pci", "fedramp"])),
    onPremises: z.boolean(),
    hours: z.strictObject({ setup: ownHours, operations: ownHours }).exactOptional(),
    ...stated,
  })
  .refine(({ regions }) => Object.keys(regions).length > 0, {
    path: ["regions"],
    message: "Name its region in one of the two places at least.",
  });

const list = <Entry extends z.ZodType>(entry: Entry, most: number) => z.array(entry).max(most, `At most ${most}.`);

const teamPricesSchema = z.strictObject({
  rates: list(rateOverride, MOST.rates),
  machines: list(machineOverride, MOST.machines),
  discounts: list(discount, MOST.discounts),
  assumptions: list(assumption, MOST.assumptions),
  ownMachines: list(ownMachine.safeExtend({ cloud: z.enum(machineClouds) }), MOST.ownMachines),
  providers: list(provider, MOST.providers),
});

/** Checks what arrived as a team's prices; every fault by its dotted path: "rates.0.change.usd". Knows no book. */
export function parseTeamPrices(input: unknown): Result<TeamPrices, readonly FieldError[]> {
  const parsed = teamPricesSchema.safeParse(input);
  if (!parsed.success) return err(parsed.error.issues.flatMap(faultsIn));
  const faults = [...faultyAssumptions(parsed.data), ...twice(parsed.data)];
  return faults.length > 0 ? err(faults) : ok(parsed.data);
}

/** The faults of one complaint of the schema library: in our words where the schema has none of its own. */
export function faultsIn(issue: z.core.$ZodIssue): FieldError[] {
  const best = issue.code === "invalid_union" ? nearest(issue.errors) : null;
  if (best !== null) return best.flatMap((inner) => faultsIn({ ...inner, path: [...issue.path, ...inner.path] }));
  const isPlain = /^(Invalid|Too|Unrecognized)/.test(issue.message);
  return isPlain ? faultsOf(issue) : [{ path: issue.path.map(String).join("."), message: issue.message }];
}

const isOfAnotherShape = ({ code }: z.core.$ZodIssue): boolean =>
  code === "unrecognized_keys" || code === "invalid_type" || code === "invalid_value";

/** Of several forms that something could have: the one it was clearly meant to have; null where that is not clear. */
function nearest(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | null {
  const strange = forms.map((form) => form.filter(isOfAnotherShape).length);
  const least = Math.min(...strange);
  const found = forms.filter((_form, index) => strange[index] === least);
  return found.length === 1 && least < Math.max(...strange) ? (found[0] ?? null) : null;
}

/** Ranges and ids are the assumptions' own. */
const faultyAssumptions = ({ assumptions }: TeamPrices): FieldError[] =>
  assumptions.flatMap(({ id, value }, index) => {
    const parsed = parseAssumptions({ [id]: value });
    return parsed.ok ? [] : parsed.error.map(({ message }) => ({ path: `assumptions.${index}.value`, message }));
  });

/** Two statements about one figure would leave it open which holds. */
function twice(prices: TeamPrices): FieldError[] {
  const covers = ({ on }: TeamPrices["discounts"][number]) => (on === "everything" ? ["machines", "services"] : [on]);
  return [
    ...again(prices.rates, "rates", "key", ({ key, region }) => [`${key} ${region}`]),
    ...again(prices.machines, "machines", "type", ({ cloud, type, region, purchase }) => [
      `${cloud} ${type} ${region} ${purchase}`,
    ]),
    ...again(prices.discounts, "discounts", "on", (given) => covers(given).map((part) => `${given.cloud} ${part}`)),
    ...again(prices.assumptions, "assumptions", "id", ({ id }) => [id]),
    ...again(prices.ownMachines, "ownMachines", "id", ({ cloud, id }) => [`${cloud} ${id}`]),
    ...again(prices.providers, "providers", "name", ({ id }) => [id]),
    ...prices.providers.flatMap(({ machines }, index) =>
      again(machines, `providers.${index}.machines`, "id", ({ id }) => [id]),
    ),
  ];
}

function again<Entry>(
  entries: readonly Entry[],
  path: string,
  field: string,
  namesOf: (entry: Entry) => readonly string[],
): FieldError[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const names = namesOf(entry);
    const known = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return known ? [{ path: `${path}.${index}.${field}`, message: "There is an entry for this already." }] : [];
  });
}
