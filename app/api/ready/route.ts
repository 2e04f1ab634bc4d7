import { getReadiness, type Readiness } from "@/db/queries/readiness";
import { faults } from "@/lib/api/faults";
import { only } from "@/lib/api/methods";
import { json, refuse } from "@/lib/api/respond";

const { refused, options } = only("GET");

const obstacles: Readonly<Record<Exclude<Readiness, "ready">, string>> = {
  unreachable: faults.not_ready.message,
  not_migrated: "The database lacks tables this version needs. Starting this version makes them.",
};

/** Ready for traffic: the database answers, and has the tables this version needs. */
export async function GET(): Promise<Response> {
  const readiness = await getReadiness();
  return readiness === "ready"
    ? json({ status: readiness })
    : refuse({ code: "not_ready", message: obstacles[readiness] });
}
export { options as OPTIONS, refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
