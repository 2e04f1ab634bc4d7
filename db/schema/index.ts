export { activity } from "./activity";
export { rateLimits } from "./limits";
export { priceRevisions } from "./prices";
export { scenarios, scenarioTags, scenarioVersions } from "./scenarios";
export { invitations, memberships, teams } from "./teams";
export { accounts, passwordResets, pendingSignUps, users } from "./users";
