import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as anything from "@/app/api/[[...path]]/route";
import * as health from "@/app/api/health/route";
import * as ready from "@/app/api/ready/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import * as platforms from "@/app/api/v1/platforms/route";
import * as priceBook from "@/app/api/v1/price-books/[id]/route";
import * as priceBooks from "@/app/api/v1/price-books/route";
import { platformSchema, priceBookEntrySchema, priceBookSchema } from "@/lib/api/catalogue-schema";
import { faultSchema } from "@/lib/api/fault-schema";
import { priceBooks as books } from "@/lib/planner/price-books";
import { platformIds } from "@/lib/planner/scenario/choices";
import { type Answer, read } from "./call";

const asking = (headers: Readonly<Record<string, string>> = {}) => new Request("http://berth.test/api/v1", { headers });
const bookOf = async (id: string, request = asking()): Promise<Response> =>
  priceBook.GET(request, { params: Promise.resolve({ id }) });

describe("GET /api/v1/platforms", () => {
  test("gives the facts of every platform", async () => {
    const { status, body } = await read(await platforms.GET(asking()));
    expect(status).toBe(200);
    const list = z.strictObject({ platforms: z.array(platformSchema) }).parse(body).platforms;
    expect(list.map(({ id }) => id)).toEqual([...platformIds]);
  });
});

describe("GET /api/v1/price-books", () => {
  test("lists every book, one of them the default", async () => {
    const { body } = await read(await priceBooks.GET(asking()));
    const list = z.strictObject({ priceBooks: z.array(priceBookEntrySchema) }).parse(body).priceBooks;
    expect(list.map(({ id }) => id)).toEqual(books.map(({ id }) => id));
    expect(list.filter((book) => book.default).map(({ id }) => id)).toEqual(["list-2026-10"]);
    expect(list.find(({ id }) => id === "lesson-2025-12")?.counts).toMatchObject({ platforms: 8, sources: 1 });
  });

  for (const book of books)
    test(`gives the whole of ${book.id}`, async () => {
      const { status, body } = await read(await bookOf(book.id));
      expect(status).toBe(200);
      expect(priceBookSchema.safeParse(body).error).toBeUndefined();
      expect(body).toEqual(JSON.parse(JSON.stringify(book)));
    });

  for (const id of ["nope", "__proto__", "constructor", "", "LIST-2026-10"])
    test(`has no book ${JSON.stringify(id)}`, async () => {
      const { status, headers, body } = await read(await bookOf(id));
      expect(status).toBe(404);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(faultSchema.parse(body).code).toBe("unknown_price_book");
    });
});

describe("what the catalogue says", () => {
  const answers = {
    "/api/v1/platforms": (request: Request) => platforms.GET(request),
    "/api/v1/price-books": (request: Request) => priceBooks.GET(request),
    "/api/v1/price-books/list-2026-10": (request: Request) => bookOf("list-2026-10", request),
    "/api/v1/openapi.json": (request: Request) => openapi.GET(request),
  };
  for (const [address, get] of Object.entries(answers)) {
    test(`${address} may be kept, and is confirmed without its body`, async () => {
      const first = await get(asking());
      expect(first.headers.get("content-type")).toBe("application/json");
      expect(first.headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
      const etag = first.headers.get("etag") ?? "";
      for (const tag of [etag, etag.replace("W/", ""), `"other", ${etag}`, "*"]) {
        const again = await get(asking({ "if-none-match": tag }));
        expect(again.status).toBe(304);
        expect(again.headers.get("etag")).toBe(etag);
        expect(await again.text()).toBe("");
      }
      expect((await get(asking({ "if-none-match": '"other"' }))).status).toBe(200);
    });
  }
});

describe("the service", () => {
  const plain = async (response: Response): Promise<Answer> => read(response);

  test("is up", async () => {
    expect((await plain(health.GET())).body).toEqual({ status: "ok" });
    expect(health.GET().headers.get("cache-control")).toBe("no-store");
  });

  test("answers in JSON where there is nothing, whatever the method", async () => {
    for (const handler of Object.values(anything)) {
      const { status, body } = await plain(handler());
      expect(status).toBe(404);
      expect(faultSchema.parse(body).code).toBe("not_found");
    }
  });

  for (const [address, route] of Object.entries({ health, ready, openapi, platforms, priceBook, priceBooks }))
    test(`${address} can only be read`, async () => {
      for (const handler of [route.POST, route.PUT, route.PATCH, route.DELETE]) {
        const { status, headers, body } = await plain(handler());
        expect(status).toBe(405);
        expect(headers.get("allow")).toBe("GET, HEAD, OPTIONS");
        expect(faultSchema.parse(body).code).toBe("method_not_allowed");
      }
      expect(route.OPTIONS().headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    });
});
