import type { MetadataRoute } from "next";
import { publicUrl } from "@/lib/env";
import { priceBooks } from "@/lib/planner/price-books/index";
import { platformIds } from "@/lib/planner/scenario/choices";

export const dynamic = "force-dynamic"; // the public address is known when the server starts, not when it is built

export default function sitemap(): MetadataRoute.Sitemap {
  const paths = [
    "/",
    "/catalogue",
    "/method",
    ...platformIds.map((id) => `/catalogue/platforms/${id}`),
    ...priceBooks.map(({ id }) => `/catalogue/price-books/${id}`),
  ];
  return paths.map((path) => ({ url: new URL(path, publicUrl()).href }));
}
