import { paths } from "@/lib/paths";
import { type DecisionRow, DecisionTable } from "./decision-table";

interface RecentDecisionsProps {
  team: string;
  proposed: readonly DecisionRow[];
  newest: readonly DecisionRow[];
}

/** What is put to the deciders, and then what is newest. */
export function RecentDecisions({ team, proposed, newest }: RecentDecisionsProps) {
  const rows = [...proposed, ...newest.filter(({ id }) => !proposed.some((one) => one.id === id))];
  if (rows.length === 0)
    return (
      <p className="max-w-prose text-sm text-muted">
        Nothing is decided yet. Open a{" "}
        <a href={paths.scenarios(team)} className="link">
          saved scenario
        </a>{" "}
        and choose “Decide”.
      </p>
    );
  return <DecisionTable team={team} caption="Proposed and newest decisions" rows={rows} isShort />;
}
