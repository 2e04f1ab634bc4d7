export { activity } from "./activity";
export { decisionAlerts, decisionComments, decisionNotes, decisionPeople, decisions, decisionVotes } from "./decisions";
export { rateLimits } from "./limits";
export { priceRevisions } from "./prices";
export { scenarios, scenarioTags, scenarioVersions } from "./scenarios";
export { shareFeedback, shareLinks } from "./shares";
export { invitations, memberships, teams } from "./teams";
export { accounts, passwordResets, pendingSignUps, users } from "./users";
