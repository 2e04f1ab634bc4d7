import { StartFailure } from "@/lib/start-failure";

/** A server address as people may see it: without user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host || "localhost"}${pathname}`;
  } catch {
    return "the address";
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.message : "";

/** By the code of the system or of PostgreSQL: what went wrong, and where to look. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refuses connections. Is it running, and is the port right?",
  ENOTFOUND: "has a name nobody knows. Is the host right?",
  EAI_AGAIN: "has a name that cannot be looked up now. Does the network work?",
  CONNECT_TIMEOUT: "does not answer. Is the host right, and does a firewall let us through?",
  ETIMEDOUT: "does not answer. Is the host right, and does a firewall let us through?",
  EHOSTUNREACH: "cannot be reached over the network.",
  ENETUNREACH: "cannot be reached over the network.",
  CONNECTION_CLOSED: "closes every connection. Is it a PostgreSQL server, and does it want sslmode=require?",
  ECONNRESET: "closes every connection. Is it a PostgreSQL server, and does it want sslmode=require?",
  "28P01": "refuses the user's password.",
  "28000": "refuses the user. Does it want sslmode=require?",
  "3D000": "has no such database. Create it first.",
  "42501": "does not let the user do what Berth must: create tables and a schema.",
  "53300": "has no connection left.",
  "57P03": "is starting or stopping.",
};

/** The server DATABASE_URL names cannot be used. */
export class DatabaseUnreachableError extends StartFailure {
  override name = "DatabaseUnreachableError";

  constructor(url: string, cause: unknown) {
    const reason = reasons[codeOf(cause)] ?? `cannot be used (${codeOf(cause)}).`;
    super(`The PostgreSQL server of DATABASE_URL, ${placeOf(url)}, ${reason}`, { cause });
  }
}
