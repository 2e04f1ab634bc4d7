import type { NextRequest } from "next/server";
import { miss } from "./answer";

export const GET = (request: NextRequest): Promise<Response> => miss((name) => request.cookies.get(name)?.value);
