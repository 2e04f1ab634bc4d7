// A process of its own: the queries are the server's. Makes a record with a link and prints the link's path.
import { mkdirSync } from "node:fs";
import { openDatabase, setDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { createDecision } from "@/db/queries/decision-writing";
import { createShare } from "@/db/queries/shares";
import { memberships, teams, users } from "@/db/schema";
import { draftWords } from "@/lib/decisions/draft";
import { freeze } from "@/lib/decisions/freeze";
import { newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { samples } from "@/lib/samples";

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error("which folder?");
mkdirSync(dataDir, { recursive: true, mode: 0o711 });
const open = openDatabase({ dataDir, pgBin: process.env.PG_BIN || undefined });
await migrate(open.sql);
setDatabase(open);

const scope = { teamId: newId(), slug: newId(), teamName: "Harbour", userId: newId(), role: "owner" } as const;
await open.db.insert(users).values({ id: scope.userId, email: `${scope.userId}@example.org`, name: "Ada" });
await open.db.transaction(async (tx) => {
  await tx.insert(teams).values({ id: scope.teamId, slug: scope.slug, name: scope.teamName });
  await tx.insert(memberships).values({ teamId: scope.teamId, userId: scope.userId, role: "owner" });
});

const scenario = samples[2]?.scenario;
if (!scenario) throw new Error("there is no third sample any more");
const sealed = freeze({ scenario, priceBook: defaultPriceBook.id, priceRevision: null, assumptions: {} }, null);
if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
const { evaluation } = sealed.value.frozen;
const chosen = evaluation.platforms.find(({ id }) => id === evaluation.recommendation.platform);
if (!chosen) throw new Error("the sample has no pick any more");
const record = await createDecision(scope, {
  title: `Run on ${chosen.name}`,
  platform: chosen.id,
  words: draftWords(sealed.value.frozen, chosen, ""),
  sealed: sealed.value,
  reviewOn: "2027-05-21",
  conditions: [{ kind: "bill-over", usdPerMonth: 5_000 }],
  scenario: null,
  people: [{ userId: scope.userId, part: "decider" }],
});
if (!record) throw new Error("its id is new");
const share = await createShare(scope, record.id, {
  ...{ label: "", days: null, passphraseHash: null, sandboxFields: [], allowsFeedback: true, allowsPreview: false },
});
if (typeof share === "string") throw new Error(share);
console.log(paths.shared(share.token));
await open.close();
