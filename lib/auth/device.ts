import "server-only";
import { newId } from "@/lib/ids";
import { readCookie, setCookie } from "./cookies";

/** A browser somebody has signed in with before. */
export interface Device {
  readonly id: string;
  /** Whose sign-ins it has seen, the latest first. */
  readonly userIds: readonly string[];
}

/** As long as browsers keep a cookie at most. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60;
const MOST_USERS = 5;

const isText = (value: unknown): value is string => typeof value === "string";

/** The present browser, if anybody has signed in with it before. */
export async function knownDevice(): Promise<Device | null> {
  const content = await readCookie("device");
  if (!content || !isText(content.sub)) return null;
  return { id: content.sub, userIds: Array.isArray(content.users) ? content.users.filter(isText) : [] };
}

/** Remembers that this person has signed in here, so that strangers who try their password elsewhere do not lock them out. */
export async function rememberDevice(userId: string): Promise<void> {
  const device = await knownDevice();
  const others = device?.userIds.filter((id) => id !== userId) ?? [];
  const users = [userId, ...others].slice(0, MOST_USERS);
  await setCookie("device", { sub: device?.id ?? newId(), users }, DEVICE_SECONDS);
}
