/** What the actions on scenarios take. */
import { z } from "zod";
import type { InputFault } from "@/lib/auth/action-result";
import { isId } from "@/lib/ids";
import { err, ok, type Result } from "@/lib/planner/result";
import { fields, NOT_ONE_LINE, ONE_LINE_TEXT } from "@/lib/planner/scenario/fields";
import type { ScenarioContent } from "./content";
import { parseContent } from "./parse-content";
import { parseDescription, parseTags } from "./texts";

type Parsed<T> = Result<T, readonly InputFault[]>;

const id = z.string("Say which scenario.").refine(isId, "There is no such scenario.");
const version = z.int("Say which version.").min(1).max(2_147_483_647);
const one = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape);

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Parsed<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
}

const idOnly = one({ id });
export const parseScenarioId = (input: unknown): Parsed<z.output<typeof idOnly>> => parse(idOnly, input);

const olderVersion = one({ id, version, base: version });
/** Which version is brought back, and which was the newest when somebody asked for it. */
export const parseOlderVersion = (input: unknown): Parsed<z.output<typeof olderVersion>> => parse(olderVersion, input);

interface Contained {
  readonly content: ScenarioContent;
}

/** An envelope with a content in it; the faults of the content are named as the content's own. */
function withContent<Schema extends z.ZodType<object>>(
  schema: Schema,
  input: unknown,
): Parsed<z.output<Schema> & Contained> {
  const { content: given, ...rest } = (typeof input === "object" && input !== null ? input : {}) as Record<
    string,
    unknown
  >;
  const [envelope, content] = [parse(schema, rest), parseContent(given)];
  if (!envelope.ok || !content.ok)
    return err([...(envelope.ok ? [] : envelope.error), ...(content.ok ? [] : content.error)]);
  return ok({ ...envelope.value, content: content.value });
}

const save = one({ id, base: version });
export const parseSave = (input: unknown): Parsed<z.output<typeof save> & Contained> => withContent(save, input);

/** The id of what is made comes along, so that asking twice makes one. */
const copy = one({ id, as: id });
export const parseCopy = (input: unknown): Parsed<z.output<typeof copy> & Contained> => withContent(copy, input);

const MOST_LINK = 200_000;
const fresh = one({
  as: id,
  link: z.string("A link is text.").max(MOST_LINK, "This link is too long."),
  name: z
    .string("Give the scenario a name.")
    .trim()
    .min(1, "Give the scenario a name.")
    .max(fields.name.max, `At most ${fields.name.max} characters.`)
    .regex(ONE_LINE_TEXT, NOT_ONE_LINE),
  description: z.string(),
  tags: z.array(z.string()),
  usesTeamPrices: z.boolean(),
});

/** A new scenario from a link of the planner. */
export function parseNewScenario(input: unknown): Parsed<z.output<typeof fresh>> {
  const envelope = parse(fresh, input);
  if (!envelope.ok) return envelope;
  const [description, tags] = [parseDescription(envelope.value.description), parseTags(envelope.value.tags)];
  if (!description.ok || !tags.ok)
    return err([
      ...(description.ok ? [] : [{ path: "description", message: description.error }]),
      ...(tags.ok ? [] : [{ path: "tags", message: tags.error }]),
    ]);
  return ok({ ...envelope.value, description: description.value, tags: [...tags.value] });
}

/** As many as a file of 256 KiB can hold; its bytes are counted again where it is read. */
const MOST_TEXT = 256 * 1024;
const file = one({ as: id, text: z.string("Choose a file.").max(MOST_TEXT, "The file is larger than 256 KiB.") });
export const parseImport = (input: unknown): Parsed<z.output<typeof file>> => parse(file, input);
