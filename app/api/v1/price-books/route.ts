import { answerPriceBooks } from "@/lib/api/catalogue";
import { guarded } from "@/lib/api/guarded";
import { only } from "@/lib/api/methods";

const { refused, options } = only("GET");

export const GET = guarded(answerPriceBooks);
export { options as OPTIONS, refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
