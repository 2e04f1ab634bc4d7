import { formatThree } from "@/components/assumptions/hours";
import { Table, Td, Th } from "@/components/ui/table";
import type { Level, PlatformKnowledge } from "@/lib/planner/platforms/platform";

export const levels = [
  { level: "novice", label: "First cluster" },
  { level: "intermediate", label: "Six months in production" },
  { level: "expert", label: "Two years, or dedicated" },
] as const satisfies readonly { level: Level; label: string }[];

/** Hours by experience as low / likely / high, for one production environment. */
export function LabourTable({ platforms, caption }: { platforms: readonly PlatformKnowledge[]; caption: string }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th className="min-w-44">Platform</Th>
          <Th>Work</Th>
          {levels.map(({ level, label }) => (
            <Th key={level} isFigure>
              {label} (h)
            </Th>
          ))}
        </tr>
      </thead>
      {platforms.map(({ id, name, labour }) => (
        <tbody key={id}>
          {(["setup", "operations"] as const).map((part, index) => (
            <tr key={part}>
              {index === 0 ? (
                <Th
                  scope="rowgroup"
                  rowSpan={2}
                  className="border-b border-line py-1.5 align-baseline text-sm text-ink"
                >
                  {name}
                </Th>
              ) : null}
              <Td className="pl-2! text-muted">{part === "setup" ? "set-up, once" : "operations, a month"}</Td>
              {levels.map(({ level }) => (
                <Td key={level} isFigure>
                  {formatThree(labour[part][level])}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
