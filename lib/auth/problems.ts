/** What went wrong on the way back from a sign-in provider, as it rides in an address. */
export const problems = {
  no_email: {
    title: "This sign-in came without an e-mail address",
    text: "Berth needs one it can rely on. At GitHub, the primary address must be verified; elsewhere, allow the address to be passed on. Or sign up with a password.",
  },
  not_linked: {
    title: "There is an account with this address already",
    text: "It cannot be opened this way until both sides have proved that the address is yours. Sign in with your password, then connect this sign-in on your account page.",
  },
  taken: {
    title: "This sign-in could not be connected",
    text: "It is connected to another account here, or yours has another one of the same provider. Disconnect that first.",
  },
  connect_lost: {
    title: "Connecting took too long, or you signed out on the way",
    text: "Nothing was changed. Sign in and try again.",
  },
  provider: {
    title: "Signing in there did not work",
    text: "It was broken off, or the other side did not answer as it should. Try again; if it keeps happening, whoever runs this server finds the reason in its log.",
  },
} as const;

export type Problem = keyof typeof problems;

/** @param text of an address: one of ours, or an error code of next-auth */
export function parseProblem(text: unknown): Problem | null {
  if (typeof text !== "string" || text === "") return null;
  return Object.hasOwn(problems, text) ? (text as Problem) : "provider"; // a key of our table, asked just now
}
