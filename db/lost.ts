const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** The connection went away while the query was under way, or there was none to be had. */
const LOST = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNRESET",
  "EPIPE",
  "57P01", // the server is told to stop
  "57P02", // the server has crashed
  "57P03", // the server starts, stops or recovers
]);

/** Of these, those that say the work has not been done, not even in part, or that the server could not be told of it. */
const NOT_DONE = new Set(["57P01", "57P03", "CONNECT_TIMEOUT", "EPIPE"]);

export const isLost = (error: unknown): boolean => LOST.has(codeOf(error));
export const isNotDone = (error: unknown): boolean => NOT_DONE.has(codeOf(error));
