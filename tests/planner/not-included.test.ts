import { describe, expect, test } from "vitest";
import { type Change, evaluated } from "./support";

const said = (change: Change) => evaluated(change).notIncluded.join("\n");

describe("what no bill covers", () => {
  test("is silent about ways of buying nobody asked for", () => expect(said({})).not.toMatch(/one-year|spot/i));
  // Of Azure's machines a few have a one-year price; Fargate, Cloud Run, Fly.io, DigitalOcean and Hetzner have none in the book.
  test("names one-year prices that the book does not know", () =>
    expect(said({ purchase: { commitment: "one-year" } })).toMatch(/One-year prices/));
  test("names spot prices that the book does not know", () =>
    expect(said({ purchase: { spotShare: 0.5 } })).toMatch(/Spot prices/));
});
