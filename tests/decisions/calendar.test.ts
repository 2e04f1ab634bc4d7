import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type ReviewDay, reviewCalendar } from "@/lib/decisions/calendar";

const day: ReviewDay = {
  id: "0123456789abcdefghij",
  number: 7,
  title: "Run on GKE, zonal; a \\ “first” step",
  platformName: "GKE (zonal)",
  reviewOn: "2027-03-28",
  updatedAt: new Date("2026-11-21T10:00:00Z"),
  url: "https://berth.example/t/quay/decisions/0123456789abcdefghij",
};

/** As a calendar program reads it; the reader is not ours. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

describe("reviewCalendar", () => {
  test("has a whole day for each record, with its title as it was typed", () => {
    const [event] = eventsOf(reviewCalendar("quay-crew", [day]));
    expect(event?.uid).toBe("review-0123456789abcdefghij@berth");
    expect(event?.summary).toBe("Look again at decision 0007: Run on GKE, zonal; a \\ “first” step");
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2027-03-28");
    expect(event?.endDate.toString()).toBe("2027-03-29");
    expect(event?.description).toBe(
      `The team wanted to look again at running on GKE (zonal). Open the record at today’s prices:\n${day.url}`,
    );
    expect(String(event?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-21T10:00:00Z");
    expect(event?.component.getFirstPropertyValue("url")).toBe(day.url);
  });

  test("is the same bytes for the same days, in every time zone", () => {
    const zone = process.env.TZ;
    try {
      const texts = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"].map((name) => {
        process.env.TZ = name;
        return reviewCalendar("quay-crew", [day]);
      });
      expect(new Set(texts).size).toBe(1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("ends its lines as RFC 5545 asks, and keeps them short", () => {
    const text = reviewCalendar("quay-crew", [{ ...day, title: "ä".repeat(150) }]);
    for (const line of text.trimEnd().split("\r\n")) {
      expect(line).not.toContain("\n");
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    expect(eventsOf(text)[0]?.summary).toContain("ä".repeat(150));
  });

  test("is a calendar without days too", () => {
    expect(eventsOf(reviewCalendar("quay-crew", []))).toEqual([]);
  });
});
