import "server-only";
import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { Miss } from "@/components/share/miss";
import { Sheet } from "@/components/share/sheet";
import { parseTheme, THEME_COOKIE } from "@/components/ui/theme";
import { env } from "@/lib/env";
import { staticMarkup } from "@/lib/share/static-markup";
import css from "./page.tailwind";

const styleHash = createHash("sha256").update(css).digest("base64");

/** No script at all, no style but ours, nothing from anywhere else, and forms to us alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "style-src-attr 'unsafe-inline'", // the charts place their parts by it
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ONE_YEAR = `max-age=${365 * 24 * 60 * 60}`;

/** On whatever stands under a share link, a miss as well. */
export const shareHeaders = (): Record<string, string> => ({
  "Content-Security-Policy": POLICY,
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "X-Content-Type-Options": "nosniff",
  ...(env().NEXTAUTH_URL?.startsWith("https:") ? { "Strict-Transport-Security": ONE_YEAR } : {}),
});

interface Page {
  readonly title: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Elements of the head beyond those that every shared page has. */
  readonly head?: ReactElement;
  readonly body: ReactElement;
}

/** A page without a script, in the colours the reader has chosen elsewhere on this site, else in those of their system. */
export async function answer(
  cookie: (name: string) => string | undefined,
  { title, status = 200, headers, head, body }: Page,
): Promise<Response> {
  const theme = parseTheme(cookie(THEME_COOKIE));
  const html = await staticMarkup(
    <Sheet title={title} theme={theme} css={css} head={head}>
      {body}
    </Sheet>,
  );
  return new Response(`<!DOCTYPE html>${html}`, {
    status,
    headers: { ...shareHeaders(), ...headers, "Content-Type": "text/html; charset=utf-8" },
  });
}

/** Malformed, unknown, expired, revoked, gone: one answer, to the byte. */
export const miss = (cookie: (name: string) => string | undefined): Promise<Response> =>
  answer(cookie, { title: "Nothing to read here · Berth", status: 404, body: <Miss /> });

/** On to another page after a form was taken, so that loading again sends nothing again. */
export const onwards = (path: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status: 303, headers: { ...shareHeaders(), ...headers, Location: path } });
