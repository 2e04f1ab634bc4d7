import "server-only";
import { connection } from "@/db/client";
import { isMigrated } from "@/db/migrate";

export type Readiness = "ready" | "unreachable" | "not_migrated";

/** Long enough for the embedded server to come back, short enough for a probe to hear of it. */
const PATIENCE_MS = 4_000;

/** Whether the database answers, and has every table this app knows. */
export async function getReadiness(): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Readiness>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, "unreachable");
  });
  const asked = isMigrated(connection().sql).then(
    (isDone): Readiness => (isDone ? "ready" : "not_migrated"),
    (): Readiness => "unreachable", // the answer to the question, not a failure of it
  );
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer));
}
