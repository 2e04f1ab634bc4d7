import { guarded } from "@/lib/api/guarded";
import { only } from "@/lib/api/methods";
import { FIVE_MINUTES, published } from "@/lib/api/published";
import { decisionFileJsonSchema } from "@/lib/decisions/render/decision-file";
import { schemaAddress } from "@/lib/decisions/render/schema-address";

const { refused, options } = only("GET");

/** JSON Schema of an exported decision record. */
export const GET = guarded(published(() => decisionFileJsonSchema(schemaAddress()), FIVE_MINUTES));
export { options as OPTIONS, refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
