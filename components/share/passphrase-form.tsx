import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { LONGEST_PASSPHRASE } from "@/lib/share/limits";

interface PassphraseFormProps {
  action: string;
  refusal: string | undefined;
}

export function PassphraseForm({ action, refusal }: PassphraseFormProps) {
  return (
    <form method="post" action={action} className="grid max-w-sm justify-items-start gap-4 py-12">
      <h1 className="text-2xl">This record has a passphrase</h1>
      <p className="text-muted">Whoever sent you the link knows it.</p>
      <TextInput
        label="Passphrase"
        name="passphrase"
        type="password"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LONGEST_PASSPHRASE}
        required
        error={refusal}
        className="w-full"
      />
      <Button type="submit" variant="primary">
        Read the record
      </Button>
    </form>
  );
}
