import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { moveKitZip } from "@/lib/move/kit-zip";
import { moveKit } from "@/lib/move/move-kit";
import { evaluationOf, kitOf } from "./support";

/** Its library reads archives with a check of every sum; where it is missing, the reader above has to do. */
const hasPython = spawnSync("python3", ["--version"]).status === 0;

test("An archive holds every file of the kit in one folder", () => {
  const kit = kitOf({ workload: { services: 2 } }, "doks");
  const files = unzipSync(moveKitZip(kit));
  expect(Object.keys(files).sort()).toEqual(kit.files.map((file) => `move-to-doks/${file.path}`).sort());
  for (const file of kit.files)
    expect(strFromU8(files[`move-to-doks/${file.path}`] ?? new Uint8Array())).toBe(file.content);
});

test("The same evaluation gives the same bytes", () => {
  const bytes = () => moveKitZip(moveKit(evaluationOf({}), "compose", { recordNumber: 1 }));
  expect(bytes()).toEqual(bytes());
});

test("The bytes do not depend on the zone of the machine that makes them", () => {
  const kit = kitOf({}, "compose");
  const zone = process.env.TZ;
  try {
    process.env.TZ = "Pacific/Auckland";
    const there = moveKitZip(kit);
    process.env.TZ = "America/Los_Angeles";
    expect(moveKitZip(kit)).toEqual(there);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test.runIf(hasPython)("A reader that is not ours finds the archive whole", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "berth-kit-"));
  try {
    const file = path.join(folder, "kit.zip");
    writeFileSync(file, moveKitZip(kitOf({}, "swarm")));
    const names = execFileSync("python3", ["-c", READ, file], { encoding: "utf8" });
    expect(names).toContain("move-to-swarm/stack.yaml");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const READ = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.namelist())";
