import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: nobody tries them out, so a plain hash of it keeps a stolen table useless. */
export const newInvitationToken = (): string => randomBytes(32).toString("base64url");

export const hashInvitationToken = (token: string): string => createHash("sha256").update(token).digest("hex");
