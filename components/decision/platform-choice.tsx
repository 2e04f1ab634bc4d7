"use client";

import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import type { PlatformChoice } from "@/lib/decisions/choices";

interface PlatformChoiceListProps {
  choices: readonly PlatformChoice[];
  value: string;
  onValueChange: (id: string) => void;
}

/** Every platform that can be chosen; those that fail a constraint stand apart and say which. */
export function PlatformChoiceList({ choices, value, onValueChange }: PlatformChoiceListProps) {
  const [fitting, failing] = [
    choices.filter(({ gates }) => gates.length === 0),
    choices.filter(({ gates }) => gates.length > 0),
  ];
  const isFailingChosen = failing.some(({ id }) => id === value);
  const rows = (list: readonly PlatformChoice[]) =>
    list.map((choice) => (
      <ChoiceRow
        key={choice.id}
        choice={choice}
        isChosen={choice.id === value}
        onChoose={() => onValueChange(choice.id)}
      />
    ));
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      <legend className="mb-1 text-sm font-medium">Platform</legend>
      {rows(fitting)}
      {failing.length === 0 ? null : (
        <details open={isFailingChosen || fitting.length === 0 || undefined} className="grid gap-1.5">
          <summary className="cursor-pointer py-1.5 text-sm text-muted hover:text-accent">
            {failing.length} that {failing.length === 1 ? "fails" : "fail"} a constraint
          </summary>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">{rows(failing)}</div>
        </details>
      )}
    </fieldset>
  );
}

interface ChoiceRowProps {
  choice: PlatformChoice;
  isChosen: boolean;
  onChoose: () => void;
}

function ChoiceRow({ choice, isChosen, onChoose }: ChoiceRowProps) {
  const { id, name, provider, isPick, isRunnerUp, yearOne, range, behind, gates } = choice;
  return (
    <label
      className={cx(
        "grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2.5 rounded-md border px-3 py-2 text-sm",
        isChosen ? "border-accent bg-accent-soft" : "border-line hover:border-muted",
      )}
    >
      <input
        type="radio"
        name="platform"
        value={id}
        checked={isChosen}
        onChange={onChoose}
        className="mt-[3px] size-4 accent-accent"
      />
      <span className="min-w-0">
        <span className="font-medium">{name}</span>{" "}
        {isPick ? <Badge tone="ok">Berth’s pick</Badge> : isRunnerUp ? <Badge>runner-up</Badge> : null}
        <span className="block text-xs text-muted">{provider}</span>
      </span>
      <span className="figures text-right whitespace-nowrap">
        {yearOne}
        <span className="block text-xs text-muted">{range}</span>
      </span>
      {behind === "" && gates.length === 0 ? null : (
        <span className="col-start-2 col-end-4 pt-0.5 text-xs text-muted">
          {behind}
          {gates.map((gate) => (
            <span key={gate} className="block text-warn">
              {gate}
            </span>
          ))}
        </span>
      )}
    </label>
  );
}
