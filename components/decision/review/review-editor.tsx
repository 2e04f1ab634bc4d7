"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { DateField } from "@/components/decision/date-field";
import { Refusal } from "@/components/team/refusal";
import { faultAt, faultOfAll, useAction } from "@/components/team/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Fieldset } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import type { ActionResult } from "@/lib/auth/action-result";
import type { Condition, ConditionKind } from "@/lib/decisions/conditions";
import type { Suggestion } from "@/lib/decisions/suggest-review";

export type SetReview = (team: string, input: unknown) => Promise<ActionResult<object>>;

interface ReviewEditorProps {
  team: string;
  id: string;
  reviewOn: string | null;
  conditions: readonly Condition[];
  /** In a sentence. */
  platformName: string;
  suggestions: readonly Suggestion[];
  setReview: SetReview;
}

/** What is typed at one condition. */
interface Typed {
  readonly isOn: boolean;
  readonly figure: number | null;
}

type TypedConditions = Readonly<Record<ConditionKind, Typed>>;

const figureOf = (condition: Condition | undefined): number | null => {
  switch (condition?.kind) {
    case "users-over":
      return condition.users;
    case "bill-over":
      return condition.usdPerMonth;
    case "services-over":
      return condition.services;
    case "price-moved":
      return condition.percent;
    default:
      return null;
  }
};

/** As the action takes it: an empty figure goes along and is refused at its field. */
const stated = (kind: ConditionKind, figure: number | null): object => {
  switch (kind) {
    case "users-over":
      return { kind, users: figure };
    case "bill-over":
      return { kind, usdPerMonth: figure };
    case "services-over":
      return { kind, services: figure };
    case "price-moved":
      return { kind, percent: figure };
    case "lifecycle-changed":
      return { kind };
    default:
      return kind satisfies never;
  }
};

interface Asking {
  readonly label: (platformName: string) => string;
  /** Null: there is no figure to give. */
  readonly field: {
    readonly label: string;
    readonly unit?: string;
    readonly prefix?: string;
    readonly step: number;
  } | null;
}

const asking: Readonly<Record<ConditionKind, Asking>> = {
  "users-over": {
    label: () => "There are more daily users than",
    field: { label: "Daily users", unit: "users", step: 100 },
  },
  "bill-over": {
    label: (name) => `The bill of ${name} passes`,
    field: { label: "Bill", prefix: "$", unit: "a month", step: 10 },
  },
  "services-over": {
    label: () => "There are more services than",
    field: { label: "Services", unit: "services", step: 1 },
  },
  "price-moved": {
    label: (name) => `A price on the bill of ${name} moves by more than`,
    field: { label: "Price movement", unit: "%", step: 1 },
  },
  "lifecycle-changed": { label: (name) => `The provider closes ${name}, or only maintains it`, field: null },
};

const conditionKinds = Object.keys(asking) as readonly ConditionKind[]; // keys of a Record of them

const LEAST = {
  "users-over": 1,
  "bill-over": 1,
  "services-over": 1,
  "price-moved": 0.1,
  "lifecycle-changed": 0,
} as const;

export function ReviewEditor(props: ReviewEditorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Change when</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="When to look again">
        <ReviewForm {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ReviewForm({ onDone, ...props }: ReviewEditorProps & { onDone: () => void }) {
  const { team, id, conditions, platformName, suggestions } = props;
  const router = useRouter();
  const [day, setDay] = useState(props.reviewOn ?? "");
  const [typed, setTyped] = useState<TypedConditions>(() => {
    const of = (kind: ConditionKind): Typed => {
      const set = conditions.find((one) => one.kind === kind);
      const suggested = suggestions.find(({ condition }) => condition.kind === kind)?.condition;
      return { isOn: set !== undefined, figure: figureOf(set ?? suggested) };
    };
    return Object.fromEntries(conditionKinds.map((kind) => [kind, of(kind)])) as TypedConditions; // one for each kind
  });
  const { run, isPending, fault } = useAction(props.setReview);
  const chosen = conditionKinds.filter((kind) => typed[kind].isOn);
  const pathOf = (kind: ConditionKind) => `conditions.${chosen.indexOf(kind)}`;
  const faultOf = (kind: ConditionKind): string | undefined =>
    fault?.fields?.find(({ path }) => path.startsWith(`${pathOf(kind)}.`)) && typed[kind].isOn
      ? whatIsWrong(typed[kind].figure, kind)
      : undefined;
  const known = [
    "reviewOn",
    ...(fault?.fields ?? []).map(({ path }) => path).filter((path) => /^conditions\.\d/.test(path)),
  ];
  const set = (kind: ConditionKind, change: Partial<Typed>) =>
    setTyped((now) => ({ ...now, [kind]: { ...now[kind], ...change } }));

  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const input = {
          recordId: id,
          reviewOn: day === "" ? null : day,
          conditions: chosen.map((kind) => stated(kind, typed[kind].figure)),
        };
        run([team, input], () => {
          router.refresh();
          onDone();
        });
      }}
    >
      <Refusal message={faultOfAll(fault, known)} />
      <DateField
        label="On this day"
        value={day}
        onValueChange={setDay}
        hint="Empty: on no set day."
        error={faultAt(fault, "reviewOn")}
      />
      <Fieldset
        legend="Sooner, when"
        hint="Checked against the scenario as it is saved by then, at the newest prices. Figures that nobody has set yet are Berth’s suggestions."
        className="grid gap-4 pt-1"
      >
        {conditionKinds.map((kind) => (
          <ConditionRow
            key={kind}
            kind={kind}
            platformName={platformName}
            typed={typed[kind]}
            because={becauseOf(kind, typed[kind], suggestions)}
            error={faultOf(kind)}
            onChange={(change) => set(kind, change)}
          />
        ))}
      </Fieldset>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? "Saving…" : "Save"}
        </Button>
      </div>
    </form>
  );
}

const whatIsWrong = (figure: number | null, kind: ConditionKind): string =>
  figure === null
    ? "Fill in a figure."
    : kind === "users-over" || kind === "services-over"
      ? "A whole number within reason, 1 or more."
      : "This figure is too small or too large.";

/** Said where the figure is the one that Berth suggests, so that nobody takes it for the team's. */
function becauseOf(kind: ConditionKind, { figure }: Typed, suggestions: readonly Suggestion[]): string | undefined {
  const suggestion = suggestions.find(({ condition }) => condition.kind === kind);
  return suggestion !== undefined && figureOf(suggestion.condition) === figure
    ? `Berth’s suggestion: ${suggestion.because}.`
    : undefined;
}

interface ConditionRowProps {
  kind: ConditionKind;
  platformName: string;
  typed: Typed;
  because: ReactNode;
  error: string | undefined;
  onChange: (change: Partial<Typed>) => void;
}

function ConditionRow({ kind, platformName, typed, because, error, onChange }: ConditionRowProps) {
  const { label, field } = asking[kind];
  return (
    <div className="grid gap-1.5">
      <Checkbox label={label(platformName)} checked={typed.isOn} onCheckedChange={(isOn) => onChange({ isOn })} />
      <div className="pl-6">
        {field === null ? (
          <p className="text-xs text-muted">{because}</p>
        ) : (
          <NumberInput
            label={field.label}
            isLabelHidden
            value={typed.figure}
            onValueChange={(figure) => onChange({ figure, isOn: true })}
            min={LEAST[kind]}
            step={field.step}
            prefix={field.prefix}
            unit={field.unit}
            hint={because}
            error={error}
            className="max-w-72"
          />
        )}
      </div>
    </div>
  );
}
