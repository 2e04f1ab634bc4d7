import { Message } from "@/components/shell/message";

/** Says nothing of the record, so that nothing of it has to be read. */
export function Busy({ message }: { message: string }) {
  return (
    <Message title="This was asked for too often">
      <p className="text-muted">{message}</p>
    </Message>
  );
}
