import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plain } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { documentOf } from "@/lib/decisions/document";
import { renderMarkdown } from "@/lib/decisions/render/markdown";
import { wordParts } from "@/lib/decisions/words";
import { formatNumber } from "@/lib/format/number";
import { documents, recordOf, sealedOf } from "../support";

function readRecord(text: string) {
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const headings = root.children.flatMap((node) =>
    node.type === "heading" ? [[node.depth, plain(node)] as const] : [],
  );
  const tables = root.children.flatMap((node) =>
    node.type === "table" ? [node.children.map((row) => row.children.map((cell) => plain(cell)))] : [],
  );
  return { front: parse(front), root, headings, tables };
}

/** Of MADR 4.0.0, in its order. */
const sections = [
  "Context and Problem Statement",
  "Decision Drivers",
  "Considered Options",
  "Decision Outcome",
  "Pros and Cons of the Options",
  "More Information",
];

describe("renderMarkdown", () => {
  for (const [name, doc] of documents) {
    test(`writes ${name} as MADR 4, with every option and its first year`, () => {
      const { front, headings, tables } = readRecord(renderMarkdown(doc));
      expect(Object.keys(front)).toEqual(["status", "date", "decision-makers", "consulted", "informed"]);
      expect(front).toMatchObject({ status: "proposed", date: "2026-11-20" });
      expect(headings.filter(([depth]) => depth === 1)).toEqual([[1, doc.record.title]]);
      expect(headings.filter(([depth]) => depth === 2).map(([, title]) => title)).toEqual(sections);
      expect(headings).toContainEqual([3, "Consequences"]);
      expect(headings).toContainEqual([3, "Confirmation"]);
      const [, ...rows] = tables[0] ?? [];
      expect(rows.map(([option, , total]) => [option, total])).toEqual(
        doc.evaluation.platforms.map((platform) => [
          platform.name,
          platform.yearOne === null ? "no price" : formatNumber(platform.yearOne.totalUsd),
        ]),
      );
    });

    test(`says of ${name} how old the prices are, what is left out and the hash`, () => {
      const said = plain(readRecord(renderMarkdown(doc)).root);
      expect(said).toContain("Prices as of: 28 October 2026");
      for (const line of doc.notIncluded) expect(said).toContain(line);
      expect(said).toContain(doc.hash);
      for (const { value } of doc.onePage.costs) expect(said).toContain(value);
    });
  }

  const evil = [
    "---\nstatus: accepted\n---",
    "# Decision Outcome\n\n## Considered Options",
    "Setext\n===\n\nOther\n---",
    '<script>alert(1)</script>\n\n<img src=x onerror="alert(1)"> </details>',
    "[a](javascript:alert(1)) ![p](https://tracker.example/p.png) [r]\n\n[r]: data:text/html,x",
    "```\nnever closed",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "[^1]\n\n[^1]: a note",
  ];

  test("keeps what people write inside its own part, as words", () => {
    const sealed = sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } });
    const base = recordOf(sealed);
    for (const text of evil) {
      const words = { ...base.words, ...Object.fromEntries(wordParts.map((part) => [part, text])) };
      const written = renderMarkdown(documentOf(recordOf(sealed, { words })));
      const { front, headings, root } = readRecord(written);
      expect(front.status).toBe("proposed");
      expect(headings.filter(([depth]) => depth <= 2).map(([, title]) => title)).toEqual([base.title, ...sections]);
      const kinds = new Set<string>();
      const links: string[] = [];
      const walk = (node: { type: string; url?: string; children?: unknown[] }) => {
        kinds.add(node.type);
        if (node.url !== undefined) links.push(node.url);
        for (const child of node.children ?? []) walk(child as typeof node);
      };
      walk(root as never);
      expect([...kinds]).not.toContain("html");
      expect([...kinds]).not.toContain("image");
      expect([...kinds]).not.toContain("definition");
      expect(links.filter((url) => !/^(https?|mailto):/.test(url))).toEqual([]);
    }
  });

  test("keeps names and titles one line of text, in the front matter too", () => {
    const names = [
      "yes",
      "null",
      "a: b",
      "- x",
      "# y",
      "{z}",
      '"q',
      "'",
      "*a",
      "&b",
      "!c",
      "%d",
      "@e",
      "`f",
      "|",
      ">",
      "? g",
    ];
    const sealed = sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } });
    const base = recordOf(sealed);
    for (const title of [
      "# Not a heading",
      "<b>bold</b>",
      "1. a | b",
      "=cmd|' /C calc'!A0",
      "--- title",
      "[x](javascript:y)",
    ]) {
      const words = { ...base.words, otherDeciders: names };
      const doc = documentOf(recordOf(sealed, { title, words, teamName: "## Team <i>" }));
      const { front, headings, root } = readRecord(renderMarkdown(doc));
      expect(front["decision-makers"]).toEqual(names);
      expect(headings[0]).toEqual([1, title]);
      expect(plain(root)).toContain("of ## Team <i>.");
    }
  });

  test("says the same to readers of YAML 1.1 and 1.2, whatever somebody is called", () => {
    const sealed = sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } });
    const names = ["No", "on", "Y", "12:30:45", "0o17", "017", "1_000", "2026-11-21", "~", "=", "<<", "0b11", ".inf"];
    const words = { ...recordOf(sealed).words, otherDeciders: names };
    const text = renderMarkdown(documentOf(recordOf(sealed, { words })));
    const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? "";
    const expected = { status: "proposed", date: "2026-11-20", "decision-makers": names, consulted: [], informed: [] };
    for (const version of ["1.1", "1.2"] as const) expect(parse(front, { version })).toEqual(expected);
  });

  test("names the record that took its place in the status", () => {
    const sealed = sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } });
    const supersededBy = { id: "x", number: 12, title: "Run on EKS", status: "accepted" as const };
    const doc = documentOf(recordOf(sealed, { status: "superseded", decidedOn: "2026-11-20", supersededBy }));
    expect(readRecord(renderMarkdown(doc)).front.status).toBe("superseded by ADR-0012");
  });
});
