import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Prose } from "@/components/decision/document/prose";
import { excessOf } from "@/lib/decisions/markdown-limits";
import { proseOf } from "@/lib/decisions/render/prose";
import { MAX_PART, textSchema } from "@/lib/decisions/words";

const twice = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

describe("a text with more marks than anybody writes is refused", () => {
  const refused: readonly (readonly [text: string, why: string])[] = [
    [twice("![", "](b)", 3_300), "more than 800 square brackets"],
    [twice("![", "](b)", 650), "more than 800 square brackets"],
    [twice("[", "](b)", 4_000), "more than 800 square brackets"],
    ["a\n=\n".repeat(5_000), "more than 2,000 lines"],
    ["a\n=\n".repeat(201), "more than 200 lines of nothing but = or -"],
    ["> - a\n>   ---\n".repeat(201), "more than 200 lines of nothing but = or -"],
    ["x<?".repeat(6_600), "more than 200 beginnings of comments"],
    ["x<!--".repeat(201), "more than 200 beginnings of comments"],
    ["*_~".repeat(667), "more than 2,000 marks of emphasis"],
    [">".repeat(13), "more than 12 lists and quotes in each other"],
    [`a\n\n1. - ${"> ".repeat(11)}a`, "more than 12 lists and quotes in each other"],
    ["- - - - - - - - - - - a\n".repeat(182), "more than 2,000 items of lists"],
    // 100 columns in 81 lines: each of 80 rows of one cell is drawn with 100.
    [`${"|a".repeat(100)}\n${"|-".repeat(100)}\n${"a\n".repeat(80)}`, "more than 8,000 cells of tables"],
    [`> ${"|a".repeat(100)}\n> ${"|-".repeat(100)}\n${"> a\n".repeat(80)}`, "more than 8,000 cells of tables"],
  ];
  for (const [text, why] of refused)
    test(`${JSON.stringify(text.slice(0, 14))} …: ${why}`, () => {
      expect(excessOf(text)).toContain(why);
      const parsed = textSchema(100_000).safeParse(text);
      expect(parsed.error?.issues[0]?.message).toContain(why);
    });
});

describe("a long record passes", () => {
  const filled = (paragraph: (index: number) => string) => {
    let text = "";
    for (let index = 0; text.length < MAX_PART; index += 1) text += paragraph(index);
    return text.slice(0, MAX_PART);
  };
  const words = "We weighed what it costs to run against what it costs to look after. ";
  const long: Readonly<Record<string, string>> = {
    "prose with two hundred links": Array.from(
      { length: 200 },
      (_, index) => `${words}See [the page](https://a.example/${index}).\n`,
    )
      .join("\n")
      .slice(0, MAX_PART),
    "a table of a thousand rows":
      `| a | b | c | d |\n|---|---|---|---|\n${filled((index) => `| ${index} | 1 | 2 | 3 |\n`)}`.slice(0, MAX_PART),
    "a list with something set off in each item": filled((index) => `- **${index}**: _${words}_\n`),
    "a mail quoted in a mail": filled(() => `> > ${words}\n> >\n`),
    "chapters with code": filled(
      (index) => `Chapter ${index}\n---------\n\n${words.repeat(3)}\n\n\`\`\`yaml\nargs: [a, b]\n\`\`\`\n\n`,
    ),
    "one line without an end": words.repeat(400).slice(0, MAX_PART),
  };
  for (const [name, text] of Object.entries(long))
    test(name, () => {
      expect(text.length).toBeGreaterThan(16_000);
      expect(textSchema(MAX_PART).parse(text)).toBe(text);
    });
});

