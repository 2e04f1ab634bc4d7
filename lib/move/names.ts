/** The shortest limit of any platform (32, Azure Container Apps), less room for a word at the end: "-tls". One name everywhere. */
const LONGEST = 28;

/** Names that something in the kit goes by already. */
const TAKEN = ["proxy", "default", "internal", "edge", "data", "tmp"];

/**
 * Text as a label that every platform takes as a name: lower-case letters, digits and single hyphens, a letter first and no
 * hyphen last (DNS-1035, inside DNS-1123).
 */
export function labelOf(text: string, fallback: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain === "") return fallback;
  return cut(/^[a-z]/.test(plain) ? plain : `s-${plain}`, LONGEST);
}

const cut = (label: string, longest: number): string => label.slice(0, longest).replace(/-+$/, "");

/** A label for each text, in order, no two alike: "api", "api-2". */
export function uniqueLabels(texts: readonly string[], fallback: string): string[] {
  const used = new Set(TAKEN);
  /** The next number to try, so that ten thousand equal names are not counted through again each time. */
  const next = new Map<string, number>();
  return texts.map((text) => {
    const base = labelOf(text, fallback);
    let label = base;
    for (let number = next.get(base) ?? 2; used.has(label); number += 1) {
      const end = `-${number}`;
      label = `${cut(base, LONGEST - end.length)}${end}`;
      next.set(base, number + 1);
    }
    used.add(label);
    return label;
  });
}

/** A label as the name of an environment variable: "API_2_IMAGE". Labels start with a letter, so this does too. */
export const imageVariable = (label: string): string => `${label.replaceAll("-", "_").toUpperCase()}_IMAGE`;

/** Text of a person on one line, without anything that steers a terminal or a parser. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ").trim();

/**
 * A machine type as a command can take it, which runs whatever stands in it: it can be a team's own word, or come from a file.
 * What is more than a plain name is left for whoever types the command to put in.
 */
export const machineType = (type: string | undefined): string =>
  type !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(type) ? type : "MACHINE_TYPE";
