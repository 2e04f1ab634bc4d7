import type { MetadataRoute } from "next";
import { publicUrl } from "@/lib/env";

export const dynamic = "force-dynamic"; // the public address is known when the server starts, not when it is built

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: "/api/" },
    sitemap: new URL("/sitemap.xml", publicUrl()).href,
  };
}
