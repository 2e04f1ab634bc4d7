import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LinkNotice, type LinkReport } from "@/components/workspace/link-notice";

const clean: LinkReport = { refusal: null, leftOut: [], notTaken: [], unknownBook: null };
const said = (report: Partial<LinkReport>): string =>
  renderToStaticMarkup(<LinkNotice report={{ ...clean, ...report }} />)
    .replace(/<[^>]+>/g, "")
    .trim();

describe("LinkNotice", () => {
  test("is silent about a link that was taken whole", () => expect(said({})).toBe(""));

  test("names the assumptions that were not taken", () => {
    expect(said({ notTaken: ["peakFactorSpiky"] })).toBe(
      "One assumption of this link asks for more or less than Berth can compute with and keeps its default: Peak against average load, spiky traffic.",
    );
    expect(said({ notTaken: ["snapshotFactor", "labour.doks.setup"] })).toBe(
      "Two assumptions of this link ask for more or less than Berth can compute with and keep their defaults: Backup storage for each stored GiB; labour.doks.setup.",
    );
  });

  test("names what is not known beside it", () =>
    expect(said({ leftOut: ["budget"], notTaken: ["snapshotFactor"] })).toMatch(/not known.*budget\.One assumption/));
});
