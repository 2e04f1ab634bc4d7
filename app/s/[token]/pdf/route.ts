import { renderPdf } from "@/lib/decisions/render/pdf";
import { download } from "../../download";

export const GET = download({
  extension: "pdf",
  type: "application/pdf",
  render: (doc, { nextUrl }) => renderPdf(doc, nextUrl.searchParams.get("paper") === "letter" ? "letter" : "a4"),
});
