import { Button, buttonClass } from "@/components/ui/button";
import { type Option, Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { isNarrowed, type ListQuery, listStates, writeListQuery } from "@/lib/scenarios/list-query";
import { pickName } from "./pick-name";

export interface ListOptions {
  readonly tags: readonly string[];
  readonly picks: readonly string[];
  readonly editors: readonly { readonly id: string; readonly name: string }[];
}

interface ListFilterProps extends ListOptions {
  /** The page itself. */
  action: string;
  query: ListQuery;
}

export const stateWords = { active: "Active", archived: "Archived", deleted: "Deleted" } as const;

const states: readonly Option[] = listStates.map((value) => ({ value, label: stateWords[value] }));

/** A plain form: what it asks for is the page's address, which can be kept and sent. */
export function ListFilter({ action, query, tags, picks, editors }: ListFilterProps) {
  const sort = new URLSearchParams(writeListQuery(query)).get("sort");
  return (
    <search>
      <form
        action={action}
        method="get"
        aria-label="Find scenarios"
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 md:grid-cols-4 xl:grid-cols-[minmax(0,2fr)_repeat(4,minmax(0,1fr))_auto]"
      >
        <TextInput
          label="Words"
          name="q"
          defaultValue={query.search}
          placeholder="Name, description or tag"
          autoComplete="off"
          className="col-span-2 md:col-span-4 xl:col-span-1"
        />
        <Select label="State" name="state" options={states} defaultValue={query.state} />
        <Select label="Tag" name="tag" options={withAny("Any tag", tags, query.tag)} defaultValue={query.tag ?? ""} />
        <Select
          label="Pick"
          name="pick"
          options={[
            { value: "", label: "Any pick" },
            ...picks.map((value) => ({ value, label: pickName(value) })),
            ...(query.pick === null || query.pick === "none" || picks.includes(query.pick)
              ? []
              : [{ value: query.pick, label: pickName(query.pick) }]),
            { value: "none", label: "Nothing fits" },
          ]}
          defaultValue={query.pick ?? ""}
        />
        <Select
          label="Saved by"
          name="who"
          options={[{ value: "", label: "Anybody" }, ...editors.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={query.who ?? ""}
        />
        {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
        <div className="col-span-2 flex gap-2 md:col-span-4 xl:col-span-1">
          <Button type="submit" variant="primary">
            Find
          </Button>
          {isNarrowed(query) || query.state !== "active" ? (
            <a href={action} className={buttonClass({ variant: "quiet" })}>
              Clear
            </a>
          ) : null}
        </div>
      </form>
    </search>
  );
}

/** A tag in the address that nobody uses any more is still what the page shows. */
const withAny = (any: string, values: readonly string[], chosen: string | null): readonly Option[] => [
  { value: "", label: any },
  ...[...values, ...(chosen === null || values.includes(chosen) ? [] : [chosen])].map((value) => ({
    value,
    label: value,
  })),
];
