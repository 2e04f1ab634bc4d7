// npm run reset-password -- ada@example.org
import path from "node:path";
import nextEnv from "@next/env";
import { connection } from "@/db/client";
import { createReset } from "@/db/queries/resets";
import { getUserByEmail } from "@/db/queries/users";
import { startDatabase } from "@/db/start";
import { normalisedEmail } from "@/lib/auth/inputs";
import { ADMIN_RESET_SECONDS } from "@/lib/auth/resets";
import { hashToken, newToken } from "@/lib/auth/tokens";
import { publicUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { StartFailure } from "@/lib/start-failure";

const root = path.join(import.meta.dirname, "..");

/** Prints a link with which a person sets a new password; says what is wrong otherwise. */
async function run(email: string | undefined): Promise<number> {
  if (!email) {
    console.error("Say whose password: npm run reset-password -- ada@example.org");
    return 1;
  }
  await startDatabase();
  try {
    const user = await getUserByEmail(normalisedEmail(email));
    if (!user) {
      console.error(`There is no account with the address ${email}.`);
      return 1;
    }
    const token = newToken();
    await createReset(user, { tokenHash: hashToken(token), isMailed: false, seconds: ADMIN_RESET_SECONDS });
    console.log(`For ${user.name}, once, within a day:\n${new URL(paths.resetPassword(token), publicUrl()).href}`);
    return 0;
  } finally {
    await connection().close();
  }
}

try {
  nextEnv.loadEnvConfig(root, false, { info: () => undefined, error: console.error }); // as the app itself reads them
  process.exitCode = await run(process.argv[2]);
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
