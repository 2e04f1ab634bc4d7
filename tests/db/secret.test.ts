import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const program = 'import("@/lib/auth/secret").then(({ authSecret }) => console.log(authSecret()))';

test("apps that start for the first time at once keep one session key, for their user alone", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "berth-secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = path.join(folder, "data");
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", NEXTAUTH_SECRET: "" };
  const args = ["--conditions=react-server", "--import", "tsx", "--eval", program];
  const runs = await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, args, { env })));
  const [secret = "", ...others] = new Set(runs.map(({ stdout }) => stdout.trim()));
  expect(others).toEqual([]);
  expect(secret.length).toBeGreaterThanOrEqual(43); // 32 bytes in base64
  expect(readdirSync(dataDir)).toEqual(["auth-secret"]);
  expect(readFileSync(path.join(dataDir, "auth-secret"), "utf8").trim()).toBe(secret);
  expect(statSync(path.join(dataDir, "auth-secret")).mode & 0o777).toBe(0o600);
});
