import { useId } from "react";
import { Fieldset } from "@/components/ui/field";
import { type Role, roles } from "@/lib/teams/permissions";
import { roleWords } from "@/lib/teams/role-words";

interface RoleChoiceProps {
  legend: string;
  value: Role;
  onValueChange: (role: Role) => void;
}

/** The three roles, each with what it may. */
export function RoleChoice({ legend, value, onValueChange }: RoleChoiceProps) {
  const name = useId();
  return (
    <Fieldset legend={legend} className="grid gap-2">
      {roles.toReversed().map((role) => (
        <label key={role} className="flex items-start gap-2 text-sm">
          <input
            type="radio"
            name={name}
            value={role}
            checked={role === value}
            onChange={() => onValueChange(role)}
            aria-describedby={`${name}-${role}`}
            className="mt-[3px] size-4 shrink-0 accent-accent"
          />
          <span className="grid min-w-0 gap-0.5">
            {roleWords[role].label}
            <span id={`${name}-${role}`} className="text-xs text-muted">
              {roleWords[role].sentence}
            </span>
          </span>
        </label>
      ))}
    </Fieldset>
  );
}
