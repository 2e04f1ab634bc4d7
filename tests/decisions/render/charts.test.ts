import { XMLParser, XMLValidator } from "fast-xml-parser";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { barsOf, linesOf } from "@/lib/decisions/charted";
import { documentOf } from "@/lib/decisions/document";
import { renderChartPng } from "@/lib/decisions/render/chart-png";
import { outlinedSvg, renderChartSvg } from "@/lib/decisions/render/chart-svg";
import { charts } from "@/lib/decisions/render/charts";
import { formatUsd } from "@/lib/format/money";
import { documents, recordOf, sealedOf } from "../support";

const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: false, processEntities: true });

function textsOf(svg: string): string[] {
  expect(XMLValidator.validate(svg)).toBe(true);
  const found: string[] = [];
  const walk = (node: unknown, name: string) => {
    if (Array.isArray(node)) for (const one of node) walk(one, name);
    else if (typeof node === "object" && node !== null) {
      for (const [key, value] of Object.entries(node)) walk(value, key === "#text" ? name : key);
    } else if (name === "text" || name === "title" || name === "desc") found.push(String(node));
  };
  walk(parser.parse(svg), "");
  return found;
}

describe("a chart as SVG", () => {
  for (const [name, doc] of documents) {
    test(`names each platform of ${name} with its figure, and says what it rests on`, () => {
      const bars = textsOf(renderChartSvg(doc, "year-one"));
      for (const { yearOne } of barsOf(doc)) expect(bars).toContain(formatUsd(yearOne.totalUsd));
      const lines = textsOf(renderChartSvg(doc, "cumulative"));
      for (const { name: platform, yearOne } of linesOf(doc)) {
        expect(lines).toContain(platform);
        expect(lines).toContain(formatUsd(yearOne.months.at(-1)?.cumulativeUsd ?? 0));
      }
      for (const texts of [bars, lines]) {
        const said = texts.join(" ");
        expect(said).toContain("Prices as of 28 October 2026");
        expect(said).toContain("Not included: ");
        expect(said).toContain(doc.hash);
      }
    });
  }

  test("fetches nothing and runs nothing, whatever a record is called", () => {
    const title = `</text><script>alert(1)</script><image href="https://x.example/y"/> & "`;
    const doc = documentOf(recordOf(sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } }), { title }));
    for (const chart of charts) {
      const svg = renderChartSvg(doc, chart);
      expect(textsOf(svg).join(" ")).toContain("<script>alert(1)</script>");
      expect(svg).not.toMatch(/<(script|image|a|use|foreignObject)\b|\shref="|url\(|@import|\sstyle="/);
    }
  });
});

describe("a chart as PNG", () => {
  test("is twice the size of the drawing and holds more than its ground, with letters that need no font", async () => {
    const [, doc] = documents[1] ?? [];
    if (!doc) throw new Error("no document");
    for (const chart of charts) {
      const size = /width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"/.exec(renderChartSvg(doc, chart));
      const png = await renderChartPng(doc, chart);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width }).toEqual({ format: "png", width: Number(size?.[1]) * 2 });
      expect(Math.abs((height ?? 0) - Number(size?.[2]) * 2)).toBeLessThan(2);
      expect((await sharp(png).stats()).entropy).toBeGreaterThan(0.3);
      expect(outlinedSvg(doc, chart)).not.toContain("<text");
      expect((await renderChartPng(doc, chart)).equals(png)).toBe(true);
    }
  });
});
