import { only } from "@/lib/api/methods";
import { json } from "@/lib/api/respond";

const { refused, options } = only("GET");

/** Ready for traffic. There is no database yet; it joins with the next issue, and 503 with it. */
export const GET = (): Response => json({ status: "ready" });
export { options as OPTIONS, refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
