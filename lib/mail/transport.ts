import "server-only";
import { after } from "next/server";
import nodemailer from "nodemailer";
import { env } from "@/lib/env";
import type { Mail } from "./compose";

/** Whether this server can send mail at all. */
export const canMail = (): boolean => env().SMTP_URL !== undefined;

/** A mail server that does not answer holds nobody up, but its connection should not stay for ever. Milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Sends a mail. That it failed goes to the log, with why, and without what was in it: a link in a log would be a key in a log.
 *
 * @returns whether the mail server took it
 */
export async function sendMail(to: string, { subject, text, html }: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return false;
  try {
    const transport = nodemailer.createTransport(SMTP_URL, { ...PATIENCE, from: MAIL_FROM });
    // An address object: in a text, a comma would make two recipients of one.
    await transport.sendMail({ to: { name: "", address: to }, subject, text, html });
    return true;
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    const answer =
      error instanceof Error && "responseCode" in error ? `, the server answered ${error.responseCode}` : "";
    // biome-ignore lint/suspicious/noConsole: whoever runs the server has to learn that mail does not go out
    console.error(`A mail could not be sent: ${reason}${answer}.`);
    return false;
  }
}

/**
 * Does something once the answer has gone out: it takes no longer, and says no more, whatever happens here. For mail, and for the
 * look-ups that decide whether there is one to send.
 */
export function afterAnswer(work: () => Promise<unknown>): void {
  after(async () => {
    try {
      await work();
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the answer is out; the log is the only place left
      console.error("After an answer, something failed", error);
    }
  });
}
