import { Callout } from "@/components/ui/callout";
import { paths } from "@/lib/paths";
import { MOST_COMPARED } from "@/lib/scenarios/compared";
import { CompareButton } from "./compare-button";

interface CompareChooserProps {
  team: string;
  /** What was asked for and is too few or too many; null: nothing was. */
  asked: number | null;
  /** Scenarios to choose from, the newest first. */
  scenarios: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
}

/** Where there is nothing to compare yet: a plain form to choose from. */
export function CompareChooser({ team, asked, scenarios, chosen }: CompareChooserProps) {
  if (scenarios.length < 2)
    return (
      <p className="text-sm">
        It takes two saved scenarios to compare.{" "}
        <a href={paths.planner()} className="link">
          Plan another
        </a>
      </p>
    );
  return (
    <form action={paths.compare(team, [])} method="get" className="grid gap-4">
      {asked === null ? null : (
        <Callout
          tone="warn"
          title={
            asked < 2 ? "Choose at least two scenarios that are there." : `At most ${MOST_COMPARED} fit side by side.`
          }
        />
      )}
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">Scenarios saved last</legend>
        {scenarios.map(({ id, name }) => (
          <label key={id} className="flex items-start gap-2 text-sm">
            <input
              type="checkbox"
              name="ids"
              value={id}
              defaultChecked={chosen.includes(id)}
              className="mt-[3px] size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 break-words">{name}</span>
          </label>
        ))}
      </fieldset>
      <CompareButton />
      <p className="text-sm text-muted">
        Others can be selected in the{" "}
        <a href={paths.scenarios(team)} className="link">
          list of scenarios
        </a>
        .
      </p>
    </form>
  );
}
