import { setImmediate as turn } from "node:timers/promises";
import type postgres from "postgres";
import { isLost } from "./lost";

export type Work = (transaction: postgres.TransactionSql) => unknown;

/** Becomes true when the driver has given the transaction up, which it does the moment its connection closes. */
export interface Fate {
  isOver: boolean;
}

const never = new Promise<never>(() => undefined);

/**
 * Keeps what belongs to a transaction from reaching any other. The driver goes on using the connection after it has closed:
 * what the work sends next, and the final commit or rollback, it would write to nowhere, which brings the process down, or
 * into the midst of whoever has got the connection since. So when the connection is gone, the work is refused whatever it
 * sends and never comes to an end, and the driver, which has told the caller already, has nothing left to do.
 */
export function guarded(work: Work, fate: Fate): Work {
  return async (transaction) => {
    let outcome: { readonly value: unknown } | { readonly error: unknown };
    try {
      outcome = { value: await work(refusing(transaction, fate)) };
    } catch (error) {
      outcome = { error };
    }
    await turn(); // a close that has been seen by now has been told by then
    if (fate.isOver) return never;
    if ("value" in outcome) return outcome.value;
    if (isLost(outcome.error)) return never; // it is about to be told
    throw outcome.error;
  };
}

function refusing(transaction: postgres.TransactionSql, fate: Fate): postgres.TransactionSql {
  const unsafe = (...args: Parameters<postgres.TransactionSql["unsafe"]>) => {
    if (fate.isOver) throw new Error("The connection of this transaction is gone.");
    return transaction.unsafe(...args);
  };
  const savepoint = (inner: Work) => transaction.savepoint(guarded(inner, fate));
  const ours: Readonly<Record<PropertyKey, unknown>> = { unsafe, savepoint };
  return new Proxy(transaction, { get: (target, name) => ours[name] ?? Reflect.get(target, name) });
}
