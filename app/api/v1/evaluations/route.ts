import { answerEvaluation } from "@/lib/api/evaluations";
import { guarded } from "@/lib/api/guarded";
import { only } from "@/lib/api/methods";

const { refused, options } = only("POST");

export const POST = guarded((request: Request) => answerEvaluation(request));
export { options as OPTIONS, refused as DELETE, refused as GET, refused as PATCH, refused as PUT };
