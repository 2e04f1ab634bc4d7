import "server-only";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id with 19 MiB, two passes and one lane: what OWASP's Password Storage Cheat Sheet (read November 2026) asks for at least.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
 */
export const HASHING = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

/** One way of writing each character, whichever keyboard it came from (NIST SP 800-63B, 3.1.1.2). */
export const normalised = (password: string): string => password.normalize("NFKC");

/** Characters as people count them. */
export const lengthOf = (password: string): number => [...normalised(password)].length;

/**
 * A password nobody has: it was 48 random bytes, and they are gone. It is verified where there is no account, or none with a password, so
 * that the answer takes as long.
 */
export const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$r+v+eqZ7bLgLHF4/8IIbew$+oGePODFZ+z5ewXLiT2Q/hVfwzFVZURr/0P7AZRMaVk";

/**
 * Hashing runs on threads of libuv's pool. With as many at work as there are cores, the one that answers requests has to wait for
 * its turn; one core is left to it, and one thread of the pool's four to files and names.
 */
const AT_ONCE = Math.max(1, Math.min(availableParallelism() - 1, 3));

let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift(); // whoever waits takes over the place
    if (next) next();
    else working -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalised(password), HASHING));

/** @param hashed null when there is nothing to compare with: takes as long, and is false */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const isRight = await inTurn(() => verify(hashed ?? NOBODYS_HASH, normalised(password)));
  return isRight && hashed !== null;
}

let common: Promise<ReadonlySet<string>> | undefined;

/** The common ones of zxcvbn's list, 49,000 of real leaks, as far as they are long enough to matter. Some 2 MB, loaded when needed. */
const commonPasswords = (): Promise<ReadonlySet<string>> => {
  common ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"].filter((word) => word.length >= SHORTEST_PASSWORD)),
  );
  return common;
};

const plain = (text: string): string => normalised(text).toLowerCase().replace(/\s+/g, "");

/** What is wrong with a new password, in words, or null. Length and being known; no rules of composition. */
export async function faultOfPassword(
  password: string,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<string | null> {
  const length = lengthOf(password);
  if (length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  const typed = plain(password);
  if ([email, email.split("@")[0] ?? "", name].some((own) => own !== "" && plain(own) === typed))
    return "This is your own name or address. Choose something others cannot guess.";
  if ((await commonPasswords()).has(typed))
    return "Many people use this password, so it is among the first to be tried. Choose another.";
  return null;
}
