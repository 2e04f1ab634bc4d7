/** Descriptions and tags: what people write beside a scenario. Apart from the planner, so that a form can have it. */
import { err, ok, type Result } from "@/lib/planner/result";
import { MAX_DESCRIPTION, MAX_TAG, MAX_TAGS } from "./content";

// Tab and line feed are the only control characters in a description; PostgreSQL's jsonb takes no NUL and no half characters.
const MANY_LINES = /^(?:[^\p{Cc}\p{Cs}]|[\t\n])*$/u;
const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** A description with line ends of one kind and nothing around it, or what is wrong with it. */
export function parseDescription(value: unknown): Result<string, string> {
  if (typeof value !== "string") return err("A description is text.");
  const text = value.replace(/\r\n?/g, "\n").trim();
  if (text.length > MAX_DESCRIPTION) return err(`A description has at most ${MAX_DESCRIPTION} characters.`);
  return MANY_LINES.test(text) ? ok(text) : err("A description is plain text, without control characters.");
}

/** Tags in their one form: trimmed, one space between words, each once, in alphabetical order; case is the writer's. */
export function parseTags(value: unknown): Result<readonly string[], string> {
  if (!Array.isArray(value) || !value.every((tag) => typeof tag === "string")) return err("Tags are a list of words.");
  const tags = value.map((tag) => tag.trim().replace(/\s+/g, " ")).filter((tag) => tag !== "");
  if (tags.some((tag) => tag.length > MAX_TAG)) return err(`A tag has at most ${MAX_TAG} characters.`);
  if (!tags.every((tag) => ONE_LINE.test(tag) && !tag.includes(",")))
    return err("A tag is plain text without commas and control characters.");
  const distinct = [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()];
  if (distinct.length > MAX_TAGS) return err(`At most ${MAX_TAGS} tags.`);
  return ok(distinct.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
}

/** As somebody types them: with commas between. */
export const splitTags = (text: string): string[] => text.split(",");
