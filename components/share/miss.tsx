import { Message } from "@/components/shell/message";

/** The same words whatever the reason: who only guesses learns nothing. */
export function Miss() {
  return (
    <Message title="There is nothing to read here">
      <p className="text-muted">
        This link is wrong, has run out, or was taken back. Ask whoever sent it to you for a new one.
      </p>
    </Message>
  );
}
