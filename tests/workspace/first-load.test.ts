import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const onlyTypes = (statement: string): boolean => {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  if (names === undefined || /^(?:import|export)\s+\w+\s*,/.test(statement)) return false;
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .every((name) => name.startsWith("type "));
};

function fileOf(specifier: string, from: string): string | null {
  const base = specifier.startsWith("@/")
    ? path.join(root, specifier.slice(2))
    : specifier.startsWith(".")
      ? path.resolve(path.dirname(from), specifier)
      : null;
  if (base === null) return null;
  return [`${base}.ts`, `${base}.tsx`, path.join(base, "index.ts"), base].find((file) => existsSync(file)) ?? null;
}

/** Everything a module needs at run time before anything is imported later: its own files, and packages by name. */
function reachedFrom(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const queue = [path.join(root, entry)];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const [statement, specifier = ""] of readFileSync(file, "utf8").matchAll(STATIC_IMPORT)) {
      if (onlyTypes(statement)) continue;
      const target = fileOf(specifier, file);
      if (target === null) packages.add(specifier);
      else queue.push(target);
    }
  }
  return { files: new Set([...files].map((file) => path.relative(root, file))), packages };
}

describe("the first load of the planner's page", () => {
  const { files, packages } = reachedFrom("components/workspace/workspace.tsx");

  test("carries of the planner what a form knows of its fields, and neither the engine nor a price book", () => {
    const planner = [...files].filter((file) => file.startsWith("lib/planner/"));
    expect(planner.sort()).toEqual([
      "lib/planner/result.ts",
      "lib/planner/scenario/choices.ts",
      "lib/planner/scenario/derived.ts",
      "lib/planner/scenario/fields.ts",
      "lib/planner/time.ts",
    ]);
  });

  test("carries no results: those come with the server's HTML and later with the engine", () => {
    const results = [...files].filter((file) =>
      /^components\/(comparison|recommendation|platform|charts)\//.test(file),
    );
    expect(results).toEqual([]);
  });

  test("carries no package but React", () => {
    expect([...packages].filter((name) => name !== "react")).toEqual([]);
  });

  test("is what this test follows: the later part does reach the engine", () => {
    expect(reachedFrom("components/workspace/live.tsx").files).toContain("lib/planner/evaluate.ts");
  });
});
