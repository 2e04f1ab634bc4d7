import { tooMany } from "@/lib/auth/rate-limit";
import { readForm } from "@/lib/share/form";
import { tryPassphrase, unlockingCookie } from "@/lib/share/unlock";
import { formRefusals } from "../../refusals";
import { askPassphrase, onwardsToRecord, type Visit, visited } from "../../visit";

const WRONG = { status: 403, message: "This is not the passphrase." };

async function unlock(request: Request, visit: Visit): Promise<Response> {
  const form = await readForm(request);
  if (!form.ok) return await askPassphrase(visit, formRefusals[form.error]);
  const { scope, token, address } = visit;
  const tried = await tryPassphrase(scope, form.value.get("passphrase") ?? "", address);
  if (!tried.ok) {
    const { message } = tooMany(tried.error).error;
    return await askPassphrase(visit, { status: 429, message, ...tried.error });
  }
  if (!tried.value) return await askPassphrase(visit, WRONG);
  return onwardsToRecord(visit, { "Set-Cookie": await unlockingCookie(scope, token, Date.now()) });
}

export const POST = visited(async (_, visit) => onwardsToRecord(visit), unlock);
export const GET = visited(async (_, visit) => onwardsToRecord(visit));
