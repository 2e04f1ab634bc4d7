import { cx } from "@/components/ui/cx";
import { type PlatformKind, platformKinds } from "@/lib/planner/evaluation";
import type { PlatformKnowledge } from "@/lib/planner/platforms/platform";
import { platformKindLabels } from "@/lib/wording/labels";
import { PlatformEntry } from "./platform-entry";

/** Kinds that a first window may reach; the others are laid out when a reader comes near. */
const FIRST = 3;

/** All platforms, from the laptop to the own cluster, under the kind they belong to. */
export function PlatformList({ platforms }: { platforms: readonly PlatformKnowledge[] }) {
  return (
    <div className="grid gap-7">
      {platformKinds.map((kind, index) => (
        <Kind
          key={kind}
          kind={kind}
          platforms={platforms.filter((platform) => platform.kind === kind)}
          isLater={index >= FIRST}
        />
      ))}
    </div>
  );
}

interface KindProps {
  kind: PlatformKind;
  platforms: readonly PlatformKnowledge[];
  isLater: boolean;
}

function Kind({ kind, platforms, isLater }: KindProps) {
  const { label, sentence } = platformKindLabels[kind];
  return (
    <section aria-labelledby={kind} className={cx(isLater && "later -mx-1 px-1")}>
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
