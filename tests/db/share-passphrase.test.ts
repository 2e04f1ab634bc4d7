import { describe, expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/passwords";
import { limits } from "@/lib/auth/rate-limit";
import { newId } from "@/lib/ids";
import { takeFeedbackAttempt, takePassphraseAttempt } from "@/lib/share/attempts";
import { isFirstOpening } from "@/lib/share/opening";
import type { ShareScope } from "@/lib/share/scope";
import { isUnlocked, tryPassphrase } from "@/lib/share/unlock";
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

  test("does not let one address hold the link up for everybody", async () => {
    const scope = link();
    for (let time = 0; time < limits.passphraseByLink.most * 2; time += 1)
      await takePassphraseAttempt(scope, "192.0.2.1");
    expect(await tryPassphrase(scope, "open sesame", "198.51.100.7")).toEqual({ ok: true, value: true });
  });

  test("holds the link up when tries come from many addresses, and no other link", async () => {
    const scope = link();
    // Twenty-five addresses, four each: none of them reaches a limit of its own.
    for (let time = 0; time < limits.passphraseByLink.most; time += 1)
      expect(await takePassphraseAttempt(scope, `192.0.2.${time % 25}`)).toMatchObject({ ok: true });
    expect(await tryPassphrase(scope, "open sesame", "198.51.100.7")).toMatchObject({ ok: false });
    expect(await tryPassphrase(link(), "open sesame", "198.51.100.7")).toEqual({ ok: true, value: true });
  });

  test("does not count the right one", async () => {
    const scope = link();
    for (let time = 0; time < limits.passphraseSoon.most * 2; time += 1)
      expect(await tryPassphrase(scope, "open sesame", "192.0.2.1")).toEqual({ ok: true, value: true });
  });
});

describe("isUnlocked", () => {
  const now = 1_790_000_000_000;

  test("takes no cookie that was made up, whatever it is made of", () => {
    const until = 9_999_999_999_999;
    // As many signs as a proof has, and more bytes.
    for (const proof of ["é".repeat(43), "é".repeat(21), "", ".", "\u0000".repeat(43), "😀".repeat(43)])
      expect(isUnlocked(link(), `${until}.${proof}`, now)).toBe(false);
    for (const cookie of [undefined, "", ".", "é", `${until}`, `${until}.${"A".repeat(43)}.x`])
      expect(isUnlocked(link(), cookie, now)).toBe(false);
  });
});

describe("takeFeedbackAttempt", () => {
  test("does not let one address use up what all readers of a link may send", async () => {
    const scope = link();
    const taken = [];
    for (let time = 0; time < limits.feedbackByLink.most * 2; time += 1)
      taken.push(await takeFeedbackAttempt(scope, "192.0.2.1"));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(limits.feedbackByAddress.most);
    expect(await takeFeedbackAttempt(scope, "198.51.100.7")).toMatchObject({ ok: true });
  });

  test("refuses what comes from many addresses to one link, and not to another", async () => {
    const scope = link();
    for (let time = 0; time < limits.feedbackByLink.most; time += 1)
      expect(await takeFeedbackAttempt(scope, `192.0.2.${time % 50}`)).toMatchObject({ ok: true });
    expect(await takeFeedbackAttempt(scope, "198.51.100.7")).toMatchObject({ ok: false });
    expect(await takeFeedbackAttempt(link(), "198.51.100.7")).toMatchObject({ ok: true });
  });
});

test("loading a page again within ten minutes is not opening it again; another reader's is", async () => {
  const { linkId } = link();
  expect(await isFirstOpening(linkId, "192.0.2.1")).toBe(true);
  expect(await isFirstOpening(linkId, "192.0.2.1")).toBe(false);
  expect(await isFirstOpening(linkId, "198.51.100.7")).toBe(true);
  expect(await isFirstOpening(link().linkId, "192.0.2.1")).toBe(true);
});
