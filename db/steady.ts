import { setTimeout as wait } from "node:timers/promises";
import type postgres from "postgres";
import { type Fate, guarded, type Work } from "./guarded-transaction";
import { isLost, isNotDone } from "./lost";

/** Locks and counters would not be the same the second time; nothing that begins with `select` in our queries is one. */
const isRead = (query: string): boolean => /^\s*select\b/i.test(query);

/** A server that dies again and again while it is being asked. */
const MOST_ATTEMPTS = 5;
const PAUSE_MS = 20;

/** Longer than any query of ours: time for those that are under way in a pool that is given up. */
const DRAIN_MS = 30_000;

/** A transaction that has not begun so long after a connection broke was waiting for that one. */
const STALLED_MS = 2_000;

type Unsafe = postgres.Sql["unsafe"];
type Begin = postgres.Sql["begin"];
type Pending = ReturnType<Unsafe>;
type Shape<T> = (pending: Pending) => PromiseLike<T>;

const CLOSED = "The connection to the database has closed.";

type OnClose = (connection: number) => void;

interface Client {
  readonly sql: postgres.Sql;
  /** What is to be done when a connection closes, by its number. */
  readonly closings: Map<number, () => void>;
  /** How many have closed. */
  closed: number;
}

/**
 * The driver's client, patient with a server that goes away and comes back: what cannot have had an effect is done again.
 * What may have had one fails, because to repeat it might do it twice.
 *
 * It makes up for two faults of the driver (3.4.9). A connection that closes with something still to be written never writes
 * again, because `closed` forgets the timer, but not that there is one: when any was lost, the next attempt is made with a
 * new client. And a query that gets on a connection between its error and its closing is never answered: we answer it.
 */
export function steady(open: (onclose: OnClose) => postgres.Sql): postgres.Sql {
  const opened = (): Client => {
    const closings: Client["closings"] = new Map();
    const sql = open((connection) => {
      client.closed += 1;
      closings.get(connection)?.();
      closings.delete(connection);
    });
    const client: Client = { sql, closings, closed: 0 };
    return client;
  };
  let current = opened();

  function replace(lost: Client): void {
    if (current !== lost) return; // another query was quicker
    current = opened();
    // The query builder has put its own there.
    Object.assign(current.sql.options.parsers, lost.sql.options.parsers);
    Object.assign(current.sql.options.serializers, lost.sql.options.serializers);
    setTimeout(() => lost.sql.end({ timeout: 0 }).catch(() => undefined), DRAIN_MS).unref();
  }

  async function repeated<T>(
    attempt: (client: Client) => PromiseLike<T>,
    isSafe: (error: unknown) => boolean,
  ): Promise<T> {
    for (let attempts = 1; ; attempts += 1) {
      const client = current;
      try {
        return await attempt(client);
      } catch (error) {
        if (!isLost(error)) throw error;
        replace(client);
        if (attempts === MOST_ATTEMPTS || !isSafe(error)) throw error;
        await wait(PAUSE_MS);
      }
    }
  }

  /**
   * Runs a query alone on its connection, so that the error of one is never given to another that may have been done: the
   * driver sends no second one after a query whose hook `onexecute`, which its types do not know, says no.
   */
  const answered = <T>(
    { sql, closings }: Client,
    query: string,
    parameters: never[],
    options: object,
    shape: Shape<T>,
  ) =>
    new Promise<T>((resolve, reject) => {
      let number = -1;
      const close = () => setImmediate(() => reject(Object.assign(new Error(CLOSED), { code: "CONNECTION_CLOSED" })));
      const onexecute = (connection: { readonly id: number }) => {
        number = connection.id;
        closings.set(number, close);
        return false;
      };
      const done = () => closings.get(number) === close && closings.delete(number);
      shape(sql.unsafe(query, parameters, { ...options, onexecute } as object)).then(
        (value) => {
          done();
          resolve(value);
        },
        (error: unknown) => {
          done();
          reject(error);
        },
      );
    });

  /** A query as drizzle uses it: it runs when it is awaited, as rows of objects or of plain values. */
  const unsafe = (query: string, parameters: never[] = [], options: object = {}) => {
    const isSafe = isRead(query) ? isLost : isNotDone;
    const run = <T>(shape: Shape<T>) =>
      repeated((client) => answered(client, query, parameters, options, shape), isSafe);
    const rows = () => run((pending) => pending);
    return {
      // biome-ignore lint/suspicious/noThenProperty: the driver's own queries are awaited in the same way
      then: (...handlers: Parameters<Promise<unknown>["then"]>) => rows().then(...handlers),
      catch: (handler: (error: unknown) => unknown) => rows().catch(handler),
      finally: (handler: () => void) => rows().finally(handler),
      values: () => run((pending) => pending.values()),
    };
  };

  /** A transaction is begun again only when its work has not been reached. */
  const begin = (...args: [string, Work] | [Work]) => {
    const [options, work] = args.length === 2 ? args : ["", args[0]];
    let isReached = false;
    const attempt = (client: Client) =>
      new Promise((resolve, reject) => {
        const fate: Fate = { isOver: false };
        const closed = client.closed;
        let isStalled = false;
        const watch = setInterval(() => {
          if (isReached || client.closed === closed) return;
          isStalled = true;
          clearInterval(watch);
          reject(Object.assign(new Error(CLOSED), { code: "CONNECTION_CLOSED" }));
        }, STALLED_MS);
        const watched: Work = (transaction) => {
          if (isStalled) throw new Error(CLOSED); // it has been begun anew
          isReached = true;
          return guarded(work, fate)(transaction);
        };
        client.sql
          .begin(options, watched)
          .finally(() => {
            fate.isOver = true;
            clearInterval(watch);
          })
          .then(resolve, reject);
      });
    return repeated(attempt, () => !isReached);
  };

  const ours: Readonly<Record<PropertyKey, unknown>> = {
    unsafe: unsafe as unknown as Unsafe, // of a pending query's many methods, drizzle calls these
    begin: begin as Begin,
  };
  return new Proxy(current.sql, {
    get: (_, name) => ours[name] ?? Reflect.get(current.sql, name),
    apply: (_, __, args) => Reflect.apply(current.sql, undefined, args),
  });
}
