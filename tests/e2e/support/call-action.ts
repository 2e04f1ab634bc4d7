import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";

const root = path.join(import.meta.dirname, "../../..");

/** A server action of the build under test. */
export interface KnownAction {
  readonly id: string;
  readonly name: string;
  /** Where it is written: "app/t/[team]/settings/actions.ts". */
  readonly file: string;
  /** Patterns of the pages that carry it: "/t/[team]/settings". */
  readonly pages: readonly string[];
}

interface Manifest {
  readonly node: Readonly<
    Record<string, { readonly workers: Readonly<Record<string, unknown>>; filename?: string; exportedName?: string }>
  >;
}

/** All of them, as the build wrote them down. */
export function knownActions(): readonly KnownAction[] {
  const file = path.join(root, ".next/server/server-reference-manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return Object.entries(manifest.node).map(([id, { workers, filename = "", exportedName = "" }]) => ({
    id,
    name: exportedName,
    file: filename,
    pages: Object.keys(workers).map((worker) => `/${patternOf(worker)}`),
  }));
}

/** "app/(auth)/sign-in/page" is the page "sign-in". */
const patternOf = (worker: string): string =>
  worker
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/");

export interface ActionAnswer {
  readonly status: number;
  /** Where the action sends the browser, if it does. */
  readonly redirect: string | null;
  /** The answer as it came. */
  readonly text: string;
  /** What the action gave back. */
  readonly result: unknown;
}

/** What React does in the browser with an action's answer, done here: its own reader, which is blind to components. */
interface Reader {
  createTemporaryReferenceSet(): unknown;
  encodeReply(value: unknown, options: { temporaryReferences: unknown }): Promise<string | FormData>;
  createFromReadableStream(stream: ReadableStream, options: unknown): Promise<{ a?: unknown }>;
}

let loaded: Reader | undefined;

function reader(): Reader {
  if (loaded) return loaded;
  const nothing = new Proxy({}, { get: () => () => null });
  Object.assign(globalThis, { __turbopack_require__: () => nothing, __turbopack_load_by_url__: async () => undefined });
  const require = createRequire(import.meta.url);
  loaded = require("next/dist/compiled/react-server-dom-turbopack/client.node") as Reader; // not for outside use, so untyped
  return loaded;
}

async function readResult(text: string, temporaryReferences: unknown): Promise<unknown> {
  const component = new Proxy({}, { get: () => ({ id: "any", chunks: [], name: "*" }) });
  const moduleMap = new Proxy({}, { get: () => component });
  const stream = new Response(text).body;
  if (stream === null) throw new Error("The answer has no body.");
  const serverConsumerManifest = { moduleMap, serverModuleMap: null, moduleLoading: null };
  const answer = await reader().createFromReadableStream(stream, { serverConsumerManifest, temporaryReferences });
  return await answer.a;
}

const origins = new WeakMap<APIRequestContext, string>();

/** Of the server a context talks to, which it keeps to itself until it has asked something. */
async function originOf(request: APIRequestContext): Promise<string> {
  const known = origins.get(request);
  if (known !== undefined) return known;
  const { origin } = new URL((await request.get("/robots.txt")).url());
  origins.set(request, origin);
  return origin;
}

/**
 * Sends an action to the server itself, as a browser would whose page offered it: with whatever session the request context has.
 *
 * @param args the action's arguments; the first of an action inside a team is the team's slug
 */
export async function sendAction(
  request: APIRequestContext,
  action: KnownAction,
  args: readonly unknown[],
): Promise<ActionAnswer> {
  const page = (action.pages[0] ?? "/").replace("[team]", typeof args[0] === "string" ? args[0] : "none");
  // What an action gives back as it came, the answer only points to.
  const temporaryReferences = reader().createTemporaryReferenceSet();
  const body = await reader().encodeReply(args, { temporaryReferences });
  const headers = { "next-action": action.id, accept: "text/x-component", origin: await originOf(request) };
  const answer = await request.post(page.replace(/\[[^\]]+\]/g, "none"), {
    maxRedirects: 0,
    ...(typeof body === "string"
      ? { headers: { ...headers, "content-type": "text/plain;charset=UTF-8" }, data: Buffer.from(body) }
      : { headers, multipart: body }),
  });
  const text = await answer.text();
  const isFlight = answer.headers()["content-type"]?.startsWith("text/x-component") ?? false;
  return {
    status: answer.status(),
    redirect: answer.headers()["x-action-redirect"]?.split(";")[0] ?? null,
    text,
    result: isFlight ? await readResult(text, temporaryReferences) : undefined,
  };
}

/** What an action of this name gives back: `{ ok: true, value }` or `{ ok: false, error }`. */
export async function callAction(
  request: APIRequestContext,
  name: string,
  args: readonly unknown[],
  // biome-ignore lint/suspicious/noExplicitAny: every action has a result of its own, and a test says what it expects
): Promise<any> {
  const named = knownActions().filter((action) => action.name === name);
  const [action] = named;
  if (!action || named.length > 1) throw new Error(`${named.length} actions of the build are called ${name}.`);
  const { status, text, result } = await sendAction(request, action, args);
  if (result === undefined) throw new Error(`${name} was answered with ${status}: ${text.slice(0, 200)}`);
  return result;
}
