import { strToU8, zipSync } from "fflate";
import type { MoveKit } from "./kit";
import { labelOf } from "./names";

/** A ZIP keeps the time of day without a zone. The oldest it can hold, so that one kit is the same bytes wherever it is made. */
const OLDEST = [1980, 0, 1] as const;

/** The kit as one archive, all files in a folder. The same kit gives the same bytes. */
export function moveKitZip(kit: MoveKit): Uint8Array<ArrayBuffer> {
  const folder = `move-to-${labelOf(kit.platform, "platform")}`;
  const entries = Object.fromEntries(kit.files.map(({ path, content }) => [`${folder}/${path}`, strToU8(content)]));
  return new Uint8Array(zipSync(entries, { level: 6, mtime: new Date(...OLDEST) }));
}
