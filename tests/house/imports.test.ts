import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../..");

/** Each room with imports its lint rule must refuse, and imports it must let through. */
const rooms = {
  "lib/decisions": {
    refuses: ["@/app/page", "@/components/ui/button", "@/db/client", "../../app/page", "../../components/ui/button"],
    allows: ["@/lib/planner/money", "./record", "zod"],
  },
  "lib/auth": {
    refuses: ["@/app/page", "@/components/ui/button", "@/db/client", "@/db/schema", "../../db/client"],
    allows: ["@/db/queries/users", "@/lib/teams/scope", "./guards"],
  },
  "lib/planner": {
    refuses: [
      "@/lib/env",
      "@/app/page",
      "@/components/ui/button",
      "@/db/client",
      "react",
      "next/link",
      "node:fs",
      "recharts",
    ],
    allows: ["@/lib/planner/money", "./money", "zod"],
  },
  "lib/planner/sizing": {
    refuses: [
      "../../env",
      "@/lib/planner/../env",
      "../../../app/page",
      "../../../components/ui/button",
      "../../../db/client",
    ],
    allows: ["../money", "./pack"],
  },
  "components/ui": {
    refuses: [
      "@/app/page",
      "@/db/client",
      "@/components/scenario/form",
      "@/lib/planner/money",
      "../scenario/form",
      "../../app/page",
    ],
    allows: ["@/components/ui/cx", "./cx", "react", "next/link"],
  },
  "components/charts": {
    refuses: ["@/app/page", "@/db/client", "@/components/scenario/form", "@/lib/planner/money", "../comparison/table"],
    allows: ["@/components/ui/cx", "./scale", "recharts"],
  },
  "components/scenario": {
    refuses: ["@/app/page", "@/db/queries/scenarios", "../../app/page", "../../db/client"],
    allows: ["@/components/ui/button", "@/components/charts/bars", "@/lib/planner/evaluate"],
  },
  app: {
    refuses: ["@/db/client", "@/db/schema/scenarios"],
    allows: ["@/db/queries/scenarios", "@/components/ui/button", "@/lib/planner/evaluate"],
  },
  "db/queries": {
    refuses: ["@/app/page", "@/components/ui/button", "../../app/page"],
    allows: ["@/lib/planner/scenario/scenario", "../schema/scenarios", "../client"],
  },
};

const globals = ["process", "fetch", "window", "document", "globalThis", "console", "crypto", "setTimeout"];

interface Finding {
  category: string;
  location: { path: string | { file: string } };
}

const cases = Object.entries(rooms).flatMap(([room, { refuses, allows }]) => [
  ...refuses.map((specifier, i) => ({ room, specifier, file: `${room}/refused-${i}.ts`, refused: true })),
  ...allows.map((specifier, i) => ({ room, specifier, file: `${room}/allowed-${i}.ts`, refused: false })),
]);

let tree: string;
let findings: Finding[];

const found = (file: string, rule: string): boolean =>
  findings.some(({ category, location }) => {
    const where = typeof location.path === "string" ? location.path : location.path.file;
    return category.endsWith(rule) && path.normalize(where).endsWith(path.normalize(file));
  });

beforeAll(() => {
  // The project's own rules over a small tree of their own, so that the working copy stays as it is.
  tree = mkdtempSync(path.join(tmpdir(), "berth-lint-"));
  for (const file of ["biome.json", ".gitignore"]) copyFileSync(path.join(root, file), path.join(tree, file));
  for (const { file, specifier } of cases) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), `import { thing } from "${specifier}";\n\nexport const other = thing;\n`);
  }
  for (const name of globals) {
    writeFileSync(path.join(tree, `lib/planner/global-${name}.ts`), `export const thing = ${name};\n`);
  }
  const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { cwd: tree, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    output = (error as { stdout: string }).stdout; // Biome exits 1 when it finds something, as it should here
  }
  findings = (JSON.parse(output) as { diagnostics: Finding[] }).diagnostics;
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("the direction of imports", () => {
  for (const { room, specifier, file, refused } of cases) {
    test(`${room} ${refused ? "must not" : "may"} import ${specifier}`, () =>
      expect(found(file, "noRestrictedImports")).toBe(refused));
  }
});

describe("the planner's world", () => {
  for (const name of globals) {
    test(`has no ${name}`, () => expect(found(`lib/planner/global-${name}.ts`, "noRestrictedGlobals")).toBe(true));
  }
});
