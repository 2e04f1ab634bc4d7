import { expect } from "@playwright/test";
import type { ReceivedMail } from "./mail-server";
import { mailApi } from "./servers";

/** What has arrived for an address. */
export async function mailsTo(address: string): Promise<readonly ReceivedMail[]> {
  const answer = await fetch(`${mailApi}/?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as ReceivedMail[];
}

/** Waits until so many mails have arrived for an address, and gives the latest. */
export async function nextMail(address: string, count = 1): Promise<ReceivedMail> {
  await expect.poll(async () => (await mailsTo(address)).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
  const mail = (await mailsTo(address)).at(-1);
  if (!mail) throw new Error("there was a mail just now");
  return mail;
}

/** The first link in a mail. */
export function linkIn({ text }: ReceivedMail): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link;
}
