import type { NextRequest } from "next/server";
import { miss } from "./answer";

/** Nothing is here, for whatever method: the framework's own answer to one would be another page. */
const anything = (request: NextRequest): Promise<Response> => miss((name) => request.cookies.get(name)?.value);

export { anything as DELETE, anything as GET, anything as PATCH, anything as POST, anything as PUT };
