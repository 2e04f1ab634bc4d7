import { describe, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { parseFeedback, parseModeration, parseNewShare } from "@/lib/share/inputs";

const share = {
  recordId: newId(),
  label: " Board meeting ",
  days: 30,
  passphrase: null,
  sandboxFields: [],
  allowsFeedback: false,
  allowsPreview: false,
};

const faultsOf = (result: { ok: boolean; error?: readonly { path: string }[] }) =>
  result.ok ? [] : (result.error ?? []).map(({ path }) => path);

describe("parseNewShare", () => {
  test("takes a link as the form sends it", () => {
    const parsed = parseNewShare({ ...share, days: null, sandboxFields: ["workload.services", "budgetUsdPerMonth"] });
    expect(parsed).toMatchObject({
      ok: true,
      value: { label: "Board meeting", days: null, sandboxFields: ["budgetUsdPerMonth", "workload.services"] },
    });
  });

  test("names the field at fault", () => {
    const faulty = {
      recordId: "../1",
      label: "a\nb",
      days: 31,
      passphrase: "seven77",
      sandboxFields: ["name"],
      allowsFeedback: "yes",
    };
    for (const [field, value] of Object.entries(faulty))
      expect(faultsOf(parseNewShare({ ...share, [field]: value }))[0]).toMatch(new RegExp(`^${field}`));
    expect(faultsOf(parseNewShare({ ...share, label: "x".repeat(81) }))).toEqual(["label"]);
    expect(parseNewShare({ ...share, tokenHash: "mine" }).ok).toBe(false);
    expect(parseNewShare(null).ok).toBe(false);
  });

  test("takes no preview together with a passphrase", () => {
    expect(faultsOf(parseNewShare({ ...share, passphrase: "open sesame", allowsPreview: true }))).toEqual([
      "allowsPreview",
    ]);
    expect(parseNewShare({ ...share, passphrase: "open sesame" }).ok).toBe(true);
  });
});

describe("parseFeedback", () => {
  test("keeps text as typed, with line ends of one kind", () => {
    const parsed = parseFeedback({ name: " Ada ", body: "One\r\n<b>two</b> **three**" });
    expect(parsed).toEqual({ ok: true, value: { name: "Ada", body: "One\n<b>two</b> **three**" } });
  });

  test("refuses what is empty, too long, or cannot be kept", () => {
    expect(faultsOf(parseFeedback({ name: "", body: "x" }))[0]).toBe("name");
    expect(faultsOf(parseFeedback({ name: "a\u0000b", body: "x" }))).toEqual(["name"]);
    expect(faultsOf(parseFeedback({ name: "x".repeat(81), body: "x" }))).toEqual(["name"]);
    expect(faultsOf(parseFeedback({ name: "Ada", body: " \n " }))).toEqual(["body"]);
    expect(faultsOf(parseFeedback({ name: "Ada", body: "x".repeat(4001) }))).toEqual(["body"]);
    expect(faultsOf(parseFeedback({ name: "Ada", body: "\u0007" }))).toEqual(["body"]);
    expect(parseFeedback({ name: "Ada", body: "x", state: "shown" }).ok).toBe(false);
  });
});

test("parseModeration takes shown and hidden alone", () => {
  const given = { recordId: newId(), feedbackId: newId() };
  expect(parseModeration({ ...given, state: "shown" }).ok).toBe(true);
  expect(parseModeration({ ...given, state: "waiting" }).ok).toBe(false);
});
