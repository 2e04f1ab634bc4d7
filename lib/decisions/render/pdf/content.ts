/** A record in the order of its page, as strips for paper. */
import { formatDate } from "@/lib/format/dates";
import { formatUsd } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatAmount, formatQuantity, formatUnitPrice, groupBill } from "@/lib/wording/bill-arithmetic";
import { billCategoryLabels, labourWorkLabels } from "@/lib/wording/labels";
import { type RecordDocument, verdictLabels } from "../../document";
import { type WordPart, wordPartLabels } from "../../words";
import { assumptionsOf, basisOf, linksOf, notIncludedOf, numberOf, otherAssumptions, ownPricesOf } from "../basis";
import { cumulativeDrawing, yearOneDrawing } from "../charts";
import type { Drawing } from "../drawing";
import { costOf, perLabels } from "../markdown";
import { proseUnits, roomOf } from "./prose-units";
import {
  type CellText,
  factUnits,
  figureUnit,
  headingUnits,
  listUnits,
  type Part,
  small,
  tableUnits,
  textUnits,
  type Unit,
} from "./units";

/** How much of what can be long is set. A long record is tried with less and less of it, until it keeps to its pages. */
export interface Bounds {
  /** Letters of all the words that people wrote, together. */
  readonly words: number;
  /** Letters of one option's reason, and of a note in a table. */
  readonly reason: number;
  /** Rows of what the team stated and assumed, lines of a bill, names of people, notes and votes. */
  readonly facts: number;
  readonly lines: number;
  readonly notes: number;
  /** Whether the ledger says what its hours rest on, and the bill where its prices were read. */
  readonly hasEvidence: boolean;
}

export const bounds: readonly Bounds[] = [
  { words: Infinity, reason: Infinity, facts: Infinity, lines: Infinity, notes: Infinity, hasEvidence: true },
  { words: Infinity, reason: Infinity, facts: Infinity, lines: Infinity, notes: Infinity, hasEvidence: false },
  { words: Infinity, reason: 230, facts: Infinity, lines: Infinity, notes: Infinity, hasEvidence: false },
  { words: 6_000, reason: 170, facts: 40, lines: 24, notes: 8, hasEvidence: false },
  { words: 4_000, reason: 120, facts: 32, lines: 20, notes: 6, hasEvidence: false },
  { words: 2_600, reason: 90, facts: 24, lines: 18, notes: 5, hasEvidence: false },
  { words: 1_500, reason: 70, facts: 14, lines: 12, notes: 3, hasEvidence: false },
  { words: 700, reason: 50, facts: 8, lines: 8, notes: 2, hasEvidence: false },
  { words: 240, reason: 28, facts: 4, lines: 5, notes: 1, hasEvidence: false },
];

export interface Content {
  readonly units: readonly Unit[];
  /** What was shortened, in words. */
  readonly shortened: readonly string[];
}

