import { answerPriceBook } from "@/lib/api/catalogue";
import { guarded } from "@/lib/api/guarded";
import { only } from "@/lib/api/methods";

const { refused, options } = only("GET");

export const GET = guarded(async (request: Request, { params }: RouteContext<"/api/v1/price-books/[id]">) =>
  answerPriceBook(request, (await params).id),
);
export { options as OPTIONS, refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
