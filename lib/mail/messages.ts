import { composeMail, type Mail } from "./compose";

const NOT_YOU = "If it was not you, you need not do anything: nothing changes unless the link is used.";

/**
 * Answers a sign-up. It goes to whatever address was typed, so it carries nothing else that was typed: no name, which could be
 * somebody's advertisement.
 */
export const confirmSignUpMail = (url: string): Mail =>
  composeMail({
    subject: "Confirm your account at Berth",
    before: ["Somebody, you we hope, signed up at Berth with this address. Your account is made when you confirm it."],
    link: { label: "Confirm the account", url },
    after: [
      "The link works for a day.",
      "If it was not you, you need not do anything: without the link there is no account.",
    ],
  });

/** Answers a sign-up with an address that has an account: only its owner gets to know. */
export const accountExistsMail = (urls: { readonly signIn: string; readonly forgot: string }): Mail =>
  composeMail({
    subject: "You already have an account at Berth",
    before: [
      "Somebody, perhaps you, signed up at Berth with this address. You have an account here already, and it is unchanged.",
    ],
    link: { label: "Sign in", url: urls.signIn },
    after: [`Forgotten the password? ${urls.forgot}`, "If it was not you, you need not do anything."],
  });

export const resetPasswordMail = (url: string): Mail =>
  composeMail({
    subject: "Set a new password at Berth",
    before: ["Somebody, you we hope, asked to set a new password for your account at Berth."],
    link: { label: "Set a new password", url },
    after: ["The link works once, for an hour. With the new password you are signed out everywhere else.", NOT_YOU],
  });

export const verifyEmailMail = (url: string): Mail =>
  composeMail({
    subject: "Confirm your address at Berth",
    before: [
      "You asked to confirm that you read mail at this address. Open the link in the browser you are signed in with.",
    ],
    link: { label: "Confirm the address", url },
    after: ["The link works for a day.", NOT_YOU],
  });