export function contentOf(doc: RecordDocument, width: number, limit: Bounds): Content {
  const shortened = new Set<string>();
  const cut = (what: string, text: string, most: number): string => {
    const signs = [...text];
    if (signs.length <= most) return text;
    shortened.add(what);
    return `${signs.slice(0, most).join("").trimEnd()} …`;
  };
  const first = <T>(what: string, all: readonly T[], most: number): readonly T[] => {
    if (all.length > most) shortened.add(what);
    return all.slice(0, most);
  };
  const room = shares(doc, limit.words);
  const words = (part: WordPart, none: string | null = "Nothing is written here."): Unit[] => {
    const text = doc.words[part];
    if (text.trim() === "") return none === null ? [] : textUnits(none, { width, style: small });
    const { units, isCut } = proseUnits(text, width, room[part] ?? 0);
    if (isCut) shortened.add(`“${wordPartLabels[part]}”`);
    return units;
  };
  const names = (all: readonly string[]): string =>
    cut("names of people", all.join(", ") || "nobody named", limit.facts * 12);
  const h2 = (title: string) => headingUnits(title, 2, width);
  const h3 = (title: string) => headingUnits(title, 3, width);
  const { record, chosen, evaluation } = doc;

  const units = [
    ...opening(doc, width, names),
    ...h2(wordPartLabels.context),
    ...words("context"),
    ...h2(wordPartLabels.drivers),
    ...words("drivers", null),
    ...textUnits(
      `What matters how much: ${doc.priorities.map(({ label, value }) => `${label} ${value}`).join(" · ")}`,
      {
        width,
      },
    ),
    ...factUnits(
      first("what the team stated", doc.constraints, limit.facts).map(({ label, value }) => ({
        label,
        value: cut("what the team stated", value, limit.reason),
      })),
      width,
    ),
    ...h2("Considered options"),
    ...optionsTable(doc, width, (reason) => cut("the reasons of the options", reason, limit.reason)),
    charts(doc, width),
    ...h2(wordPartLabels.outcome),
    ...textUnits(doc.onePage.decision, { width, isBold: true }),
    ...words("outcome", null),
    ...(doc.reasons.length === 0
      ? textUnits("No rule speaks for it by itself.", { width, style: small })
      : listUnits(doc.reasons, width)),
    ...(doc.isPick ? [] : [...h3(wordPartLabels.whyNotPick), ...notPick(doc, width), ...words("whyNotPick")]),
    ...h2("Consequences"),
    ...consequences(doc, width, words),
    ...h2(wordPartLabels.confirmation),
    ...words("confirmation"),
    ...h2(wordPartLabels.moreInformation),
    ...words("moreInformation"),
    ...listUnits(linksOf(doc), width),
    ...h3("How far the deciders agree"),
    ...textUnits(doc.agreementInWords, { width }),
    ...listUnits(
      first("votes", doc.votes.toReversed(), limit.notes)
        .toReversed()
        .map(({ sentence, reason, afterwards }) =>
          [
            `${sentence}${reason === "" ? "." : `: “${cut("votes", reason.replace(/\s+/g, " "), limit.reason * 2)}”.`}`,
            afterwards,
          ]
            .filter(Boolean)
            .join(" "),
        ),
      width,
    ),
    ...(record.notes.length === 0 ? [] : h3("Notes added later")),
    ...first("notes", record.notes.toReversed(), limit.notes)
      .toReversed()
      .flatMap(({ kind, body: note, by, at }) => {
        const what = `${kind === "repriced" ? "Re-priced" : "Amended"} on ${formatDate(at.toISOString().slice(0, 10))} by ${by ?? "a former member"}`;
        const { units: prose, isCut } = proseUnits(note, width, limit.words / (2 * Math.max(1, limit.notes)));
        if (isCut) shortened.add("notes");
        return [...textUnits(what, { width, isBold: true, keepsNext: true }), ...prose];
      }),
    ...h2(`The bill of ${chosen.name}, first month`),
    ...billTable(doc, width, limit, (text, what = "the bill") => cut(what, text, limit.reason)),
    ...h2(`The work on ${chosen.name}`),
    ...textUnits(
      `The mean is (low + 4 × likely + high) ÷ 6, and an hour costs ${formatUsd(evaluation.scenario.team.hourlyRateUsd)}.`,
      { width, style: small },
    ),
    ...ledgerTable(doc, width, limit, (text) => cut("the ledger", text, limit.reason)),
    ...h2("Assumptions"),
    ...assumptionUnits(doc, width, (facts, what) =>
      first(what, facts, limit.facts).map(({ label, value }) => ({ label, value: cut(what, value, limit.reason * 2) })),
    ),
    ...h2("Where the numbers come from"),
    ...factUnits(
      basisOf(doc).map(({ label, value }) => ({ label, value: cut("where the numbers come from", value, 160) })),
      width,
    ),
    ...listUnits(
      first("the team’s own prices", ownPricesOf(doc), limit.facts).map((line) =>
        cut("the team’s own prices", line, limit.reason * 2),
      ),
      width,
      { style: small },
    ),
    ...(doc.warnings.length === 0
      ? []
      : [...h3("Before you rely on these figures"), ...listUnits(doc.warnings, width)]),
    ...h3("Not included"),
    ...textUnits(`${notIncludedOf(doc).join("; ")}.`, { width, style: small }),
    ...h3("Fingerprint of the numbers"),
    ...textUnits(doc.hash, { width, keepsNext: true }),
    ...textUnits(
      `SHA-256 over the canonical JSON of the part named “frozen” in ${doc.fileName}.json, which anybody can compute again.`,
      { width, style: small, gap: 1 },
    ),
  ];
  return { units, shortened: [...shortened] };
}

