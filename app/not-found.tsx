import type { Metadata } from "next";
import { Message } from "@/components/shell/message";
import { buttonClass } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Message title="There is no such page">
      <p className="text-muted">The link may be old, or a letter of it may have been lost on the way.</p>
      <a href="/" className={buttonClass({ variant: "primary" })}>
        Go to the planner
      </a>
    </Message>
  );
}
