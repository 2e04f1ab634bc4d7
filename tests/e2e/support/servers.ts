import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where one server of the app under test keeps its data, and where it answers. */
export interface TestServer {
  readonly origin: string;
  readonly dataDir: string;
}

const port = Number(process.env.E2E_PORT ?? 4310);

/** What stands around the second server: a mail server and an OpenID provider, both real, both of this run alone. */
export const mailPort = port + 2;
export const mailApiPort = port + 3;
export const oidcPort = port + 4;
export const mailApi = `http://127.0.0.1:${mailApiPort}`;
export const oidcIssuer = `http://127.0.0.1:${oidcPort}`;
export const oidcClient = { id: "berth", secret: "only-for-tests-and-nowhere-else" };

/** Made by whoever is first, Playwright itself, and handed to its workers by the environment. */
function folder(variable: string): string {
  const known = process.env[variable];
  if (known !== undefined) return known;
  const made = mkdtempSync(path.join(tmpdir(), "berth-e2e-"));
  chmodSync(made, 0o711); // as root, PostgreSQL runs as another user and passes through
  process.env[variable] = made;
  process.on("exit", () => rmSync(made, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  return made;
}

/** As a fresh clone runs: nothing is configured. */
export const plain: TestServer = { origin: `http://127.0.0.1:${port}`, dataDir: folder("E2E_DATA_DIR") };

/** With mail and a sign-in provider. */
export const connected: TestServer = {
  origin: `http://127.0.0.1:${port + 1}`,
  dataDir: folder("E2E_CONNECTED_DATA_DIR"),
};

/** The name of the project that runs against the second server. */
export const CONNECTED = "connected";

export const serverOf = (project: string): TestServer => (project === CONNECTED ? connected : plain);
