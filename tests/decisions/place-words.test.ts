import { describe, expect, test } from "vitest";
import { documentOf } from "@/lib/decisions/document";
import type { OlderLink } from "@/lib/decisions/record";
import { basisOf, linksOf } from "@/lib/decisions/render/basis";
import type { Status } from "@/lib/decisions/status";
import { recordOf, sealedOf } from "./support";

const sealed = sealedOf({ team: { engineers: 5, kubernetesExperience: "none" } });
const older: OlderLink = { id: "x", number: 3, title: "Run on EKS", status: "accepted", gaveWay: false };

const said = (status: Status, link: Partial<OlderLink>) =>
  linksOf(documentOf(recordOf(sealed, { status, supersedes: { ...older, ...link } })));

describe("the record whose place another takes", () => {
  const cases: readonly [Status, Partial<OlderLink>, string][] = [
    ["draft", {}, "Once accepted, it takes the place of 0003, Run on EKS."],
    ["proposed", {}, "Once accepted, it takes the place of 0003, Run on EKS."],
    // Accepting it would supersede nothing: another record was quicker.
    ["proposed", { status: "superseded" }, "It was meant to take the place of 0003, Run on EKS."],
    ["rejected", {}, "It was meant to take the place of 0003, Run on EKS."],
    ["accepted", { status: "superseded" }, "It was meant to take the place of 0003, Run on EKS."],
    ["accepted", { status: "superseded", gaveWay: true }, "It takes the place of 0003, Run on EKS."],
    ["superseded", { status: "superseded", gaveWay: true }, "It took the place of 0003, Run on EKS."],
    ["deprecated", { status: "superseded", gaveWay: true }, "It took the place of 0003, Run on EKS."],
  ];
  for (const [status, link, sentence] of cases) {
    test(`of a record that is ${status}, ${link.gaveWay ? "superseded by it" : `${link.status ?? "accepted"} otherwise`}`, () => {
      expect(said(status, link)).toEqual([sentence]);
    });
  }
});

describe("the version of the planner", () => {
  const foreign = { ...sealed, frozen: { ...sealed.frozen, engineVersion: "0.9.0" } };
  const versionOf = (record: ReturnType<typeof recordOf>) =>
    basisOf(documentOf(record)).find(({ label }) => label === "Planner version")?.value;

  test("of a file with another one's numbers is told as that, and that they were not worked out again", () => {
    expect(versionOf(recordOf(foreign, { isImported: true }))).toBe(
      `0.9.0, by the file it was imported from; not worked out again by version ${sealed.frozen.engineVersion}, which runs here`,
    );
  });

  test("of the team's own numbers, and of a file of this version, is that alone", () => {
    expect(versionOf(recordOf(foreign))).toBe("0.9.0");
    expect(versionOf(recordOf(sealed, { isImported: true }))).toBe(sealed.frozen.engineVersion);
  });
});
