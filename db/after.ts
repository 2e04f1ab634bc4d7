import type postgres from "postgres";

type Unsafe = postgres.Sql["unsafe"];
type Begin = postgres.Sql["begin"];
type Pending = ReturnType<Unsafe>;

/** A client as drizzle uses it, whose queries and transactions are only sent when something else has happened. */
export function after(happened: Promise<unknown>, sql: postgres.Sql): postgres.Sql {
  const unsafe = (...args: Parameters<Unsafe>) => {
    const run = <T>(shape: (pending: Pending) => PromiseLike<T>) => happened.then(() => shape(sql.unsafe(...args)));
    const rows = () => run((pending) => pending);
    return {
      // biome-ignore lint/suspicious/noThenProperty: the driver's own queries are awaited in the same way
      then: (...handlers: Parameters<Promise<unknown>["then"]>) => rows().then(...handlers),
      catch: (handler: (error: unknown) => unknown) => rows().catch(handler),
      finally: (handler: () => void) => rows().finally(handler),
      values: () => run((pending) => pending.values()),
    };
  };
  const begin = (...args: Parameters<Begin>) => happened.then(() => sql.begin(...args));
  const ours: Readonly<Record<PropertyKey, unknown>> = { unsafe, begin };
  return new Proxy(sql, {
    get: (target, name) => ours[name] ?? Reflect.get(target, name),
    apply: (target, _, args) => Reflect.apply(target, undefined, args),
  });
}
