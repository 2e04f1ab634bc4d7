import { defineConfig } from "@playwright/test";
import { chromiumArgs, findHeadless } from "./scripts/chromium.mjs";
import {
  CONNECTED,
  connected,
  mailApi,
  mailPort,
  oidcClient,
  oidcIssuer,
  plain,
  type TestServer,
} from "./tests/e2e/support/servers";

const chromium = findHeadless();

/** What needs mail or a sign-in provider: the server that has both. */
const connectedSpecs = /(mail|oidc)\.spec\.ts$/;

const quiet = { stdout: "ignore", stderr: "pipe" } as const;

const app = ({ origin, dataDir }: TestServer, more: Record<string, string> = {}) => ({
  command: `node node_modules/next/dist/bin/next start --port ${new URL(origin).port} --hostname 127.0.0.1`,
  url: `${origin}/api/ready`,
  env: {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: new URL(origin).port,
    HOST: "127.0.0.1",
    NEXTAUTH_URL: "",
    NEXTAUTH_SECRET: "",
    DATABASE_URL: "",
    DATA_DIR: dataDir,
    ...more,
  },
  gracefulShutdown: { signal: "SIGTERM", timeout: 5000 } as const,
  ...quiet,
});

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: "list",
  // Patience for a shared machine: a test that waits for what never comes still fails, only later.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: plain.origin,
    screenshot: "only-on-failure",
    trace: "on-first-retry", // of which `npm test` has one
    launchOptions: { args: chromiumArgs, ...(chromium ? { executablePath: chromium } : {}) },
  },
  projects: [
    { name: "laptop", testIgnore: connectedSpecs, use: { viewport: { width: 1440, height: 900 } } },
    // What depends on the width of the window says so with this tag.
    {
      name: "phone",
      testIgnore: connectedSpecs,
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      name: CONNECTED,
      testMatch: connectedSpecs,
      use: { viewport: { width: 1440, height: 900 }, baseURL: connected.origin },
    },
  ],
  webServer: [
    app(plain),
    app(connected, {
      NEXTAUTH_URL: connected.origin,
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      MAIL_FROM: "Berth <berth@example.org>",
      AUTH_OIDC_ISSUER: oidcIssuer,
      AUTH_OIDC_ID: oidcClient.id,
      AUTH_OIDC_SECRET: oidcClient.secret,
    }),
    { command: "node --import tsx tests/e2e/support/mail-server.ts", url: mailApi, ...quiet },
    {
      command: "node --import tsx tests/e2e/support/oidc-server.ts",
      url: `${oidcIssuer}/.well-known/openid-configuration`,
      ...quiet,
    },
  ],
});
