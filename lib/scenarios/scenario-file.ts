/** A scenario as a file: written for whoever takes it elsewhere, read from whoever brings one. */
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FieldError } from "@/lib/planner/scenario/faults";
import type { SavedResult, ScenarioContent } from "./content";
import { parseContent } from "./parse-content";

export const FILE_FORMAT = "berth-scenario";
export const FILE_VERSION = 1;
export const MOST_FILE_BYTES = 256 * 1024;

export interface ScenarioFile extends ScenarioContent {
  readonly format: typeof FILE_FORMAT;
  readonly formatVersion: typeof FILE_VERSION;
  readonly exportedAt: string;
  readonly version: number;
  readonly savedAt: string;
  readonly result: SavedResult;
}

interface Exported {
  readonly content: ScenarioContent;
  readonly result: SavedResult;
  readonly version: number;
  readonly updatedAt: Date;
}

export const scenarioFile = ({ content, result, version, updatedAt }: Exported, now: Date): ScenarioFile => ({
  format: FILE_FORMAT,
  formatVersion: FILE_VERSION,
  exportedAt: now.toISOString(),
  version,
  savedAt: updatedAt.toISOString(),
  ...content,
  result,
});

/** "eu-launch.berth.json" */
export function fileNameFor(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${plain || "scenario"}.berth.json`;
}

export interface ImportedFile {
  readonly content: ScenarioContent;
  /** What the file says and the new scenario does not, in words. */
  readonly leftOut: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What was true of the exported one and is not of what is made from it. */
const ofTheOriginal: readonly string[] = ["format", "formatVersion", "exportedAt", "version", "savedAt", "result"];
const requestKeys: readonly string[] = ["scenario", "priceBook", "assumptions"];

/** Reads a file of ours, the body of an evaluation request, or a bare scenario as the API takes it. */
export function readScenarioFile(text: string): Result<ImportedFile, readonly FieldError[]> {
  if (new TextEncoder().encode(text).length > MOST_FILE_BYTES)
    return err([{ path: "file", message: "The file is larger than 256 KiB." }]);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return err([{ path: "file", message: "This is not a JSON file." }]);
  }
  if (!isRecord(json)) return err([{ path: "file", message: "This file holds no scenario." }]);
  if (Object.hasOwn(json, "format")) return readOurs(json);
  // A request names its scenario; a bare one is the scenario, whose own fields have other names.
  const isRequest = Object.hasOwn(json, "scenario") && Object.keys(json).every((key) => requestKeys.includes(key));
  return read(isRequest ? json : { scenario: json }, []);
}

function readOurs(json: Readonly<Record<string, unknown>>): Result<ImportedFile, readonly FieldError[]> {
  if (json.format !== FILE_FORMAT) return err([{ path: "format", message: `Must be "${FILE_FORMAT}".` }]);
  if (json.formatVersion !== FILE_VERSION)
    return err([
      {
        path: "formatVersion",
        message: `This Berth reads version ${FILE_VERSION}. A newer one may have written the file.`,
      },
    ]);
  const stated = Object.fromEntries(Object.entries(json).filter(([key]) => !ofTheOriginal.includes(key)));
  const { priceRevision, ...portable } = stated;
  return read(
    portable,
    priceRevision === null || priceRevision === undefined
      ? []
      : ["the other team’s own prices and assumptions: published prices are used in their place"],
  );
}

function read(
  stated: Readonly<Record<string, unknown>>,
  leftOut: readonly string[],
): Result<ImportedFile, readonly FieldError[]> {
  const content = parseContent({ priceBook: defaultPriceBook.id, ...stated });
  return content.ok ? ok({ content: content.value, leftOut }) : content;
}
