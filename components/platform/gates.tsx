import { Callout } from "@/components/ui/callout";
import type { PlatformEvaluation } from "@/lib/planner/evaluation";
import { gateLabel } from "@/lib/wording/labels";
import { Section } from "./section";

/** Why a platform is out, and what would bring it back. */
export function Gates({ platform }: { platform: PlatformEvaluation }) {
  return (
    <Section
      id="gates"
      title="Hard constraints"
      lead="Only what no price and no preference may outvote rules a platform out. Everything else costs points."
    >
      {platform.gates.length === 0 ? (
        <p className="text-sm">
          {platform.status === "unpriced"
            ? "It passes every hard constraint, but the price book lacks a figure for it."
            : "It passes every hard constraint of this scenario."}
        </p>
      ) : (
        <ul className="grid gap-3">
          {platform.gates.map(({ gate, message, wayBack }) => (
            <li key={`${gate} ${message}`}>
              <Callout tone="danger" title={`${gateLabel(gate)}. ${message}`}>
                <p>
                  <span className="font-medium">What would bring it back: </span>
                  {wayBack}
                </p>
              </Callout>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
