import { describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/passwords";
import { limits } from "@/lib/auth/rate-limit";
import { newId } from "@/lib/ids";
import { isFirstOpening } from "@/lib/share/opening";
import type { ShareScope } from "@/lib/share/scope";
import { tryPassphrase } from "@/lib/share/unlock";
import { freshDatabase } from "./support/fresh-database";

await freshDatabase();

const passphraseHash = await hashPassword("open sesame");

const link = (): ShareScope => ({
  teamId: newId(),
  recordId: newId(),
  linkId: newId(),
  passphraseHash,
  options: { sandboxFields: [], allowsFeedback: false, allowsPreview: false },
});

describe("tryPassphrase", () => {
  test("knows the right one, however its signs are composed, and no other", async () => {
    const scope = { ...link(), passphraseHash: await hashPassword("gr\u00fcn und blau") };
    expect(await tryPassphrase(scope, "gru\u0308n und blau", "192.0.2.1")).toEqual({ ok: true, value: true });
    expect(await tryPassphrase(scope, "grun und blau", "192.0.2.1")).toEqual({ ok: true, value: false });
    expect(await tryPassphrase(scope, "", "192.0.2.1")).toEqual({ ok: true, value: false });
  });

  test("holds an address up after five wrong ones, with the right one as well, and another address not", async () => {
    const scope = link();
    for (let time = 0; time < limits.passphraseSoon.most; time += 1)
      expect(await tryPassphrase(scope, "wrong", "192.0.2.1")).toEqual({ ok: true, value: false });
    const held = await tryPassphrase(scope, "open sesame", "192.0.2.1");
    expect(held).toMatchObject({ ok: false });
    if (!held.ok) expect(held.error.retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(await tryPassphrase(scope, "open sesame", "198.51.100.7")).toEqual({ ok: true, value: true });
    expect(await tryPassphrase(link(), "open sesame", "192.0.2.1")).toEqual({ ok: true, value: true });
  });

  test("counts many at once as many", async () => {
    const scope = link();
    const tries = await Promise.all(Array.from({ length: 12 }, () => tryPassphrase(scope, "wrong", "192.0.2.1")));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(limits.passphraseSoon.most);
  });

  test("does not count the right one", async () => {
    const scope = link();
    for (let time = 0; time < limits.passphraseSoon.most * 2; time += 1)
      expect(await tryPassphrase(scope, "open sesame", "192.0.2.1")).toEqual({ ok: true, value: true });
  });
});

test("loading a page again within ten minutes is not opening it again; another reader's is", async () => {
  const { linkId } = link();
  expect(await isFirstOpening(linkId, "192.0.2.1")).toBe(true);
  expect(await isFirstOpening(linkId, "192.0.2.1")).toBe(false);
  expect(await isFirstOpening(linkId, "198.51.100.7")).toBe(true);
  expect(await isFirstOpening(link().linkId, "192.0.2.1")).toBe(true);
});
