import { TextInput } from "@/components/ui/text-input";

/** Says its one rule before anybody breaks it. */
export function NewPassword({ error, label = "Password" }: { error: string | undefined; label?: string }) {
  return (
    <TextInput
      label={label}
      hint="8 characters or more. A few words in a row are easy to keep in mind."
      name="password"
      type="password"
      autoComplete="new-password"
      required
      error={error}
    />
  );
}
