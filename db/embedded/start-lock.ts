import { createServer, type Server } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "./error";

const hold = (name: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => (codeOf(error) === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(`\0${name}`, () => resolve(server.unref()));
  });

const POLL_MS = 20;

/**
 * Does the work while no other process does it, so that of several first starts one makes the folder and the others find it
 * made. The lock is a Linux socket without a file: the kernel gives it back however its owner ends. Elsewhere, or when it
 * cannot be had in time, the work goes on without it: PostgreSQL's own lock still lets one server only into a folder.
 */
export async function withStartLock<T>(name: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  if (process.platform !== "linux") return work();
  const deadline = performance.now() + patienceMs;
  let lock = await hold(name);
  while (lock === null && performance.now() < deadline) {
    await wait(POLL_MS);
    lock = await hold(name);
  }
  try {
    return await work();
  } finally {
    lock?.close();
  }
}