describe("a text that is accepted is read in a time that nobody waits for", () => {
  /** Five to ten times what the worst of them takes: what is caught here took from one and a half to fourteen seconds. */
  const MOST_SECONDS = 3;

  /** Processor time, since other work on the machine is none of it. */
  const secondsOf = (text: string): number => {
    const before = process.cpuUsage().user;
    proseOf(text);
    renderToStaticMarkup(<Prose text={text} />);
    return (process.cpuUsage().user - before) / 1_000_000;
  };
  /** A machine that is short of everything may be slow once; a text that is slow to read is slow each time. */
  const isQuick = (text: string): boolean => [1, 2, 3].some(() => secondsOf(text) < MOST_SECONDS);
  const expectQuick = (text: string) => expect([text.slice(0, 40), isQuick(text)]).toEqual([text.slice(0, 40), true]);

  const worst: Readonly<Record<string, string>> = {
    "pictures in pictures": twice("![", "](b)", 400),
    "links in links": twice("[", "](b)", 400),
    "brackets that close nothing": "]".repeat(800) + "a".repeat(MAX_PART - 800),
    "addresses that do not end": '[a](b "'.repeat(400) + "c".repeat(MAX_PART - 2_800),
    "emphasis in emphasis": twice("*a ", "a*", 1_000),
    "emphasis of three kinds": twice("*_~a ", "~_*", 333),
    "strong in emphasis": twice("***a ", "a***", 333),
    "headings by underline": `${"a\n=\n".repeat(200)}${"a".repeat(MAX_PART - 800)}`,
    "comments that do not end": "x<!--".repeat(200) + "a".repeat(MAX_PART - 1_000),
    "items on one line": "- - - - - - - - - - - a\n".repeat(181),
    "quotes twelve deep": `${"> ".repeat(12)}a\n`.repeat(166),
    "quotes that go on without their mark": `${"> ".repeat(12)}a\n${"a\n".repeat(1_990)}`,
    lines: "- a\n".repeat(1_999),
    "a wide table with short rows": `${"|a".repeat(100)}\n${"|-".repeat(100)}\n${"a\n".repeat(78)}`,
    "a narrow table": `|a|\n|-|\n${"|a|\n".repeat(1_990)}`,
    "code of every length": Array.from({ length: 190 }, (_, index) => `${"`".repeat(index + 1)}a`).join(""),
    "addresses without marks": "www.a.b/(".repeat(2_222),
    letters: "a@b.c ".repeat(3_333),
    "marks after an address": `http://a.b${"!".repeat(MAX_PART - 10)}`,
    notes: `[^a]: b\n\n${"[^a] ".repeat(399)}`,
  };
  for (const [name, text] of Object.entries(worst))
    test(name, () => {
      expect([text.length <= MAX_PART, excessOf(text)]).toEqual([true, null]);
      expectQuick(text);
    });

  const atoms = [
    ...'[]()*_~`<>|-=#&!\\:.@"$/ \n\ta'.split(""),
    ...[
      "![",
      "](b)",
      "](",
      "][",
      "[a]",
      "[^a]",
      "[^a]: b\n",
      "[a]: b\n",
      "**",
      "~~",
      "```",
      "```\n",
      "<!--",
      "<?",
      '<a b="',
      "</a>",
    ],
    ...[
      "&amp;",
      "- ",
      "1. ",
      "> ",
      "# ",
      "|-",
      "|a|\n",
      "|-|\n",
      "- [ ] ",
      "---\n",
      "=\n",
      "    ",
      "\n\n",
      "www.a",
      "http://a",
      "a@b.c",
      "é",
    ],
  ];
  const stretch = fc
    .tuple(
      fc.array(fc.constantFrom(...atoms), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(1, 100, 190, 390, 650, 1_900, 5_000),
    )
    .map(([some, times]) => some.join("").repeat(times));

  test("or of marks in any order", { timeout: 180_000 }, () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 4 }), (stretches) => {
        const text = stretches.join("").slice(0, MAX_PART);
        if (excessOf(text) !== null) return;
        accepted += 1;
        expectQuick(text);
      }),
      { numRuns: 150 },
    );
    expect(accepted).toBeGreaterThan(40);
  });
});
