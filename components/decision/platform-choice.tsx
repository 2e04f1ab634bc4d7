"use client";

import { type ReactNode, useId } from "react";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import type { PlatformChoice } from "@/lib/decisions/choices";
import { formatCount } from "@/lib/format/number";

interface PlatformChoiceListProps {
  choices: readonly PlatformChoice[];
  value: string;
  onValueChange: (id: string) => void;
}

/** In sight without asking: the pick, the runner-up and a few behind them. */
const MOST_IN_SIGHT = 5;

/** Every platform that can be chosen; those that fail a constraint stand apart and say which. */
export function PlatformChoiceList({ choices, value, onValueChange }: PlatformChoiceListProps) {
  const name = useId();
  const fitting = choices.filter(({ gates }) => gates.length === 0);
  const failing = choices.filter(({ gates }) => gates.length > 0);
  const rest = fitting.slice(MOST_IN_SIGHT);
  const rows = (list: readonly PlatformChoice[]) =>
    list.map((choice) => (
      <ChoiceRow
        key={choice.id}
        name={name}
        choice={choice}
        isChosen={choice.id === value}
        onChoose={() => onValueChange(choice.id)}
      />
    ));
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      <legend className="mb-1 text-sm font-medium">Platform</legend>
      {rows(fitting.slice(0, MOST_IN_SIGHT))}
      <More
        list={rest}
        value={value}
        summary={`${formatCount(rest.length)} more that ${rest.length === 1 ? "fits" : "fit"}`}
      >
        {rows(rest)}
      </More>
      <More
        list={failing}
        value={value}
        isOpen={fitting.length === 0}
        summary={`${formatCount(failing.length)} that ${failing.length === 1 ? "fails" : "fail"} a constraint`}
      >
        {rows(failing)}
      </More>
    </fieldset>
  );
}

interface MoreProps {
  list: readonly PlatformChoice[];
  value: string;
  summary: string;
  isOpen?: boolean | undefined;
  children: ReactNode;
}

function More({ list, value, summary, isOpen, children }: MoreProps) {
  if (list.length === 0) return null;
  return (
    <details open={isOpen || list.some(({ id }) => id === value) || undefined}>
      <summary className="cursor-pointer py-1.5 text-sm text-muted hover:text-accent">
        {summary.charAt(0).toUpperCase() + summary.slice(1)}
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">{children}</div>
    </details>
  );
}

interface ChoiceRowProps {
  name: string;
  choice: PlatformChoice;
  isChosen: boolean;
  onChoose: () => void;
}

function ChoiceRow({ name: group, choice, isChosen, onChoose }: ChoiceRowProps) {
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
        name={group}
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
