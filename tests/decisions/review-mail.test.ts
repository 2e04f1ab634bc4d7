import { expect, test } from "vitest";
import { reviewMail } from "@/lib/decisions/review-mail";

const record = {
  number: 7,
  title: "Run on GKE",
  platformName: "GKE (zonal)",
  url: "https://berth.example/t/quay/decisions/a",
  found: [
    { kind: "users-over", users: 100, seen: 120 },
    { kind: "review-date", reviewOn: "2027-05-21" },
  ],
} as const;
const link = "https://berth.example/t/quay";

test("one decision is named in the subject, with all that was found in the letter", () => {
  const { subject, text } = reviewMail({ teamName: "Quay", link, records: [record] });
  expect(subject).toBe("Look again at decision 0007, “Run on GKE”, in “Quay” at Berth");
  expect(text).toBe(`One decision of the team “Quay” should be looked at again:

0007, “Run on GKE”: There are 120 daily users now; the limit is 100. The day to look at it again was 21 May 2027. ${record.url}

Open the team’s overview:
${link}

You are told once of each. Somebody who may edit can keep the decision, amend it or begin one that takes its place.

Berth
`);
});

test("more of them are counted, and stand one after the other", () => {
  const { subject, text } = reviewMail({ teamName: "Quay", link, records: [record, { ...record, number: 8 }] });
  expect(subject).toBe("Look again at two decisions, in “Quay” at Berth");
  expect(text.indexOf("0007, ")).toBeLessThan(text.indexOf("0008, "));
  expect(text).toContain("can keep each decision, amend it");
});
