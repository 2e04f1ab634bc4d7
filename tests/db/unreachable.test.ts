import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "@/db/client";
import { reach } from "@/db/start";
import { DatabaseUnreachableError } from "@/db/unreachable";

/** What starting says about a server, after really knocking at it. */
async function told(url: string): Promise<string> {
  const { sql } = openDatabase({ url });
  onTestFinished(() => sql.end({ timeout: 0 }));
  const error = await reach(sql, url, 2_000).catch((reason: unknown) => reason);
  return error instanceof DatabaseUnreachableError ? error.message : "";
}

describe("a server of DATABASE_URL that cannot be used", () => {
  test("is named without user and password when it refuses connections", async () =>
    expect(await told("postgres://berth:swordfish@127.0.0.1:1/berth?sslmode=disable")).toBe(
      "The PostgreSQL server of DATABASE_URL, 127.0.0.1:1/berth, refuses connections. Is it running, and is the port right?",
    ));

  test("is told from a name that nobody knows", async () =>
    expect(await told("postgres://berth:swordfish@nowhere.invalid/berth")).toMatch(
      /nowhere\.invalid\/berth, has a name (nobody knows|that cannot be looked up now)/,
    ));

  test("is told from something that is no PostgreSQL", async () => {
    const server = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    expect(await told(`postgres://berth:swordfish@127.0.0.1:${port}/berth`)).toContain("Is it a PostgreSQL server");
  });
});
