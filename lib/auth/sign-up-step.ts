/** What comes after a sign-up: the mail, or, where none is sent, the first sign-in. */
export type SignUpStep = "mail" | "sign-in";
