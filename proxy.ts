import { type NextRequest, NextResponse } from "next/server";

const isDevelopment = process.env.NODE_ENV === "development";

/** Once seen over https, this address is asked over https only. */
const ONE_YEAR = `max-age=${365 * 24 * 60 * 60}`;

/** Styles may be inline: React and the charts set style attributes, which no nonce can cover. */
const policy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Gives every page its own nonce. Next finds it in the request's policy and puts it on the scripts it writes. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const contentSecurityPolicy = policy(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", contentSecurityPolicy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", contentSecurityPolicy);
  // Read as it is: it was checked at the start, and to check it here again would load zod a second time.
  if (process.env.NEXTAUTH_URL?.startsWith("https:")) response.headers.set("Strict-Transport-Security", ONE_YEAR);
  return response;
}

export const config = {
  matcher: [
    {
      // Shared pages have no script, and say so in a policy of their own.
      source: "/((?!api/|s/|s$|_next/static|_next/image|icon.svg|favicon.ico|robots.txt|sitemap.xml).*)",
      missing: [{ type: "header", key: "next-router-prefetch" }],
    },
  ],
};
