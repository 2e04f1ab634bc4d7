import { describe, expect, test } from "vitest";
import { documentOf, type RecordDocument } from "@/lib/decisions/document";
import { REPLACEMENT } from "@/lib/decisions/render/fonts";
import { MOST_PAGES, papers, renderPdf } from "@/lib/decisions/render/pdf";
import { wordParts } from "@/lib/decisions/words";
import { formatNumber } from "@/lib/format/number";
import { formatAmount } from "@/lib/wording/bill-arithmetic";
import { documentNamed, documents, recordOf, sealedOf } from "../support";
import { flat, pageTexts, readPdf } from "./read";

const textOf = async (doc: RecordDocument): Promise<string> =>
  flat((await pageTexts(await readPdf(await renderPdf(doc, "a4")))).join(" "));

describe("renderPdf", () => {
  for (const [name, doc] of documents) {
    test(`sets ${name} on two to four pages with the figures of the record as text`, async () => {
      for (const paper of papers) {
        const pdf = await readPdf(await renderPdf(doc, paper));
        expect(pdf.numPages).toBeGreaterThanOrEqual(2);
        expect(pdf.numPages).toBeLessThanOrEqual(MOST_PAGES);
        const { view } = await pdf.getPage(1);
        expect(view.slice(2)).toEqual(paper === "a4" ? [595.28, 841.89] : [612, 792]);
        const pages = await pageTexts(pdf);
        pages.forEach((text, index) => {
          expect(flat(text)).toContain(`${index + 1} / ${pages.length}`);
          expect(flat(text)).toContain("Prices as of 28 October 2026");
        });
        const said = flat(pages.join(" "));
        expect(said).toContain(doc.hash);
        for (const { value } of doc.onePage.costs.slice(0, 4)) expect(said).toContain(value);
        for (const { platform } of doc.options)
          if (platform.yearOne !== null) expect(said).toContain(formatNumber(platform.yearOne.totalUsd));
        for (const { amountUsd } of doc.chosen.monthly?.lines ?? []) expect(said).toContain(formatAmount(amountUsd));
        expect(said).not.toContain(REPLACEMENT);
      }
    });
  }

  test("has bookmarks, a structure, a language and a title", async () => {
    const pdf = await readPdf(await renderPdf(documentNamed("agency"), "a4"));
    const [top] = (await pdf.getOutline()) ?? [];
    expect(top?.title).toBe("0007 Run on Fly.io");
    expect(top?.items.map(({ title }: { title: string }) => title)).toContain("Considered options");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: "0007 Run on Fly.io", Language: "en", CreationDate: "D:20261119093000Z" });
    const roles = new Set<string>();
    const walk = (node: { role?: string; alt?: string; children?: unknown[] }) => {
      if (node.role) roles.add(node.role);
      if (node.role === "Figure") expect(node.alt).toMatch(/First year|Spent so far/);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    for (let page = 1; page <= pdf.numPages; page += 1)
      walk((await (await pdf.getPage(page)).getStructTree()) as never);
    for (const role of ["H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure"]) expect(roles).toContain(role);
  });

  test("draws its charts as lines and areas, without a picture", async () => {
    const bytes = (await renderPdf(documentNamed("agency"), "a4")).toString("latin1");
    expect(bytes).not.toMatch(/\/Subtype \/Image/);
    expect(bytes).toMatch(/\/FontFile2/);
  });

  test("gives the same bytes for the same record", async () => {
    const doc = documentNamed("side-project");
    expect((await renderPdf(doc, "letter")).equals(await renderPdf(doc, "letter"))).toBe(true);
  });

  const sealed = sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } });
  const base = recordOf(sealed);

  const long: Readonly<Record<string, string>> = {
    prose: "Lorem ipsum dolor sit amet. ".repeat(714),
    paragraphs: "a\n\n".repeat(3_000),
    "one word": "x".repeat(20_000),
    code: `\`\`\`\n${"a\n".repeat(4_000)}\`\`\``,
  };
  for (const [kind, text] of Object.entries(long))
    test(`keeps to four pages however long the words: ${kind}`, async () => {
      const words = { ...base.words, ...Object.fromEntries(wordParts.map((part) => [part, text])) };
      const names = Array.from({ length: 40 }, (_, index) => "W".repeat(118) + index);
      const at = new Date("2026-11-20T09:30:00Z");
      const doc = documentOf(
        recordOf(sealed, {
          title: "W".repeat(160),
          words: { ...words, otherDeciders: names, otherConsulted: names, otherInformed: names },
          notes: Array.from({ length: 20 }, (_, id) => ({
            id: String(id),
            kind: "amendment",
            body: text,
            by: names[0] ?? "",
            at,
          })),
        }),
      );
      const pdf = await readPdf(await renderPdf(doc, "letter"));
      expect(pdf.numPages).toBeLessThanOrEqual(MOST_PAGES);
      const said = flat((await pageTexts(pdf)).join(" "));
      expect(said).toContain("This paper keeps to four pages. Shortened here:");
      expect(said).toContain(doc.hash);
      expect(said.replaceAll(" ", "")).toContain(`${doc.fileName}.md`);
    });

  test("sets Latin, Greek and Cyrillic, and says where a sign is missing", async () => {
    const context = "Größe żółć Ελληνικά Кириллица";
    const said = await textOf(documentOf(recordOf(sealed, { words: { ...base.words, context } })));
    expect(said).toContain(context);
    expect(said).not.toContain(REPLACEMENT);
    const other = await textOf(documentOf(recordOf(sealed, { words: { ...base.words, context: "漢字 and عربى" } })));
    expect(other).toContain(`${REPLACEMENT.repeat(2)} and ${REPLACEMENT.repeat(4)}`);
    expect(other).toContain("stands for a sign that the font of this paper does not have");
  });

  test("shows what people write as words, and leads only to the web and to mail", async () => {
    const context =
      "<script>alert(1)</script>\n\n[bad](javascript:alert(1)) [good](https://example.org/x)\n\n- one\n- **two**";
    const pdf = await readPdf(
      await renderPdf(documentOf(recordOf(sealed, { words: { ...base.words, context } })), "a4"),
    );
    const said = flat((await pageTexts(pdf)).join(" "));
    expect(said).toContain("<script>alert(1)</script>");
    const links: string[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1)
      for (const { url } of await (await pdf.getPage(page)).getAnnotations()) links.push(url);
    expect(links).toEqual(["https://example.org/x"]);
  });
});
