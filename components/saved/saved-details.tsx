"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { parseDescription, parseTags, splitTags } from "@/lib/scenarios/texts";
import { DescriptionField } from "./description-field";
import type { Details } from "./saved-store";
import { TagsField } from "./tags-field";

interface SavedDetailsProps {
  details: Details;
  onChange: (change: Partial<Details>) => void;
  isWritable: boolean;
  /** Numbers of the team's price revisions to choose from, the newest first; empty: it has none. */
  revisions: readonly number[];
}

const PUBLISHED = "published";

/** What is said about a scenario beside its constraints. */
export function SavedDetails({ details, onChange, isWritable, revisions }: SavedDetailsProps) {
  const description = parseDescription(details.description);
  const tags = parseTags(splitTags(details.tags));
  const [newest] = revisions;
  return (
    <Disclosure summary="Description, tags and prices" aside={aside(details)}>
      <div className="grid max-w-3xl gap-4 pt-1">
        <DescriptionField
          value={details.description}
          onValueChange={(text) => onChange({ description: text })}
          error={description.ok ? undefined : description.error}
          readOnly={!isWritable}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TagsField
            value={details.tags}
            onValueChange={(text) => onChange({ tags: text })}
            error={tags.ok ? undefined : tags.error}
            readOnly={!isWritable}
          />
          {revisions.length === 0 ? null : (
            <Select
              label="Prices and assumptions"
              hint="A saved scenario keeps the prices it was computed with until you choose others."
              options={[
                ...revisions.map((number) => ({
                  value: String(number),
                  label: `The team’s own, revision ${number}${number === newest ? ", the newest" : ""}`,
                })),
                { value: PUBLISHED, label: "As published" },
              ]}
              value={details.priceRevision === null ? PUBLISHED : String(details.priceRevision)}
              onValueChange={(value) => onChange({ priceRevision: value === PUBLISHED ? null : Number(value) })}
            />
          )}
        </div>
      </div>
    </Disclosure>
  );
}

function aside({ tags, priceRevision }: Details): string {
  return [tags.trim(), priceRevision === null ? "" : `team prices, revision ${priceRevision}`]
    .filter((part) => part !== "")
    .join(" · ");
}
