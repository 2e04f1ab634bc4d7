import { formatRecordNumber } from "@/lib/decisions/file-name";
import { type Status, statusLabels } from "@/lib/decisions/status";
import { formatUsd } from "@/lib/format/money";

export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/**
 * What the picture's own font can draw. For any other sign the drawing library would ask a font service of somebody else, so a
 * title with one is left out.
 */
const DRAWABLE = /^[\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;

/** Paper, ink, muted and accent of the light style sheet: a picture knows no variables. */
const colours = { paper: "#faf9f6", ink: "#1c1b18", muted: "#57534b", accent: "#0e5f63" } as const;

const LONGEST_TITLE = 110;

const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).trimEnd()}…`;

interface PreviewPictureProps {
  glance: {
    readonly number: number;
    readonly title: string;
    readonly status: Status;
    readonly yearOneUsd: number | null;
  };
}

/** Title, status and cost. */
export function PreviewPicture({ glance: { number, title, status, yearOneUsd } }: PreviewPictureProps) {
  const record = `Decision record ${formatRecordNumber(number)}`;
  const isDrawable = DRAWABLE.test(title);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: 72,
        background: colours.paper,
        color: colours.ink,
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 32, color: colours.muted }}>
        <span>{isDrawable ? record : "Berth"}</span>
        <span style={{ color: colours.accent }}>{statusLabels[status].label}</span>
      </div>
      <div style={{ display: "flex", fontSize: 72, lineHeight: 1.15 }}>{isDrawable ? shortened(title) : record}</div>
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 40 }}>
        <span>{yearOneUsd === null ? "" : `${formatUsd(yearOneUsd)} in the first year, labour included`}</span>
        <span style={{ color: colours.muted, fontSize: 32 }}>{isDrawable ? "Berth" : ""}</span>
      </div>
    </div>
  );
}