/** What the team says, and beside each other what speaks for it and what it gives up. */
function consequences(
  doc: RecordDocument,
  width: number,
  words: (part: WordPart, none: string | null) => Unit[],
): Unit[] {
  const column = width * 0.48;
  const said = (["good", "bad"] as const).flatMap((part) => {
    const units = words(part, null);
    return units.length === 0 ? [] : [...headingUnits(wordPartLabels[part], 3, width), ...units];
  });
  const list = (title: string, lines: readonly string[], none: string): Unit[] => [
    ...headingUnits(title, 3, column),
    ...(lines.length === 0 ? textUnits(none, { width: column, style: small }) : listUnits(lines, column)),
  ];
  return [
    ...said,
    beside(
      list("Good, by the figures", doc.onePage.reasons, "No rule speaks for it by itself."),
      list("Bad, by the figures", doc.sacrifices, "It gives up nothing that was asked for."),
      width - column,
    ),
  ];
}

/** Room for each part of the words: short ones whole, the rest in equal shares of what is left. */
function shares(doc: RecordDocument, total: number): Readonly<Partial<Record<WordPart, number>>> {
  const needs = (Object.keys(wordPartLabels) as WordPart[]) // keys of a Record of WordPart
    .map((part) => ({ part, need: total === Infinity ? 0 : roomOf(doc.words[part]) }))
    .toSorted((a, b) => a.need - b.need);
  let left = total;
  return Object.fromEntries(
    needs.map(({ part, need }, index) => {
      const share = total === Infinity ? Infinity : Math.min(need, Math.floor(left / (needs.length - index)));
      left -= share === Infinity ? 0 : share;
      return [part, share];
    }),
  );
}

/** The first page's upper half: for somebody with one minute. */
function opening(doc: RecordDocument, width: number, names: (all: readonly string[]) => string): Unit[] {
  const { record, onePage, statusLabel, date, people } = doc;
  const { decision, reasons, costs, sacrifices, lookAgain } = onePage;
  const day = record.decidedOn === null ? `last changed ${formatDate(date)}` : `decided ${formatDate(date)}`;
  const [main, ...others] = costs;
  const [left, right] = [width * 0.54, width * 0.4];
  const block = (title: string, lines: readonly string[], none: string, isNumbered = false): Unit[] => [
    ...headingUnits(title, 3, left),
    ...(lines.length === 0 ? textUnits(none, { width: left, style: small }) : listUnits(lines, left, { isNumbered })),
  ];
  const why = [
    ...block(
      reasons.length === 3 ? "Three reasons" : "Why",
      reasons,
      "It has the most points; no single rule decides.",
      true,
    ),
    ...block("What it gives up", sacrifices, "Nothing that was asked for."),
    ...block("When it is looked at again", lookAgain, "No date and no condition is set."),
  ];
  const cost = [
    ...headingUnits("What it costs", 3, right),
    ...(main === undefined
      ? []
      : [
          ...textUnits(main.value, { width: right, style: { size: 17, leading: 22 }, isBold: true, gap: 1 }),
          ...textUnits(main.label.charAt(0).toLowerCase() + main.label.slice(1), {
            width: right,
            style: small,
            gap: 0,
          }),
        ]),
    ...tableUnits(
      [
        { heading: "", width: right * 0.45 },
        { heading: "", width: right * 0.55, isFigure: true },
      ],
      others.map(({ label, value }) => ({ cells: [{ text: label, ink: "muted" as const }, value] })),
    ).slice(1),
  ].map(({ head: _head, ...unit }): Unit => unit);
  return [
    ...headingUnits(`${numberOf(doc)} ${record.title}`, 1, width),
    ...textUnits(`${statusLabel}, ${day} · ${record.teamName} · Deciders: ${names(people.deciders)}`, {
      width,
      style: { ...small, size: 8, leading: 11 },
      gap: 3,
    }),
    ...textUnits(`Consulted: ${names(people.consulted)} · Informed: ${names(people.informed)}`, {
      width,
      style: { ...small, size: 8, leading: 11 },
      gap: 0,
    }),
    ...textUnits(decision, { width, style: { size: 12.5, leading: 17 }, isBold: true, gap: 9 }),
    beside(why, cost, width - right),
  ];
}

