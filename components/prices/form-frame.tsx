import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

interface FormFrameProps {
  onSubmit: () => void;
  onCancel: () => void;
  /** How many fields are faulty. */
  faults: number;
  isNew: boolean;
  children: ReactNode;
}

/** A form inside a dialog. What it collects is saved later, with everything else. */
export function FormFrame({ onSubmit, onCancel, faults, isNew, children }: FormFrameProps) {
  return (
    <form
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {faults > 0 ? (
        <Callout
          tone="danger"
          role="alert"
          title={faults === 1 ? "One field needs another look." : `${faults} fields need another look.`}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {isNew ? "Add it" : "Change it"}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
