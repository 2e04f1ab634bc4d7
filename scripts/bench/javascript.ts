import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { untilInteractive, withPage } from "./browser";
import { withEmptyPage } from "./empty-app";
import { atMost, kilobytes, ratio, type Section } from "./report";

/** Issue 2: times an empty page of the same framework. */
const MOST_TIMES_EMPTY = 1.35;

interface Script {
  readonly path: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** The scripts a page names in its HTML, without those that browsers with modules skip. */
function scriptsNamedIn(html: string): string[] {
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/gi)].map(([tag]) => tag);
  const addresses = tags.flatMap((tag) => {
    if (/^<script/i.test(tag)) return /\bnomodule\b/i.test(tag) ? [] : [/\bsrc="([^"]+)"/.exec(tag)?.[1]];
    const isScript = /\brel="modulepreload"/.test(tag) || (/\brel="preload"/.test(tag) && /\bas="script"/.test(tag));
    return isScript ? [/\bhref="([^"]+)"/.exec(tag)?.[1]] : [];
  });
  return [...new Set(addresses.filter((address) => address !== undefined))];
}

const pathOf = (address: string): string => new URL(address).pathname;
const sum = (scripts: readonly Script[], pick: "bytes" | "gzipped"): number =>
  scripts.reduce((total, script) => total + script[pick], 0);
const weighed = (address: string, body: Buffer): Script => ({
  path: pathOf(address),
  bytes: body.length,
  gzipped: gzipSync(body).length,
});

async function firstLoadOf(origin: string) {
  const html = await fetchBody(`${origin}/`);
  const scripts = await Promise.all(
    scriptsNamedIn(html.toString()).map(async (name) => {
      const address = new URL(name, origin).href;
      return weighed(address, await fetchBody(address));
    }),
  );
  if (scripts.length === 0) throw new Error(`${origin} names no script`);
  return { html: gzipSync(html).length, scripts };
}

async function fetchBody(address: string): Promise<Buffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** What a browser fetches beyond that by itself, until the charts answer to a pointer. */
const laterOf = (origin: string, first: readonly Script[]): Promise<readonly Script[]> =>
  withPage(async (page) => {
    const responses: Response[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") responses.push(response);
    });
    await page.goto(`${origin}/`);
    await untilInteractive(page);
    const known = new Set(first.map((script) => script.path));
    const later = responses.filter((response) => !known.has(pathOf(response.url())));
    return Promise.all(later.map(async (response) => weighed(response.url(), await response.body())));
  });

const inWords = (scripts: readonly Script[]): string =>
  `${kilobytes(sum(scripts, "gzipped"))} in ${scripts.length} ${scripts.length === 1 ? "script" : "scripts"}`;

export async function benchJavascript(origin: string): Promise<Section> {
  const planner = await firstLoadOf(origin);
  const later = await laterOf(origin, planner.scripts);
  const empty = await withEmptyPage(firstLoadOf);
  const own = sum(planner.scripts, "gzipped");
  const floor = sum(empty.scripts, "gzipped");
  const largest = [...later].sort((a, b) => b.gzipped - a.gzipped).slice(0, 6);
  return {
    title: "JavaScript of the planner before its charts become interactive, gzipped",
    rows: [
      { what: "an empty page of the same Next", figure: kilobytes(floor) },
      { what: "the planner, all scripts named in its HTML", figure: kilobytes(own) },
      atMost("the planner as a multiple of the empty page", own / floor, MOST_TIMES_EMPTY, ratio),
      { what: "its HTML, first answer and charts included", figure: kilobytes(planner.html) },
      { what: "fetched later: engine, prices, live results, charts", figure: kilobytes(sum(later, "gzipped")) },
    ],
    notes: [
      `Each script gzipped by itself with zlib's usual level; without the polyfills that browsers with modules skip. Empty page: ${inWords(empty.scripts)}, ${kilobytes(sum(empty.scripts, "bytes"))} unpacked. Planner: ${inWords(planner.scripts)}, ${kilobytes(sum(planner.scripts, "bytes"))} unpacked.`,
      `Later, largest first: ${largest.map((script) => `${script.path.split("/").at(-1)} ${kilobytes(script.gzipped)}`).join(", ")}.`,
    ],
  };
}
