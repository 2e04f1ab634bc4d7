import { Button, buttonClass } from "@/components/ui/button";
import { describedBy, Field } from "@/components/ui/field";
import { type Option, Select } from "@/components/ui/select";
import { activityActions, activitySubjects } from "@/lib/activity/events";
import type { ActivityFilter, FilterFaults } from "@/lib/activity/filter";
import { actionLabels, subjectLabels } from "@/lib/activity/sentences";

interface ActivityFilterFormProps {
  /** The page itself. */
  action: string;
  filter: ActivityFilter;
  faults: FilterFaults;
  actors: readonly { readonly id: string; readonly name: string }[];
}

const kinds: readonly Option[] = [
  { value: "", label: "Anything" },
  ...activitySubjects.map((value) => ({ value, label: subjectLabels[value], group: "Everything about" })),
  ...activityActions.map((value) => ({ value, label: actionLabels[value], group: "One kind" })),
];

/** A plain form: what it asks for is the page's address, which can be kept and sent. */
export function ActivityFilterForm({ action, filter, faults, actors }: ActivityFilterFormProps) {
  const people: readonly Option[] = [
    { value: "", label: "Anybody" },
    ...actors.map(({ id, name }) => ({ value: id, label: name })),
    { value: "former", label: "A former member, account deleted" },
  ];
  const isFiltered = Object.values(filter).some((value) => value !== null) || Object.keys(faults).length > 0;
  return (
    <form
      action={action}
      method="get"
      aria-label="Filter"
      className="grid grid-cols-1 items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto]"
    >
      <Select label="Who" name="by" options={people} defaultValue={filter.by ?? ""} error={faults.by} />
      <Select label="What" name="kind" options={kinds} defaultValue={filter.kind ?? ""} error={faults.kind} />
      <Day label="From (UTC)" name="from" value={filter.from} error={faults.from} />
      <Day label="Until (UTC)" name="until" value={filter.until} error={faults.until} />
      {filter.about === null ? null : <input type="hidden" name="about" value={filter.about} />}
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          Filter
        </Button>
        {isFiltered ? (
          <a href={action} className={buttonClass({ variant: "quiet" })}>
            Clear
          </a>
        ) : null}
      </div>
      {filter.about === null ? null : (
        <p className="text-sm text-muted sm:col-span-full">
          Only what happened to one scenario, invitation or member is shown.
        </p>
      )}
    </form>
  );
}

interface DayProps {
  label: string;
  name: "from" | "until";
  value: string | null;
  error: string | undefined;
}

function Day({ label, name, value, error }: DayProps) {
  const id = `activity-${name}`;
  return (
    <Field id={id} label={label} error={error}>
      <input
        {...describedBy(id, { error })}
        id={id}
        name={name}
        type="date"
        defaultValue={value ?? ""}
        className="control h-9 w-full min-w-0 px-2.5 text-base sm:text-sm"
      />
    </Field>
  );
}
