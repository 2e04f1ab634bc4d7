import { type PlatformKind, platformKinds } from "@/lib/planner/evaluation";
import type { PlatformKnowledge } from "@/lib/planner/platforms/platform";
import { platformKindLabels } from "@/lib/wording/labels";
import { PlatformEntry } from "./platform-entry";

/** All platforms, from the laptop to the own cluster, under the kind they belong to. */
export function PlatformList({ platforms }: { platforms: readonly PlatformKnowledge[] }) {
  return (
    <div className="grid gap-7">
      {platformKinds.map((kind) => (
        <Kind key={kind} kind={kind} platforms={platforms.filter((platform) => platform.kind === kind)} />
      ))}
    </div>
  );
}

function Kind({ kind, platforms }: { kind: PlatformKind; platforms: readonly PlatformKnowledge[] }) {
  const { label, sentence } = platformKindLabels[kind];
  return (
    <section aria-labelledby={kind}>
      <h3 id={kind} className="scroll-mt-4 text-lg">
        {label}
      </h3>
      <p className="pb-1 text-sm text-muted">{sentence}</p>
      <ul>
        {platforms.map((platform) => (
          <PlatformEntry key={platform.id} platform={platform} />
        ))}
      </ul>
    </section>
  );
}
