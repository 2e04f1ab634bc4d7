import type { Metadata } from "next";
import { Message } from "@/components/shell/message";
import { buttonClass } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Not allowed" };

export default function Forbidden() {
  return (
    <Message title="Your role does not allow this">
      <p className="text-muted">
        You are in this team, but not with the role this page asks for. An owner of the team can change that.
      </p>
      <a href={paths.teams()} className={buttonClass({ variant: "primary" })}>
        Go to your teams
      </a>
    </Message>
  );
}
