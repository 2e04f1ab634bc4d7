import type { FieldError } from "@/lib/planner/scenario/faults";

/** Every error the API gives: its status and what it says when there is nothing more particular to say. */
export const faults = {
  malformed_json: { status: 400, message: "The body is not valid JSON in UTF-8." },
  not_found: { status: 404, message: "There is nothing at this address. /api/v1/openapi.json lists what there is." },
  unknown_price_book: { status: 404, message: "There is no such price book. /api/v1/price-books lists them." },
  method_not_allowed: { status: 405, message: "This address does not take this method; see Allow." },
  too_large: { status: 413, message: "The body is larger than 256 KiB." },
  unsupported_media_type: { status: 415, message: "Send application/json in UTF-8, without content encoding." },
  invalid_scenario: { status: 422, message: "The request has faulty fields." },
  rate_limited: { status: 429, message: "Too many requests; see Retry-After." },
  not_ready: { status: 503, message: "The database does not answer." },
  internal: { status: 500, message: "Something went wrong on our side." },
} as const;

export type FaultCode = keyof typeof faults;

export interface Fault {
  readonly code: FaultCode;
  readonly message?: string;
  readonly fields?: readonly FieldError[];
}

/**
 * Faulty fields named in one answer, at most. Our choice: no honest client has a thousand, and 30 kB of empty objects
 * would otherwise be answered with megabytes.
 */
export const MOST_FIELDS = 1_000;
