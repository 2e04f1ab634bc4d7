import path from "node:path";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { olderPrograms } from "./scripts/postgres.mjs";

const root = import.meta.dirname;

const databaseTests = (name: string, env: Record<string, string>): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include: ["tests/db/**/*.test.ts"],
    globalSetup: ["tests/db/support/global-setup.ts"],
    env,
    hookTimeout: 60_000,
  },
});

const older = olderPrograms();

export default defineConfig({
  resolve: {
    alias: [
      // Outside Next this package throws on import; in tests it means nothing.
      { find: /^server-only$/, replacement: path.join(root, "tests/empty.ts") },
      { find: /^@\//, replacement: `${root}/` },
    ],
  },
  test: {
    testTimeout: 20_000,
    // All cores: unless told, vitest keeps one for itself, which on two cores is half of them.
    maxWorkers: "100%",
    setupFiles: ["tests/seed.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/db/**", "node_modules/**"],
        },
      },
      // On the PostgreSQL that npm brings, and once more on an older major version where one is installed.
      databaseTests("db", { PG_BIN: "" }),
      ...(older ? [databaseTests("db-older", { PG_BIN: older.folder })] : []),
    ],
  },
});
