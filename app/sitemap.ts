import type { MetadataRoute } from "next";
import { publicUrl } from "@/lib/env";

export const dynamic = "force-dynamic"; // the public address is known when the server starts, not when it is built

export default function sitemap(): MetadataRoute.Sitemap {
  return ["/", "/catalogue", "/method"].map((path) => ({ url: new URL(path, publicUrl()).href }));
}
