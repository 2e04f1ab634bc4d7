import { buttonClass } from "@/components/ui/button";
import { Table, Td, Th } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import { paths } from "@/lib/paths";
import { platformNameById } from "@/lib/wording/platform-name";
import { Moment } from "./moment";

interface RecentScenariosProps {
  team: string;
  scenarios: readonly {
    readonly id: string;
    readonly name: string;
    readonly pick: string | null;
    readonly yearOneCents: number | null;
    readonly updatedAt: Date;
    readonly by: string | null;
  }[];
  canWrite: boolean;
}

export function RecentScenarios({ team, scenarios, canWrite }: RecentScenariosProps) {
  if (scenarios.length === 0)
    return (
      <div className="grid justify-items-start gap-3 text-sm">
        <p className="max-w-prose text-muted">
          No scenario is saved yet.{" "}
          {canWrite ? "Plan one, then save it into this team." : "An editor can save one here."}
        </p>
        <a href={paths.planner()} className={buttonClass({ variant: canWrite ? "primary" : "secondary" })}>
          Go to the planner
        </a>
      </div>
    );
  return (
    <Table caption="Scenarios the team worked on last" isCaptionHidden>
      <thead>
        <tr>
          <Th>Scenario</Th>
          <Th>Pick</Th>
          <Th isFigure>First year, $</Th>
          <Th>Saved</Th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map(({ id, name, pick, yearOneCents, updatedAt, by }) => (
          <tr key={id}>
            <Th scope="row">
              <a href={paths.scenario(team, id)} className="link break-words">
                {name}
              </a>
            </Th>
            <Td>{pick === null ? "None fits" : platformNameById(pick)}</Td>
            <Td isFigure>{yearOneCents === null ? "–" : formatNumber(yearOneCents / 100)}</Td>
            <Td className="text-muted">
              <Moment at={updatedAt} />
              {by === null ? "" : ` by ${by}`}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A platform of the team's own has no label of ours. */
