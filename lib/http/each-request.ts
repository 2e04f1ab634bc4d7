import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** What Node's channel says of a request, before any handler hears of it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Left by scripts/early-requests.mjs: gives what has come in since the port was opened, once. */
type TakeEarly = (() => readonly Exchange[]) | undefined;

/** Prepares every request of this process, those included that came before this code did. */
export function onEachRequest(prepare: (exchange: Exchange) => void): void {
  const takeEarly = Reflect.get(globalThis, Symbol.for("berth.early-requests")) as TakeEarly;
  subscribe("http.server.request.start", (message) => prepare(message as Exchange)); // as Node documents it
  for (const exchange of takeEarly?.() ?? []) prepare(exchange);
}
