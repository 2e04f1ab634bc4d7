"use client";

import { lazy, Suspense, useId, useState } from "react";
import { cx } from "@/components/ui/cx";
import { describedBy, Field } from "@/components/ui/field";
import { MAX_PART } from "@/lib/decisions/words";

/** Only whoever previews loads what reads Markdown. */
const Prose = lazy(() => import("./document/prose").then((module) => ({ default: module.Prose })));

interface MarkdownFieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onValueChange: (text: string) => void;
  error?: string | undefined;
}

const FEWEST_ROWS = 4;
const MOST_ROWS = 18;

/** Text in Markdown, and how it will look: by the very rules of the record's page. */
export function MarkdownField({ label, hint, value, onValueChange, error }: MarkdownFieldProps) {
  const id = useId();
  const [isPreview, setPreview] = useState(false);
  const rows = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, value.split("\n").length + 1));
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      aside={
        <span className="inline-flex gap-px rounded-md border border-edge bg-sunken p-px" data-needs-script>
          {[false, true].map((shows) => (
            <button
              key={String(shows)}
              type="button"
              aria-pressed={isPreview === shows}
              aria-label={`${shows ? "Preview" : "Write"} ${label}`}
              onClick={() => setPreview(shows)}
              className={cx(
                "min-h-6 rounded-sm px-2 text-xs",
                isPreview === shows ? "bg-raised font-medium text-accent" : "text-muted hover:text-ink",
              )}
            >
              {shows ? "Preview" : "Write"}
            </button>
          ))}
        </span>
      }
    >
      <textarea
        {...describedBy(id, { hint, error })}
        id={id}
        rows={rows}
        maxLength={MAX_PART}
        value={value}
        onChange={({ target }) => onValueChange(target.value)}
        spellCheck
        hidden={isPreview}
        className="control w-full min-w-0 px-2.5 py-1.5 font-mono text-base sm:text-sm"
      />
      {isPreview ? (
        <section
          aria-label={`Preview of ${label}`}
          className="min-h-24 rounded-md border border-line bg-raised px-3 py-2"
        >
          <Suspense fallback={<p className="text-sm text-muted">One moment …</p>}>
            {value.trim() === "" ? (
              <p className="text-sm text-muted">Nothing is written here.</p>
            ) : (
              <Prose text={value} />
            )}
          </Suspense>
        </section>
      ) : null}
    </Field>
  );
}
