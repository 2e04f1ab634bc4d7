import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askToCompileEarly } from "@/scripts/compile-early.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "scripts-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

test("every script asks to be compiled as it arrives, once, in its first line", async () => {
  mkdirSync(path.join(folder, "chunks"));
  writeFileSync(path.join(folder, "chunks/a.js"), '"use strict";run();');
  writeFileSync(path.join(folder, "chunks/a.css"), "p{}");
  await askToCompileEarly(folder);
  await askToCompileEarly(folder);
  expect(read("chunks/a.js")).toBe('//# allFunctionsCalledOnLoad\n"use strict";run();');
  expect(read("chunks/a.css")).toBe("p{}");
});
