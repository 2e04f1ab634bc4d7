import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../..");

const filesOf = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));

test("nothing that handles a token prints anything, and the start-up hook reports no requests", () => {
  const files = [
    ...["app/s", "lib/share", "components/share"].flatMap(filesOf),
    ...["db/queries/shares.ts", "db/queries/share-feedback.ts", "lib/auth/tokens.ts"],
  ];
  expect(files.length).toBeGreaterThan(25);
  for (const file of files)
    expect([file, /console\.|process\.std/.test(readFileSync(path.join(root, file), "utf8"))]).toEqual([file, false]);
  for (const file of ["instrumentation.ts", "instrumentation-node.ts"])
    expect(readFileSync(path.join(root, file), "utf8")).not.toContain("onRequestError");
});
