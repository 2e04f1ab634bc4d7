import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { ActionResult } from "@/lib/auth/action-result";
import { formatDay, formatMoment } from "@/lib/format/moment";
import { formatNumber, plural } from "@/lib/format/number";
import { fieldNames } from "@/lib/scenarios/field-names";
import type { ShareOptions } from "@/lib/share/scope";
import { RevokeShare } from "./revoke-share";

interface Link extends ShareOptions {
  readonly id: string;
  readonly label: string;
  readonly hasPassphrase: boolean;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly expiresAt: Date | null;
  readonly openedCount: number;
  readonly lastOpenedAt: Date | null;
}

interface ShareTableProps {
  team: string;
  recordId: string;
  links: readonly Link[];
  revokeShare: (team: string, input: unknown) => Promise<ActionResult<object>>;
}

export function ShareTable({ team, recordId, links, revokeShare }: ShareTableProps) {
  if (links.length === 0) return <p className="text-sm text-muted">There is none.</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Table caption="Live links" isCaptionHidden>
        <thead>
          <tr>
            <Th className="w-full">Link</Th>
            <Th className="max-sm:hidden">Ends</Th>
            <Th className="max-sm:hidden">Last opened</Th>
            <Th isFigure className="max-sm:hidden">
              Opened
            </Th>
            <Th>
              <span className="sr-only">What you can do</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={link.id}>
              <Th scope="row">
                <span className="break-words">{link.label || "Without a name"}</span>
                <span className="block text-xs font-normal text-muted">
                  by {link.createdBy ?? "a former member"}, {formatDay(link.createdAt)}
                </span>
                {/* On a phone the columns stand here, so that what one can do stays in sight. */}
                <span className="figures block text-xs font-normal text-muted sm:hidden">
                  Ends {link.expiresAt === null ? "never" : formatDay(link.expiresAt)};{" "}
                  {link.lastOpenedAt === null
                    ? "not opened yet"
                    : `opened ${formatNumber(link.openedCount)} ${plural(link.openedCount, "time")}, last on ${formatDay(link.lastOpenedAt)}`}
                </span>
                <Allowed link={link} />
              </Th>
              <Td className="figures whitespace-nowrap max-sm:hidden">
                {link.expiresAt === null ? "never" : <Day at={link.expiresAt} />}
              </Td>
              <Td className="figures whitespace-nowrap max-sm:hidden">
                {link.lastOpenedAt === null ? (
                  <span className="text-muted">not yet</span>
                ) : (
                  <time dateTime={link.lastOpenedAt.toISOString()}>{formatMoment(link.lastOpenedAt)}</time>
                )}
              </Td>
              <Td isFigure className="max-sm:hidden">
                {formatNumber(link.openedCount)}
              </Td>
              <Td className="text-right">
                <RevokeShare
                  team={team}
                  recordId={recordId}
                  linkId={link.id}
                  label={link.label}
                  revokeShare={revokeShare}
                />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="max-w-prose text-xs text-muted">
        An opening is somebody loading the page. Loading it again within ten minutes from the same network counts once;
        programs that draw previews or fetch ahead do not count.
      </p>
    </div>
  );
}

const Day = ({ at }: { at: Date }) => (
  <time dateTime={at.toISOString()} title={formatMoment(at)}>
    {formatDay(at)}
  </time>
);

function Allowed({ link: { hasPassphrase, allowsFeedback, allowsPreview, sandboxFields } }: { link: Link }) {
  const marks = [
    ...(hasPassphrase ? ["passphrase"] : []),
    ...(allowsFeedback ? ["feedback"] : []),
    ...(allowsPreview ? ["preview"] : []),
    ...(sandboxFields.length > 0 ? [`may move ${sandboxFields.map((field) => fieldNames[field]).join(", ")}`] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {marks.map((mark) => (
        <Badge key={mark}>
          <span className="whitespace-normal">{mark}</span>
        </Badge>
      ))}
    </span>
  );
}
