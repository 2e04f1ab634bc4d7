import "server-only";
import { type AlertLetter, listCheckableOfAllTeams, listTeamsToTell, tellOwners } from "@/db/queries/decision-checks";
import { formatRecordNumber } from "@/lib/decisions/file-name";
import { foundInWords, unseenInWords } from "@/lib/decisions/found-words";
import { reviewMail } from "@/lib/decisions/review-mail";
import { publicUrl } from "@/lib/env";
import { formatNumber, plural } from "@/lib/format/number";
import { canMail, sendMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { platformLabels } from "@/lib/wording/labels";
import { platformOf } from "@/lib/wording/recommendation";
import { checkRecord } from "./check-record";

/** Records in memory at once: a frozen part has a few hundred kilobytes. */
const BATCH = 50;

interface Outcome {
  /** False when a record could not be checked or a letter not sent: the next run tries again. */
  readonly isComplete: boolean;
}

/**
 * Checks every decision in force of all teams, opens alerts, and tells owners by mail where mail goes out. Two runs at once do the
 * work once.
 *
 * @param today ISO day
 * @param say   takes one line of what was found or done. Nothing of it names a person
 */
export async function checkAll({
  today,
  say,
}: {
  readonly today: string;
  readonly say: (line: string) => void;
}): Promise<Outcome> {
  let [checked, opened, refused] = [0, 0, 0];
  let after: string | null = null;
  for (;;) {
    const batch = await listCheckableOfAllTeams({ after, today, most: BATCH });
    for (const record of batch) {
      const which = `Team ${record.teamId}, decision ${formatRecordNumber(record.number)}`;
      checked += 1;
      // One that breaks what it is read with must not keep the others, of other teams, from being looked at.
      try {
        const name = nameInSentence(platformOf(record.frozen.evaluation, record.platform)?.name ?? record.platform);
        const result = await checkRecord(record, today);
        if (!result.ok) {
          refused += 1;
          say(`${which}: could not be checked, because the planner refuses its scenario today. ${result.error}`);
          continue;
        }
        opened += result.value.opened.length;
        for (const found of result.value.opened) say(`${which}: ${foundInWords(found, name)}`);
        for (const unseen of result.value.unseen) say(`${which}: ${unseenInWords(unseen, name)}`);
      } catch (error) {
        refused += 1;
        say(`${which}: could not be checked. ${reasonOf(error)}`);
      }
    }
    if (batch.length < BATCH) break;
    after = batch.at(-1)?.id ?? null;
  }
  say(
    `${formatNumber(checked)} ${plural(checked, "decision")} checked, ${formatNumber(opened)} new ${plural(opened, "finding")}.`,
  );
  const untold = await tellAll(say);
  return { isComplete: refused === 0 && untold === 0 };
}

/** @returns how many teams could not be told */
async function tellAll(say: (line: string) => void): Promise<number> {
  const teamIds = await listTeamsToTell();
  if (teamIds.length === 0) return 0;
  if (!canMail()) {
    say("No mail goes out, because SMTP_URL is not set: findings stand on the teams’ first pages.");
    return 0;
  }
  let untold = 0;
  for (const teamId of teamIds) {
    let isRefused = false;
    try {
      const told = await tellOwners(teamId, async (letter) => {
        const isSent = await send(letter);
        isRefused = !isSent;
        return isSent;
      });
      if (told > 0) say(`Team ${teamId}: told its owners of ${formatNumber(told)} ${plural(told, "finding")}.`);
      if (isRefused) {
        untold += 1;
        say(`Team ${teamId}: no mail server took the letter to its owners. The next run tries again.`);
      }
    } catch (error) {
      untold += 1;
      say(`Team ${teamId}: its owners could not be told. ${reasonOf(error)}`);
    }
  }
  return untold;
}

/** For whoever runs the command; what a database says of a query can hold people's words, and stays out. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message.split("\n")[0]?.slice(0, 200)}` : "Nobody knows why.";

/** One letter to each owner. It went out when one of them got it: a full mailbox holds back nobody else's. */
async function send({ team, owners, records }: AlertLetter): Promise<boolean> {
  const at = (address: string) => new URL(address, publicUrl()).href;
  const mail = reviewMail({
    teamName: team.name,
    link: at(paths.team(team.slug)),
    records: records.map(({ id, number, title, platform, found }) => ({
      ...{ number, title, found, platformName: nameInSentence(nameOf(platform)) },
      url: at(paths.decision(team.slug, id)),
    })),
  });
  const sent: boolean[] = [];
  for (const owner of owners) sent.push(await sendMail(owner, mail));
  return sent.some(Boolean);
}

/** A platform of the team's own has no label of ours. */
const nameOf = (id: string): string =>
  (platformLabels as Readonly<Record<string, { readonly label: string }>>)[id]?.label ?? id;
