import { Callout } from "@/components/ui/callout";

/** Why something was not done, heard at once. */
export function Refusal({ message }: { message: string | undefined }) {
  return message === undefined ? null : <Callout tone="danger" role="alert" title={message} />;
}
