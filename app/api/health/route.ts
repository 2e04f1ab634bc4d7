import { only } from "@/lib/api/methods";
import { json } from "@/lib/api/respond";

const { refused, options } = only("GET");

/** The process is up. */
export const GET = (): Response => json({ status: "ok" });
export { options as OPTIONS, refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
