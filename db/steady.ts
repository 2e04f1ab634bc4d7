import type postgres from "postgres";

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** The connection went away while the query was under way, or there was none to be had. */
const LOST = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "ECONNRESET",
  "EPIPE",
  "57P01", // the server is told to stop
  "57P02", // the server has crashed
  "57P03", // the server starts, stops or recovers
]);

/** What the server says instead of doing the work. A save that was answered with one of these has been undone. */
const NOT_DONE = new Set(["57P01", "57P03"]);

/** Locks and counters would not be the same the second time; nothing that begins with `select` in our queries is one. */
const isRead = (query: string): boolean => /^\s*select\b/i.test(query);

async function twice<T>(attempt: () => PromiseLike<T>, isSafe: (code: string) => boolean): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!isSafe(codeOf(error))) throw error;
    return attempt();
  }
}

type Unsafe = postgres.Sql["unsafe"];
type Begin = postgres.Sql["begin"];

/** A query as drizzle uses it: it runs when it is awaited, as rows of objects or of plain values. */
function unsafe(client: postgres.Sql): Unsafe {
  return ((query: string, ...rest: never[]) => {
    const isSafe = (code: string) => (isRead(query) ? LOST : NOT_DONE).has(code);
    const run = () => twice(() => client.unsafe(query, ...rest), isSafe);
    return {
      // biome-ignore lint/suspicious/noThenProperty: the driver's own queries are awaited in the same way
      then: (...handlers: Parameters<Promise<unknown>["then"]>) => run().then(...handlers),
      catch: (handler: (error: unknown) => unknown) => run().catch(handler),
      finally: (handler: () => void) => run().finally(handler),
      values: () => twice(() => client.unsafe(query, ...rest).values(), isSafe),
    };
  }) as unknown as Unsafe; // of a pending query's many methods, drizzle calls these
}

/** A transaction is begun again only when its work has not been reached. */
function begin(client: postgres.Sql): Begin {
  return ((...args: [string, Work] | [Work]) => {
    const work = args.at(-1) as Work;
    let isReached = false;
    const watched: Work = (transaction) => {
      isReached = true;
      return work(transaction);
    };
    const attempt = () => (typeof args[0] === "string" ? client.begin(args[0], watched) : client.begin(watched));
    return twice(attempt, (code) => !isReached && LOST.has(code));
  }) as Begin;
}

type Work = (transaction: postgres.TransactionSql) => unknown;

/**
 * The driver's client, patient with a server that goes away and comes back: what cannot have had an effect is done once
 * more, on a new connection. What may have had one fails, because to repeat it might do it twice.
 */
export function steady(client: postgres.Sql): postgres.Sql {
  const ours: Readonly<Record<PropertyKey, unknown>> = { unsafe: unsafe(client), begin: begin(client) };
  return new Proxy(client, { get: (target, name) => ours[name] ?? Reflect.get(target, name) });
}
