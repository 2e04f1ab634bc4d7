import path from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "../..");

/** Packages that the server loads for what it answers with these files. */
async function packagesOf(...files: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    outdir: path.join(root, "nowhere"),
    write: false,
    bundle: true,
    metafile: true,
    packages: "external",
    platform: "node",
    format: "esm",
    loader: { ".css": "empty" },
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return [...new Set(imports.filter(({ external }) => external).map((found) => found.path))];
}

// A start is awaited until its first page has been answered, and each of these is in its way.
test("a visitor's first page loads nothing of signing in, of mail or of exports", async () => {
  const loaded = await packagesOf("app/layout.tsx", "app/page.tsx", "proxy.ts");
  expect(loaded).toContain("zod");
  expect(loaded).toContain("next-auth/jwt");
  for (const needless of ["next-auth", "@node-rs/argon2", "nodemailer", "pdfkit", "hucre"])
    expect(loaded).not.toContain(needless);
  expect(await packagesOf("proxy.ts")).toEqual(["next/server"]);
});