/** Two columns as one strip. */
function beside(left: readonly Unit[], right: readonly Unit[], x: number): Unit {
  const placed = (units: readonly Unit[], dx: number): { parts: Part[]; height: number } => {
    let y = 0;
    const parts = units.flatMap((unit, index) => {
      y += index === 0 ? 0 : unit.gap;
      const at = y;
      y += unit.height;
      return unit.parts.map((part) => movedPart(part, dx, at));
    });
    return { parts, height: y };
  };
  const [one, other] = [placed(left, 0), placed(right, x)];
  return { height: Math.max(one.height, other.height), gap: 8, parts: [...one.parts, ...other.parts] };
}

export const movedPart = (part: Part, dx: number, dy: number): Part => ({
  ...part,
  shapes: part.shapes.map((shape) =>
    shape.kind === "stroke"
      ? { ...shape, points: shape.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) }
      : { ...shape, x: shape.x + dx, y: shape.y + dy },
  ),
  ...(part.links ? { links: part.links.map((link) => ({ ...link, x: link.x + dx, y: link.y + dy })) } : {}),
});

/** Both charts side by side, each with its sentence. */
function charts(doc: RecordDocument, width: number): Unit {
  const [wide, narrow] = [width * 0.56, width * 0.4];
  const chart = (drawing: Drawing, room: number): Unit[] => [
    ...headingUnits(drawing.title, 3, room),
    ...textUnits(drawing.description, { width: room, style: small, gap: 1 }),
    figureUnit(drawing),
  ];
  return beside(chart(yearOneDrawing(doc, wide), wide), chart(cumulativeDrawing(doc, narrow), narrow), width - narrow);
}

const notPick = ({ pick }: RecordDocument, width: number): Unit[] =>
  textUnits(pick === null ? "Berth picks none: every platform fails a constraint." : `Berth picks ${pick.name}.`, {
    width,
    style: small,
  });

const figure = (usd: number): string => formatNumber(usd);

function optionsTable({ options }: RecordDocument, width: number, shorten: (reason: string) => string): Unit[] {
  const [platform, total, range] = [140, 46, 84];
  return tableUnits(
    [
      { heading: "Platform", width: platform },
      { heading: "Year 1 ($)", width: total, isFigure: true },
      { heading: "Low to high ($)", width: range, isFigure: true },
      { heading: "Why not, or why", width: width - platform - total - range },
    ],
    options.map(({ platform: { name, yearOne }, verdict, reason }) => ({
      isStrong: verdict === "chosen",
      cells: [
        verdict === "eligible" ? name : `${name} (${verdictLabels[verdict].toLowerCase().replace("berth", "Berth")})`,
        yearOne === null ? "no price" : figure(yearOne.totalUsd),
        yearOne === null ? "" : `${figure(yearOne.lowUsd)} – ${figure(yearOne.highUsd)}`,
        { text: shorten(reason), ink: verdict === "chosen" ? ("ink" as const) : ("muted" as const) },
      ],
    })),
  );
}

type Shorten = (text: string, what?: string) => string;

