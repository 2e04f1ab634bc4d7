import { text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "../../lib/ids";

export const id = () => text().primaryKey().$defaultFn(newId);

/** To the millisecond, as a JavaScript date holds it, so that a cursor made from one finds its row again. */
export const moment = () => timestamp({ precision: 3, withTimezone: true, mode: "date" });
