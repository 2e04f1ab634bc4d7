import { describe, expect, test } from "vitest";
import { lesson202512 } from "@/lib/planner/price-books/lesson-2025-12";
import { type Change, evaluated, platformOf } from "./support";

const said = (change: Change) => evaluated(change).notIncluded.join("\n");

describe("what no bill covers", () => {
  test("is silent about ways of buying nobody asked for", () => expect(said({})).not.toMatch(/one-year|spot/i));
  // Of Azure's machines a few have a one-year price; Fargate, Cloud Run, Fly.io, DigitalOcean and Hetzner have none in the book.
  test("names one-year prices that the book does not know", () =>
    expect(said({ purchase: { commitment: "one-year" } })).toMatch(/One-year prices/));
  // 150 machines of EKS stand beside 3 services of 0.25 vCPU on Cloud Run: that is no comparison unless somebody says so.
  test("says that platforms without machines carry the services, where machines are stated", () => {
    const change: Change = { workload: { machines: 150 } };
    expect(said(change)).toMatch(/What fills the 150 machines/);
    const notes = (id: "cloud-run" | "fly" | "gke-autopilot" | "eks") => platformOf(id, change).sizing?.notes.join(" ");
    for (const id of ["cloud-run", "fly", "gke-autopilot"] as const)
      expect(notes(id)).toMatch(/priced for the services/);
    expect(notes("eks")).not.toMatch(/priced for the services/);
    expect(said({})).not.toMatch(/What fills/);
    expect(evaluated(change, lesson202512).notIncluded.join("\n")).not.toMatch(/What fills/); // it has no such platform
  });
  test("names spot prices that the book does not know", () =>
    expect(said({ purchase: { spotShare: 0.5 } })).toMatch(/Spot prices/));
});
