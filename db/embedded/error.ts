import { StartFailure } from "@/lib/start-failure";

/** Why the embedded database cannot run, and what to do about it. */
export class EmbeddedDatabaseError extends StartFailure {
  override name = "EmbeddedDatabaseError";

  constructor(why: string, mend: string, options?: ErrorOptions) {
    super(`The embedded database cannot run: ${why} ${mend}`, options);
  }
}

/** The code of a system error, such as ENOENT. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
