import { guarded } from "@/lib/api/guarded";
import { only } from "@/lib/api/methods";
import { openApiDocument } from "@/lib/api/openapi";
import { FIVE_MINUTES, published } from "@/lib/api/published";

const { refused, options } = only("GET");

export const GET = guarded(published(openApiDocument, FIVE_MINUTES));
export { options as OPTIONS, refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
