import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(path.join(import.meta.dirname, "../../app/globals.css"), "utf8");

const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

const color = (name: string, theme: "light" | "dark"): string => {
  const value = tokens.get(name)?.[theme];
  if (value === undefined) throw new Error(`globals.css has no colour ${name}`);
  return value;
};

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ["paper", "raised", "sunken"];
const TEXT = 4.5;
const SHAPE = 3;

const pairs = [
  ...["ink", "muted", "faint", "accent", "accent-strong", "ok", "warn", "danger"].flatMap((name) =>
    grounds.map((ground) => ({ name, ground, least: TEXT })),
  ),
  ...["edge", "infrastructure", "labour", "downtime"].flatMap((name) =>
    grounds.map((ground) => ({ name, ground, least: SHAPE })),
  ),
  ...["accent", "ok", "warn", "danger"].flatMap((tone) =>
    [tone, "ink", "muted"].map((name) => ({ name, ground: `${tone}-soft`, least: TEXT })),
  ),
  { name: "on-accent", ground: "accent", least: TEXT },
  { name: "on-accent", ground: "accent-strong", least: TEXT },
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  for (const { name, ground, least } of pairs) {
    test(`${name} on ${ground} reaches ${least} : 1`, () =>
      expect(contrast(color(name, theme), color(ground, theme))).toBeGreaterThanOrEqual(least));
  }
});
