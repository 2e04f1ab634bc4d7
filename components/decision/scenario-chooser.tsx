import { buttonClass } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { platformNameById } from "@/lib/wording/platform-name";

interface ScenarioChooserProps {
  team: string;
  /** To choose from, the newest first. */
  scenarios: readonly { readonly id: string; readonly name: string; readonly pick: string | null }[];
  /** The record whose place the new one is to take. */
  supersedes: string | null;
}

/** Where nobody said yet which scenario is to be decided on. */
export function ScenarioChooser({ team, scenarios, supersedes }: ScenarioChooserProps) {
  if (scenarios.length === 0)
    return (
      <div className="grid max-w-prose justify-items-start gap-3 text-sm">
        <p>There is no saved scenario to decide on. Plan one and save it first.</p>
        <a href={paths.planner()} className={buttonClass({ variant: "primary" })}>
          Go to the planner
        </a>
      </div>
    );
  return (
    <section aria-labelledby="choose-scenario" className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="choose-scenario" className="text-lg">
        From which scenario?
      </h2>
      <ul className="grid text-sm">
        {scenarios.map(({ id, name, pick }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 first:border-t"
          >
            <a href={paths.newDecision(team, id, supersedes ?? undefined)} className="link min-w-0 break-words">
              {name}
            </a>
            <span className="text-muted">{pick === null ? "Nothing fits" : platformNameById(pick)}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        Older ones are in the{" "}
        <a href={paths.scenarios(team)} className="link">
          list of scenarios
        </a>
        ; each has a button “Decide”.
      </p>
    </section>
  );
}
