import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import path from "node:path";
import { build, install, isBuilt, root, run, server } from "./house.mjs";

/**
 * PORT and HOST as lib/env.ts understands them; it says itself what is wrong with a faulty variable. To ask it takes a third
 * of a second, so for an app that is built we only ask when these two need it: the app names the others as it starts.
 */
function readEnvironment() {
  const { PORT = "", HOST = "" } = process.env;
  const isPlain =
    /^([1-9]\d{0,4})?$/.test(PORT) && Number(PORT) <= 65_535 && /^(127\.0\.0\.1|0\.0\.0\.0|localhost)?$/.test(HOST);
  if (isPlain && isBuilt()) return { PORT: Number(PORT || 3000), HOST: HOST || "127.0.0.1" };
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/print-env.ts"];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
    );
  } catch {
    return null;
  }
}

const answers = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** Compiled code, which Node 22.1 and newer keep there from one start to the next; with a new build it goes. */
const compiled = path.join(root, ".next/compiled");

const isAnywhere = (host) => host === "0.0.0.0" || host === "::";

export async function serve() {
  if (!(await install())) return fail("Dependencies could not be installed.");
  const environment = readEnvironment();
  if (environment === null) return fail();
  const { PORT: port, HOST: host } = environment;
  const reachable = isAnywhere(host) ? "127.0.0.1" : host;
  if (await answers(reachable, port))
    return fail(`Port ${port} on ${host} is taken. Choose another: PORT=3001 npm start`);
  if (!(await build())) return fail("The build failed.");

  const command = [...server, "--port", String(port), "--hostname", host];
  const origin = `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
  process.exitCode = await run(command, {
    env: { NODE_ENV: "production", NODE_COMPILE_CACHE: compiled },
    isLeashed: true,
    // The port is open before the database is.
    onReady: () => console.log(`Berth is at ${origin}`),
  });
}

function fail(message) {
  if (message) console.error(message);
  process.exitCode = 1;
}
