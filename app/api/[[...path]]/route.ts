import { refuse } from "@/lib/api/respond";

/** Every address under /api that nobody else answers; without it a program would get the page for people. */
const notFound = (): Response => refuse({ code: "not_found" });

export {
  notFound as DELETE,
  notFound as GET,
  notFound as OPTIONS,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
