import { describe, expect, test } from "vitest";
import { defaultPriceBook, getPriceBook, priceBooks } from "@/lib/planner/price-books/index";
import { list202610 } from "@/lib/planner/price-books/list-2026-10";
import { findMachine, findRate, machinesOf } from "@/lib/planner/price-books/rates";

describe("findRate", () => {
  test("prefers the region's own rate", () => {
    expect(findRate(list202610, "azure.logs", "us-east")).toMatchObject({ price: "2.3", region: "eastus" });
    expect(findRate(list202610, "azure.logs", "eu-central")).toMatchObject({ price: "2.99", region: "westeurope" });
  });

  test("falls back to the rate that holds everywhere", () => {
    const rate = findRate(list202610, "digitalocean.doks.ha", "eu-central");
    expect(rate).toMatchObject({ price: "40", per: "month" });
    expect(findRate(list202610, "digitalocean.doks.ha", "us-east")).toBe(rate);
  });

  test("is null for what the book does not price, even where every object has something of that name", () => {
    expect(findRate(list202610, "aws.teleport", "us-east")).toBeNull();
    expect(findRate(list202610, "constructor", "us-east")).toBeNull();
  });
});

describe("findMachine", () => {
  test("finds a type by its name inside one cloud", () => {
    expect(findMachine(list202610, "hetzner", "cx23")?.memoryGib).toBe(4);
    expect(findMachine(list202610, "aws", "cx23")).toBeNull();
    expect(findMachine(list202610, "hetzner", "CX23")).toBeNull();
  });
});

describe("machinesOf", () => {
  test("lists what is sold in the region, and only that", () => {
    const us = machinesOf(list202610, "hetzner", "us-east").map(({ id }) => id);
    expect(us.sort()).toEqual(["cpx11", "cpx21", "cpx31", "cpx41", "cpx51", "ccx13", "ccx23", "ccx33", "ccx43"].sort());
    expect(machinesOf(list202610, "hetzner", "eu-central").some(({ id }) => id === "cx23")).toBe(true);
    expect(machinesOf(list202610, "railway", "us-east")).toEqual([]);
  });

  test("gives the same list each time", () => {
    expect(machinesOf(list202610, "aws", "us-east")).toBe(machinesOf(list202610, "aws", "us-east"));
  });

  test("keeps books apart", () => {
    const changed = { ...list202610, machines: [] };
    expect(machinesOf(changed, "aws", "us-east")).toEqual([]);
    expect(machinesOf(list202610, "aws", "us-east")).toHaveLength(141);
  });
});

describe("the shelf of books", () => {
  test("has the newest list in front, which is the default", () => {
    expect(priceBooks.map(({ id }) => id)).toEqual(["list-2026-10", "lesson-2025-12"]);
    expect(defaultPriceBook.id).toBe("list-2026-10");
  });

  test("finds a book by id", () => {
    expect(getPriceBook("lesson-2025-12")?.kind).toBe("lesson");
    expect(getPriceBook("list-1999-01")).toBeNull();
  });
});
