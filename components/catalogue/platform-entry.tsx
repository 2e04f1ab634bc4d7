import { Badge } from "@/components/ui/badge";
import { formatList } from "@/lib/format/number";
import { formatPercent } from "@/lib/format/percent";
import type { PlatformKnowledge } from "@/lib/planner/platforms/platform";
import type { ComplianceRegime } from "@/lib/planner/scenario/choices";
import { lifecycleLabels, regimeLabels } from "@/lib/wording/labels";
import { plannerLink } from "./planner-link";

/** One platform in the list: what it is, what is promised, what is certified. */
export function PlatformEntry({ platform }: { platform: PlatformKnowledge }) {
  const { id, name, provider, summary, lifecycle } = platform;
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-3 text-sm lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto]">
      <div className="grid content-start gap-0.5">
        <h4 className="flex flex-wrap items-baseline gap-x-2">
          <a href={`/catalogue/platforms/${id}`} className="link">
            {name}
          </a>
          <span className="font-normal text-muted">{provider}</span>
          {lifecycle.status === "current" ? null : <Badge tone="warn">{lifecycleLabels[lifecycle.status].label}</Badge>}
        </h4>
        <p className="text-muted">{summary}</p>
      </div>
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] content-start gap-x-3 gap-y-0.5">
        <dt className="text-muted">Promised uptime</dt>
        <dd>{promises(platform)}</dd>
        <dt className="text-muted">Certificates</dt>
        <dd>{certificates(platform)}</dd>
      </dl>
      <p className="content-start">
        <a href={plannerLink(id)} className="link inline-block py-0.5">
          Plan with it <span className="sr-only">({name})</span>
        </a>
      </p>
    </li>
  );
}

function promises({ slas }: PlatformKnowledge): string {
  const promised = slas.flatMap(({ of, percent }) => (percent === null ? [] : [`${of} ${formatPercent(percent)}`]));
  return promised.length === 0 ? "None published" : sentenceCase(promised.join(", "));
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function certificates({ kind, certificates: found }: PlatformKnowledge): string {
  if (kind === "single-host" || kind === "swarm") return "Those of the cloud you rent machines from";
  // The keys of a complete record: no other can be there.
  const regimes = Object.keys(found) as Exclude<ComplianceRegime, "eu-residency">[];
  const held = regimes.filter((regime) => found[regime].level === "holds");
  if (held.length > 0) return `Provider holds ${formatList(held.map((regime) => regimeLabels[regime].label))}`;
  return regimes.some((regime) => found[regime].level === "unverified") ? "None confirmed" : "None to inherit";
}
