import { renderMarkdown } from "@/lib/decisions/render/markdown";
import { download } from "../../download";

export const GET = download({ extension: "md", type: "text/markdown; charset=utf-8", render: renderMarkdown });
