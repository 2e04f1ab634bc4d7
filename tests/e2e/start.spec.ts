import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, test } from "./fixtures";
import { plain } from "./support/servers";
import { startServer } from "./support/start-server";

test("the first page does not wait for the database, and no server stays that gets none", async () => {
  const knocking = new Set<Socket>();
  const silent = createServer((socket) => knocking.add(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const address = silent.address();
  const port = typeof address === "object" ? address?.port : null;

  const server = await startServer(plain, {
    DATABASE_URL: `postgres://berth@127.0.0.1:${port}/berth`,
    NEXTAUTH_SECRET: "only-for-tests-and-nowhere-else-",
  });
  const page = await fetch(server.origin, { headers: { "accept-encoding": "br" } });
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain("Where should your containers run?");
  // It came in before the app's code was there, and is prepared as any other.
  expect(page.headers.get("content-encoding")).toBe("br");
  expect(html).toContain('type="held-until-painted"');
  expect((await fetch(`${server.origin}/api/ready`)).status).toBe(503);

  silent.close();
  for (const socket of knocking) socket.destroy();
  expect(await server.ended).toBe(1);
  expect(server.printed()).toContain(`127.0.0.1:${port}`);
});
