import type { Metadata } from "next";
import { WaitingForYou } from "@/components/decision/assent/waiting-for-you";
import { RecentDecisions } from "@/components/decision/recent-decisions";
import { DueReviews } from "@/components/decision/review/due-reviews";
import { PageHeading } from "@/components/shell/page-heading";
import { ActivityLines } from "@/components/team/activity-lines";
import { Box } from "@/components/team/box";
import { MemberNames } from "@/components/team/member-names";
import { RecentScenarios } from "@/components/team/recent-scenarios";
import { listActivity } from "@/db/queries/activity";
import { listDueReviews } from "@/db/queries/decision-reviews";
import { listWaiting } from "@/db/queries/decision-votes";
import { getOwnPlatformNames, listDecisions } from "@/db/queries/decisions";
import { listMembers } from "@/db/queries/members";
import { listWaitingFeedback } from "@/db/queries/share-feedback";
import { listRecentScenarios } from "@/db/queries/teams";
import { everything } from "@/lib/activity/filter";
import { findScope, requireScope } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { can } from "@/lib/teams/permissions";

const MOST_SCENARIOS = 6;
const MOST_DECISIONS = 5;
const MOST_DUE = 10;
const MOST_EVENTS = 8;
const MOST_FEEDBACK = 10;

export async function generateMetadata({ params }: PageProps<"/t/[team]">): Promise<Metadata> {
  const { team } = await params;
  const scope = await findScope(team, "team:read");
  return { title: scope.ok ? scope.value.teamName : "Team" };
}

export default async function TeamPage({ params }: PageProps<"/t/[team]">) {
  const { team } = await params;
  const scope = await requireScope(team, "team:read", paths.team(team));
  const today = new Date().toISOString().slice(0, 10);
  const [scenarios, proposed, newest, due, events, members, waiting, feedback] = await Promise.all([
    listRecentScenarios(scope, MOST_SCENARIOS),
    listDecisions(scope, { status: "proposed", most: MOST_DECISIONS }),
    listDecisions(scope, { most: MOST_DECISIONS }),
    listDueReviews(scope, { today, most: MOST_DUE }),
    listActivity(scope, { filter: everything, after: null, limit: MOST_EVENTS }),
    listMembers(scope),
    listWaiting(scope),
    can(scope.role, "decision:moderate") ? listWaitingFeedback(scope, MOST_FEEDBACK) : [],
  ]);
  const ownNames = await getOwnPlatformNames(scope, due);
  const { slug, role } = scope;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageHeading title="Overview" />
      <WaitingForYou team={slug} waiting={waiting} feedback={feedback} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          {due.length > 0 ? (
            <Box title="To be looked at again" more={{ href: paths.reviewCalendar(slug), label: "Calendar file" }}>
              <DueReviews team={slug} today={today} ownNames={ownNames} records={due} />
            </Box>
          ) : null}
          <Box title="Recent scenarios" more={{ href: paths.scenarios(slug), label: "All scenarios" }}>
            <RecentScenarios team={slug} scenarios={scenarios} canWrite={can(role, "scenario:write")} />
          </Box>
          <Box title="Decisions" more={{ href: paths.decisions(slug), label: "All decisions" }}>
            <RecentDecisions team={slug} proposed={proposed} newest={newest} />
          </Box>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
          <Box title="Recent activity" more={{ href: paths.activity(slug), label: "All activity" }}>
            <ActivityLines team={slug} events={events} />
          </Box>
          <Box title="Members" more={{ href: paths.members(slug), label: "All members" }}>
            <MemberNames members={members} self={scope.userId} />
          </Box>
        </div>
      </div>
    </div>
  );
}
