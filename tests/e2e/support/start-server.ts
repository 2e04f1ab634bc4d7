import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TestServer } from "./servers";

const root = path.join(import.meta.dirname, "../../..");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** A second process of the app on a server's data, to hear what it prints. It listens; its database may still be starting. */
export async function startServer({ dataDir }: Pick<TestServer, "dataDir">, env: Record<string, string> = {}) {
  const port = await freePort();
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const early = pathToFileURL(path.join(root, "scripts/early-requests.mjs")).href;
  const args = ["--import", early, next, "start", "--port", String(port), "--hostname", "127.0.0.1"];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  let printed = "";
  const isReady = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk;
      if (/Ready in/.test(printed)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`It ended with ${code}.\n${printed}`)));
  });
  await isReady;
  return {
    origin: `http://127.0.0.1:${port}`,
    /** Everything so far, what went wrong as well. */
    printed: () => printed,
    /** With its exit code, when it has ended. */
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
