import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const planner = path.join(root, "lib/planner");

const sources = readdirSync(planner, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(planner, name), "utf8") }));

/** What makes a result depend on when, where or by whom it is computed. */
const impure = [
  { what: "the clock", pattern: /\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(|(?<!new\s)\bDate\s*\(\s*\)|\bperformance\s*\./ },
  { what: "chance", pattern: /\bMath\s*\.\s*random\b|\brandomUUID\b|\bgetRandomValues\b/ },
  { what: "the environment", pattern: /\bprocess\s*\.|\bimport\s*\.\s*meta\b/ },
  { what: "the network", pattern: /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/ },
  {
    what: "the default locale",
    pattern: /\.toLocale[A-Z]\w*|\.localeCompare\s*\(\s*[^,()]+\)|\bIntl\s*\.\s*\w+\s*\(\s*(\)|undefined)/,
  },
  { what: "modules loaded on the fly", pattern: /\bimport\s*\(|\brequire\s*\(/ },
];

/** Source without comments and quoted strings, so that prose may mention what code may not do. */
const codeOf = (text: string): string =>
  text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith("/") ? " " : '""',
  );

const importsOf = (text: string): string[] =>
  [...text.matchAll(/^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']/gm)].map(
    (match) => match[1] ?? match[2] ?? "",
  );

const staysInside = (file: string, specifier: string): boolean => {
  if (specifier === "zod") return true;
  const target = specifier.startsWith("@/")
    ? path.join(root, specifier.slice(2))
    : specifier.startsWith(".")
      ? path.resolve(planner, path.dirname(file), specifier)
      : null;
  return target?.startsWith(planner + path.sep) ?? false;
};

describe("lib/planner", () => {
  test("is there to be read", () => expect(sources.length).toBeGreaterThan(0));

  for (const { what, pattern } of impure) {
    test(`does not depend on ${what}`, () => {
      const guilty = sources.filter(({ text }) => pattern.test(codeOf(text))).map(({ name }) => name);
      expect(guilty).toEqual([]);
    });
  }

  test("imports only itself and zod", () => {
    const strays = sources.flatMap(({ name, text }) =>
      importsOf(text)
        .filter((specifier) => !staysInside(name, specifier))
        .map((specifier) => `${name} imports ${specifier}`),
    );
    expect(strays).toEqual([]);
  });
});

describe("the search for impure code", () => {
  const caught = (line: string) => impure.filter(({ pattern }) => pattern.test(codeOf(line))).map(({ what }) => what);

  for (const [line, what] of [
    ["const now = Date.now();", "the clock"],
    ["const today = new Date();", "the clock"],
    ["const dice = Math.random();", "chance"],
    ["const home = process.env.HOME;", "the environment"],
    ["const page = await fetch(url);", "the network"],
    ["total.toLocaleString();", "the default locale"],
    ["new Intl.NumberFormat().format(total);", "the default locale"],
    ["names.sort((a, b) => a.localeCompare(b));", "the default locale"],
    ['const more = await import("./more");', "modules loaded on the fly"],
  ] as const) {
    test(`sees ${what} in ${line}`, () => expect(caught(line)).toContain(what));
  }

  for (const line of [
    "// Date.now() is not for us",
    'const message = "call fetch() or new Date() elsewhere";',
    'const url = "https://process.example/"; const price = 3;',
    'new Intl.NumberFormat("en-US").format(total);',
    "const updated = rate.validFrom;",
  ]) {
    test(`sees nothing in ${line}`, () => expect(caught(line)).toEqual([]));
  }

  test("finds imports over several lines and re-exports", () => {
    const text =
      'import {\n  a,\n  b,\n} from "react";\nimport type { C } from "./c";\nexport { d } from "next";\nimport "side";';
    expect(importsOf(text)).toEqual(["react", "./c", "next", "side"]);
  });
});
