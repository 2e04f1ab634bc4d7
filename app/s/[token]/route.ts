import { askPassphrase, visited } from "../visit";
import { noteOpening, readingPage } from "./read";

export const GET = visited(
  async (request, visit) => {
    const page = await readingPage(visit, { wasSent: request.nextUrl.searchParams.has("sent") });
    if (page) noteOpening(request, visit);
    return page;
  },
  (_, visit) => askPassphrase(visit),
);
