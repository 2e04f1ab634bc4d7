import type { Metadata } from "next";
import { ImportDecision } from "@/components/decision/import-decision";
import { PageHeading } from "@/components/shell/page-heading";
import { requireScope } from "@/lib/auth/guards";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { importDecision } from "./actions";

export const metadata: Metadata = { title: "Import a decision" };

export default async function ImportDecisionPage({ params }: PageProps<"/t/[team]/decisions/import">) {
  const { team } = await params;
  const scope = await requireScope(team, "decision:write", paths.importDecision(team));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeading title="Import a decision">
        A record that was exported as JSON, from here or from another Berth, becomes a new draft of this team with the
        team’s next number. Its frozen numbers and their fingerprint stay the same.
      </PageHeading>
      <ImportDecision team={scope.slug} newId={newId()} importDecision={importDecision} />
      <p className="text-sm">
        <a href={paths.decisions(scope.slug)} className="link">
          All decisions
        </a>
      </p>
    </div>
  );
}
