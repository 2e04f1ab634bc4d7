"use client";

import { useState } from "react";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { formatUsd } from "@/lib/format/money";
import { paths } from "@/lib/paths";
import type { ScenarioAction } from "@/lib/scenarios/action-faults";
import { splitTags } from "@/lib/scenarios/texts";
import { DescriptionField } from "./description-field";
import { TagsField } from "./tags-field";

/** What would be saved as the answer. */
export interface PlannedPick {
  readonly name: string | null;
  readonly yearOneUsd: number | null;
}

export interface SaveTarget {
  readonly slug: string;
  readonly name: string;
  /** The newest revision of the team's own prices, and the pick under them; null: it has none. */
  readonly own: { readonly revision: number; readonly pick: PlannedPick } | null;
}

interface SaveFormProps {
  teams: readonly SaveTarget[];
  /** The id that the scenario gets; a second click makes no second one. */
  newId: string;
  link: string;
  name: string;
  pick: PlannedPick;
  saveNewScenario: ScenarioAction<{ readonly id: string }>;
}

const FIELDS = ["name", "description", "tags"];

export function SaveForm({ teams, newId, link, name, pick, saveNewScenario }: SaveFormProps) {
  const [slug, setSlug] = useState(teams[0]?.slug ?? "");
  const [typedName, setName] = useState(name);
  const [description, setDescription] = useState("");
  const [tags, setTags] = useState("");
  const [usesOwn, setUsesOwn] = useState(true);
  const [isSaved, setSaved] = useState(false);
  const { run, isPending, fault } = useAction(saveNewScenario);
  const own = teams.find((team) => team.slug === slug)?.own ?? null;
  const isBusy = isPending || isSaved;

  return (
    <form
      noValidate
      className="grid max-w-xl gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        const input = {
          as: newId,
          link,
          name: typedName,
          description,
          tags: splitTags(tags),
          usesTeamPrices: own !== null && usesOwn,
        };
        run([slug, input], ({ id }) => {
          setSaved(true);
          location.assign(paths.scenario(slug, id));
        });
      }}
    >
      <PickLine pick={own !== null && usesOwn ? own.pick : pick} />
      <Refusal message={faultOfAll(fault, FIELDS)} />
      {teams.length === 1 ? (
        <p className="text-sm">
          It is kept in <span className="font-medium">{teams[0]?.name}</span>, for everybody there.
        </p>
      ) : (
        <Select
          label="Team"
          hint="Everybody there can see it."
          options={teams.map((team) => ({ value: team.slug, label: team.name }))}
          value={slug}
          onValueChange={setSlug}
        />
      )}
      <TextInput
        label="Name"
        value={typedName}
        onChange={({ target }) => setName(target.value)}
        error={faultAt(fault, "name")}
        autoComplete="off"
        required
      />
      <DescriptionField value={description} onValueChange={setDescription} error={faultAt(fault, "description")} />
      <TagsField value={tags} onValueChange={setTags} error={faultAt(fault, "tags")} />
      {own === null ? null : (
        <Checkbox
          label={`With the team’s own prices and assumptions, revision ${own.revision}`}
          hint="Without them it is computed at published prices."
          checked={usesOwn}
          onCheckedChange={setUsesOwn}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={isBusy}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
        <a href={link === "" ? "/" : `/?${link}`} className="link text-sm">
          Back to the planner
        </a>
        <p role="status" className="text-sm text-ok">
          {isSaved ? "Saved. Opening it …" : ""}
        </p>
      </div>
    </form>
  );
}

function PickLine({ pick: { name, yearOneUsd } }: { pick: PlannedPick }) {
  return (
    <p aria-live="polite" className="border-l-2 border-accent pl-3">
      {name === null ? (
        "Nothing fits these constraints yet."
      ) : (
        <>
          <span className="font-medium">{name}</span>
          {yearOneUsd === null ? null : (
            <span className="figures text-muted"> · {formatUsd(yearOneUsd)} in the first year, labour included</span>
          )}
        </>
      )}
    </p>
  );
}
