import { isId } from "@/lib/ids";

export const MOST_COMPARED = 4;

/** The ids of a comparison from its address, `?ids=a,b` or `?ids=a&ids=b`, each once; what is no id is left out. */
export function readCompared(given: string | readonly string[] | undefined): readonly string[] {
  const texts = given === undefined ? [] : typeof given === "string" ? [given] : given;
  return [...new Set(texts.flatMap((text) => text.split(",")).map((text) => text.trim()))].filter(isId);
}
