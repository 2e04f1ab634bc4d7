import "server-only";
import { listReviewDates } from "@/db/queries/decision-reviews";
import { PRIVATE } from "@/lib/auth/api";
import { reviewCalendar } from "@/lib/decisions/calendar";
import { publicUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import type { TeamScope } from "@/lib/teams/scope";
import { platformLabels } from "@/lib/wording/labels";

/**
 * Days of review as a calendar file; null where there is none to write.
 *
 * @param id only that of this record
 */
export async function calendarFile(scope: TeamScope, fileName: string, id?: string): Promise<Response | null> {
  const dates = await listReviewDates(scope, id);
  if (id !== undefined && dates.length === 0) return null;
  const days = dates.map(({ platform, ...date }) => ({
    ...date,
    platformName: nameInSentence(nameOf(platform)),
    url: new URL(paths.decision(scope.slug, date.id), publicUrl()).href,
  }));
  return new Response(reviewCalendar(scope.slug, days), {
    headers: {
      ...PRIVATE,
      "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
      "content-disposition": `attachment; filename="${fileName}.ics"`,
    },
  });
}

/** A platform of the team's own has no label of ours. */
const nameOf = (id: string): string =>
  (platformLabels as Readonly<Record<string, { readonly label: string }>>)[id]?.label ?? id;
