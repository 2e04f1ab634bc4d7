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
        <div key={role} className="flex items-start gap-2">
          <input
            id={`${name}-${role}`}
            type="radio"
            name={name}
            value={role}
            checked={role === value}
            onChange={() => onValueChange(role)}
            aria-describedby={`${name}-${role}-may`}
            className="mt-[3px] size-4 shrink-0 accent-accent"
          />
          <div className="grid min-w-0 gap-0.5">
            <label htmlFor={`${name}-${role}`} className="text-sm">
              {roleWords[role].label}
            </label>
            <p id={`${name}-${role}-may`} className="text-xs text-muted">
              {roleWords[role].sentence}
            </p>
          </div>
        </div>
      ))}
    </Fieldset>
  );
}
