import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, for links: nobody tries them out, so a plain hash keeps a stolen table useless. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** What a token may look like. A link that does not is incomplete, before the database is asked. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
