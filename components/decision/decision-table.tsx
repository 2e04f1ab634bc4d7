import { Table, Td, Th } from "@/components/ui/table";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import type { Status } from "@/lib/decisions/status";
import { formatDay } from "@/lib/format/moment";
import { formatNumber } from "@/lib/format/number";
import { paths } from "@/lib/paths";
import { platformNameById } from "@/lib/wording/platform-name";
import { DecisionStatus } from "./document/decision-status";

export interface DecisionRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: Status;
  readonly statusSince: Date;
  readonly decidedOn: string | null;
  readonly platform: string;
  readonly yearOneUsd: number | null;
  readonly reviewOn: string | null;
}

interface DecisionTableProps {
  team: string;
  caption: string;
  rows: readonly DecisionRow[];
  /** Of platforms of the team's own, by the record's id. */
  ownNames?: ReadonlyMap<string, string> | undefined;
  /** Fewer columns, where it stands beside something else. */
  isShort?: boolean | undefined;
}

const day = (iso: string): string => formatDay(new Date(`${iso}T00:00:00Z`));

export function DecisionTable({ team, caption, rows, ownNames, isShort }: DecisionTableProps) {
  return (
    <Table caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <Th className="w-14">No.</Th>
          <Th>Decision</Th>
          <Th>Status</Th>
          {isShort ? null : (
            <>
              <Th>Platform</Th>
              <Th isFigure>First year, $</Th>
            </>
          )}
          <Th>{isShort ? "Since" : "Decided"}</Th>
          {isShort ? null : <Th>Looked at again</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, number, title, status, statusSince, decidedOn, platform, yearOneUsd, reviewOn }) => (
          <tr key={id}>
            <Td className="figures text-muted">{formatRecordNumber(number)}</Td>
            <Th scope="row" className="min-w-48">
              <a href={paths.decision(team, id)} className="link break-words">
                {title}
              </a>
            </Th>
            <Td>
              <DecisionStatus status={status} />
            </Td>
            {isShort ? (
              <Td className="figures whitespace-nowrap text-muted">{formatDay(statusSince)}</Td>
            ) : (
              <>
                <Td>{ownNames?.get(id) ?? platformNameById(platform)}</Td>
                <Td isFigure>{yearOneUsd === null ? "–" : formatNumber(yearOneUsd)}</Td>
                <Td className="figures whitespace-nowrap text-muted">
                  {decidedOn === null ? "not yet" : day(decidedOn)}
                </Td>
                <Td className="figures whitespace-nowrap text-muted">{reviewOn === null ? "–" : day(reviewOn)}</Td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