function billTable({ chosen }: RecordDocument, width: number, limit: Bounds, shorten: Shorten): Unit[] {
  if (chosen.monthly === null) return textUnits("It has no price.", { width, style: small });
  const groups = groupBill(chosen.monthly.lines);
  const all = groups.flatMap(({ category, lines }) => lines.map((line) => ({ category, line })));
  const shown = all.length > limit.lines ? all.slice(0, limit.lines) : all;
  if (shown.length < all.length) shorten("x".repeat(limit.reason + 1));
  const [kind, quantity, price, amount] = [92, 104, 62, 62];
  return tableUnits(
    [
      { heading: "Kind", width: kind },
      { heading: "Item", width: width - kind - quantity - price - amount },
      { heading: "Quantity", width: quantity, isFigure: true },
      { heading: "Unit price ($)", width: price, isFigure: true },
      { heading: "Amount ($)", width: amount, isFigure: true },
    ],
    [
      ...shown.map(({ category, line }) => ({
        cells: [
          { text: billCategoryLabels[category].label, ink: "muted" as const },
          shorten(`${line.item}${line.assumed ? " (assumed)" : ""}${limit.hasEvidence ? `. ${line.source}` : ""}`),
          `${formatQuantity(line.quantity)} ${line.unit}`,
          formatUnitPrice(line.unitPriceUsd),
          formatAmount(line.amountUsd),
        ],
      })),
      ...(shown.length < all.length
        ? [{ cells: ["", `and ${all.length - shown.length} more lines, which the total holds too`, "", "", ""] }]
        : []),
      {
        isStrong: true,
        cells: ["Total", "infrastructure, month 1", "", "", formatAmount(chosen.monthly.infrastructureUsd)],
      },
    ],
  );
}

const hours = (value: number): string => formatNumber(value, 2);

function ledgerTable({ chosen }: RecordDocument, width: number, limit: Bounds, shorten: Shorten): Unit[] {
  const { labour } = chosen;
  const [per, hour, amount] = [48, 46, 62];
  const total = (name: string, which: "once" | "month", sum: typeof labour.setupHours) => ({
    isStrong: true,
    cells: [
      name,
      perLabels[which],
      hours(sum.low),
      hours(sum.likely),
      hours(sum.high),
      hours(sum.mean),
      formatAmount(costOf(labour.lines, which)),
    ],
  });
  return tableUnits(
    [
      { heading: "Work", width: width - per - 4 * hour - amount },
      { heading: "Per", width: per },
      { heading: "Low (h)", width: hour, isFigure: true },
      { heading: "Likely (h)", width: hour, isFigure: true },
      { heading: "High (h)", width: hour, isFigure: true },
      { heading: "Mean (h)", width: hour, isFigure: true },
      { heading: "Cost ($)", width: amount, isFigure: true },
    ],
    [
      ...labour.lines.map((line) => ({
        cells: [
          shorten(
            [labourWorkLabels[line.work].label, line.detail, limit.hasEvidence ? line.source : ""]
              .filter(Boolean)
              .join(". "),
          ),
          perLabels[line.per],
          hours(line.low),
          hours(line.likely),
          hours(line.high),
          hours(line.mean),
          formatAmount(line.amountUsd),
        ] satisfies (string | CellText)[],
      })),
      total("Once, together", "once", labour.setupHours),
      total("Every month, together", "month", labour.monthlyHours),
    ],
  );
}

function assumptionUnits(
  doc: RecordDocument,
  width: number,
  first: (
    facts: readonly { label: string; value: string }[],
    what: string,
  ) => readonly { label: string; value: string }[],
): Unit[] {
  const { own, assumed } = assumptionsOf(doc);
  return [
    ...headingUnits("The team’s own numbers", 3, width),
    ...(own.length === 0
      ? textUnits("None: every assumption is Berth’s own.", { width, style: small })
      : factUnits(first(own, "the team’s own numbers"), width)),
    ...(assumed.length === 0
      ? []
      : [
          ...headingUnits("Asked and not answered, so assumed", 3, width),
          ...factUnits(first(assumed, "what was assumed"), width),
        ]),
    ...textUnits(otherAssumptions(doc), { width, style: small }),
  ];
}
