import "server-only";
import { type Fault, faults, MOST_FIELDS } from "./faults";

/** Answers that hold for this moment or this request alone. */
export const NO_STORE = { "cache-control": "no-store" };

export const json = (body: unknown, headers: Readonly<Record<string, string>> = NO_STORE): Response =>
  Response.json(body, { headers });

/** `{ code, message, fields? }` with the status of its code; never cached. */
export function refuse({ code, message, fields }: Fault, headers: Readonly<Record<string, string>> = {}): Response {
  const { status, message: usual } = faults[code];
  const named = fields?.slice(0, MOST_FIELDS);
  const rest = (fields?.length ?? 0) - (named?.length ?? 0);
  const body = {
    code,
    message: `${message ?? usual}${rest > 0 ? ` The first ${MOST_FIELDS} of ${MOST_FIELDS + rest} are named.` : ""}`,
    ...(named === undefined ? {} : { fields: named }),
  };
  return Response.json(body, { status, headers: { ...NO_STORE, ...headers } });
}
