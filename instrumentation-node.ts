import { beginDatabase } from "@/db/start";
import { authSecret } from "@/lib/auth/secret";
import { env } from "@/lib/env";
import { prepareExchanges } from "@/lib/http/exchanges";
import { StartFailure } from "@/lib/start-failure";

// `npm start` holds the other end of this channel. When it has been killed, nobody is left to stop us, nor our database.
process.once("disconnect", () => process.exit());

prepareExchanges({ holdsScripts: process.env.NODE_ENV === "production" });

/** Next keeps a server alive whose start-up hook failed, answering 500 to everything. Better none at all. */
function refuse(error: unknown): never {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exit(1);
}

try {
  env();
  // Not waited for: what asks it nothing, such as a visitor's first page, is answered while it starts.
  beginDatabase().then(() => process.send?.("ready"), refuse);
  process.env.NEXTAUTH_SECRET = authSecret(); // next-auth reads it from there, in routes and in proxy.ts
} catch (error) {
  refuse(error);
}
