/** Every address inside the app, in one place; `Route` keeps them true to the folders of `app`. */
import type { Route } from "next";

const route = (path: string) => path as Route; // typed routes know patterns; these are built from parts

export const paths = {
  planner: () => route("/"),
  signIn: (next?: string) => route(`/sign-in${query({ next })}`),
  signUp: (next?: string) => route(`/sign-up${query({ next })}`),
  forgotPassword: () => route("/forgot-password"),
  resetPassword: (token: string) => route(`/reset-password/${token}`),
  confirmSignUp: (token: string) => route(`/confirm/${token}`),
  invitation: (token: string) => route(`/invitation/${token}`),
  account: () => route("/account"),
  verifyEmail: (token: string) => route(`/account/verify${query({ token })}`),
  accountExport: () => route("/api/account/export"),
  teams: () => route("/t"),
  newTeam: () => route("/t/new"),
  team: (slug: string) => route(`/t/${slug}`),
  /** @param link what follows the question mark of a planner's address */
  save: (link: string) => route(link === "" ? "/save" : `/save?${link}`),
  scenarios: (slug: string) => route(`/t/${slug}/scenarios`),
  scenario: (slug: string, id: string) => route(`/t/${slug}/scenarios/${id}`),
  versions: (slug: string, id: string) => route(`/t/${slug}/scenarios/${id}/versions`),
  version: (slug: string, id: string, version: number) => route(`/t/${slug}/scenarios/${id}/versions/${version}`),
  compare: (slug: string, ids: readonly string[]) =>
    route(`/t/${slug}/compare${query({ ids: ids.length > 0 ? ids.join(",") : undefined })}`),
  /** @param before shows the revisions below this number */
  prices: (slug: string, before?: number) =>
    route(`/t/${slug}/prices${query({ before: before === undefined ? undefined : String(before) })}`),
  priceRevision: (slug: string, number: number) => route(`/t/${slug}/prices/${number}`),
  decisions: (slug: string) => route(`/t/${slug}/decisions`),
  /**
   * @param scenario   the scenario it is drafted from; absent: to be chosen
   * @param supersedes the record whose place it is to take
   */
  newDecision: (slug: string, scenario?: string, supersedes?: string) =>
    route(`/t/${slug}/decisions/new${query({ scenario, supersedes })}`),
  importDecision: (slug: string) => route(`/t/${slug}/decisions/import`),
  decision: (slug: string, id: string) => route(`/t/${slug}/decisions/${id}`),
  editDecision: (slug: string, id: string) => route(`/t/${slug}/decisions/${id}/edit`),
  /** @param how which list book and which scenario; absent: the newest and the frozen one */
  reprice: (slug: string, id: string, how: { readonly book?: string; readonly basis?: string } = {}) =>
    route(`/t/${slug}/decisions/${id}/reprice${query({ book: how.book, basis: how.basis })}`),
  moveKit: (slug: string, id: string) => route(`/t/${slug}/decisions/${id}/move`),
  shareLinks: (slug: string, id: string) => route(`/t/${slug}/decisions/${id}/share`),
  /** @param file "pdf", "csv" …: what comes behind the last slash */
  decisionFile: (slug: string, id: string, file: string) => route(`/api/teams/${slug}/decisions/${id}/${file}`),
  reviewCalendar: (slug: string) => route(`/api/teams/${slug}/reviews`),
  recordCalendar: (slug: string, id: string) => route(`/api/teams/${slug}/reviews/${id}`),
  shared: (token: string) => route(`/s/${token}`),
  sharedPassphrase: (token: string) => route(`/s/${token}/passphrase`),
  sharedFeedback: (token: string) => route(`/s/${token}/feedback`),
  sharedTry: (token: string) => route(`/s/${token}/try`),
  sharedPreview: (token: string) => route(`/s/${token}/preview`),
  /** @param file "pdf" or "md" */
  sharedFile: (token: string, file: string) => route(`/s/${token}/${file}`),
  members: (slug: string) => route(`/t/${slug}/members`),
  activity: (slug: string) => route(`/t/${slug}/activity`),
  teamSettings: (slug: string) => route(`/t/${slug}/settings`),
  scenarioFile: (slug: string, id: string) => route(`/api/teams/${slug}/scenarios/${id}`),
  activityFile: (slug: string) => route(`/api/teams/${slug}/activity`),
  teamExport: (slug: string) => route(`/api/teams/${slug}/export`),
} as const;

function query(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
