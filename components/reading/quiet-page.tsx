import type { ReactNode } from "react";
import { PageHeading } from "@/components/shell/page-heading";
import { PageContents } from "./page-contents";

interface QuietPageProps {
  title: string;
  lead: ReactNode;
  parts: readonly { id: string; title: string }[];
  children: ReactNode;
}

/** A long page to read in: its heading, where to find what, and its parts one under the other. */
export function QuietPage({ title, lead, parts, children }: QuietPageProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <PageHeading title={title}>{lead}</PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <PageContents parts={parts} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">{children}</div>
      </div>
    </div>
  );
}
