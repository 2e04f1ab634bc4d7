import "server-only";
import { err, ok, type Result } from "@/lib/planner/result";
import type { FaultCode } from "./faults";

export const MOST_BYTES = 256 * 1024;
/** What we still take in, and drop, from a client that goes on sending after it was told to stop. */
const MOST_DISCARDED_BYTES = 8 * MOST_BYTES;

/** The JSON in a request's body, or the code of what is wrong with it. Reads at most a little more than `MOST_BYTES`. */
export async function readJson(request: Request): Promise<Result<unknown, FaultCode>> {
  if (!isJson(request.headers)) return err("unsupported_media_type");
  // A client that says so itself is believed; one that says less, or nothing, is counted.
  if (Number(request.headers.get("content-length")) > MOST_BYTES) return err("too_large");
  const bytes = await readBytes(request.body);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value)));
  } catch {
    return err("malformed_json");
  }
}

/** `application/json`, as it is or with parameters; of these only a charset matters, because JSON is always UTF-8. */
function isJson(headers: Headers): boolean {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1])
    .find(Boolean);
  return (
    type.trim() === "application/json" && encoding === "identity" && (charset === undefined || /^utf-?8$/.test(charset))
  );
}

async function readBytes(body: Request["body"]): Promise<Result<Uint8Array, FaultCode>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      length += part.value.byteLength;
      if (length > MOST_BYTES) {
        if (reader !== undefined) void discard(reader);
        return err("too_large");
      }
      chunks.push(part.value);
    }
  } catch {
    return err("malformed_json"); // the client went away in the middle of it
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return ok(bytes);
}

/**
 * Reads on for a while and drops what comes. Cancelling at once would destroy the connection in Node, and the client
 * would see it reset before it saw our answer.
 */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    let left = MOST_DISCARDED_BYTES;
    while (left > 0) {
      const { done, value } = await reader.read();
      if (done) return;
      left -= value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The connection is gone, which is what we wanted.
  }
}
