import { Message } from "@/components/shell/message";
import { buttonClass } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** Unknown, used up, revoked or past its time: nobody learns which. */
export default function NoInvitation() {
  return (
    <Message title="This invitation does not hold any more">
      <p className="text-muted">
        It may have ended, been used or been taken back, or a letter of the link was lost. Ask whoever sent it for a new
        one.
      </p>
      <a href={paths.planner()} className={buttonClass({ variant: "primary" })}>
        Go to the planner
      </a>
    </Message>
  );
}
