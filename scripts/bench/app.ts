import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { root } from "./root";

export interface RunningApp {
  readonly origin: string;
  /** Of the program we started; what it started itself is below it. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 600_000;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const children = new Set<ChildProcess>();
/** The programs we start pass this on to what they start themselves. */
const stopAll = () => {
  for (const child of children) child.kill("SIGTERM");
};
process.on("exit", stopAll);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

/** Starts a program that serves on PORT and says so in a line that `isReady` knows. */
async function serve(
  args: readonly string[],
  { cwd, isReady }: { readonly cwd: string; readonly isReady: RegExp },
): Promise<RunningApp> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      HOST: "127.0.0.1",
      NEXTAUTH_URL: origin,
    },
  });
  children.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      children.delete(child);
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    let output = "";
    const fail = (why: string) => reject(new Error(`${why}\n${output.slice(-2_000)}`));
    const timer = setTimeout(() => fail("The app did not start in time."), PATIENCE_MS);
    timer.unref();
    const read = (chunk: Buffer) => {
      output += chunk;
      if (!isReady.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", (error) => fail(error.message));
    child.once("exit", (code) => fail(`The app ended with ${code}.`));
  });
  return {
    origin,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** The app as `npm start` runs it, built first when its sources have changed, on a free port. */
export function startApp(): Promise<RunningApp> {
  return serve([path.join(root, "scripts/start.mjs")], { cwd: root, isReady: /^Berth is at /m });
}

/** `next start` in a folder that has been built. */
export const startNext = (folder: string): Promise<RunningApp> =>
  serve([nextFile, "start", "--hostname", "127.0.0.1"], { cwd: folder, isReady: /Ready in/ });

const nextFile = path.join(root, "node_modules/next/dist/bin/next");

/** `next build`; what it prints is shown only when it fails. */
export async function buildNext(folder: string): Promise<void> {
  const child = spawn(process.execPath, [nextFile, "build"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  children.add(child);
  let output = "";
  const read = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on("data", read);
  child.stderr?.on("data", read);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  children.delete(child);
  if (code !== 0) throw new Error(`The empty page could not be built.\n${output.slice(-2_000)}`);
}
