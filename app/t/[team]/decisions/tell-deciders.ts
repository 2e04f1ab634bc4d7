import "server-only";
import { listDeciderAddresses } from "@/db/queries/decision-people";
import { getDecision } from "@/db/queries/decisions";
import { getOwnName } from "@/db/queries/members";
import { takeAttempt } from "@/lib/auth/rate-limit";
import { mailsByDecider } from "@/lib/decisions/attempts";
import { proposalMail } from "@/lib/decisions/proposal-mail";
import { publicUrl } from "@/lib/env";
import { afterAnswer, canMail, sendMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import type { TeamScope } from "@/lib/teams/scope";

/**
 * Asks the deciders of a proposed record for their votes by mail, once the answer is out; not the one who proposed it, who knows.
 * Nobody is mailed more than a few times a day about one record. Without a mail server nothing happens: the record waits for them
 * on the team's first page all the same.
 *
 * @param only of these accounts, where somebody is named later
 */
export function tellDeciders(scope: TeamScope, recordId: string, only?: readonly string[]): void {
  if (!canMail()) return;
  afterAnswer(async () => {
    const [record, deciders, by] = await Promise.all([
      getDecision(scope, recordId),
      listDeciderAddresses(scope, recordId, only),
      getOwnName(scope),
    ]);
    if (record?.status !== "proposed") return;
    const link = new URL(paths.decision(scope.slug, recordId), publicUrl()).href;
    const { number, title } = record;
    const mail = proposalMail({ link, teamName: scope.teamName, number, title, by });
    for (const { userId, email } of deciders)
      if ((await takeAttempt(mailsByDecider, recordId, userId)).ok) await sendMail(email, mail);
  });
}
