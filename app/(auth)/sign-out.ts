"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/session";
import { paths } from "@/lib/paths";

/**
 * For a plain form: it works before any script has come. In a file of its own, because every page has it, and would else load
 * all that signing in needs.
 */
export async function signOut(): Promise<void> {
  await endSession();
  redirect(paths.planner());
}
