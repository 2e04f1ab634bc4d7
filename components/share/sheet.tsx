import type { ReactNode } from "react";
import { Wordmark } from "@/components/shell/wordmark";
import type { Theme } from "@/components/ui/theme";

interface SheetProps {
  title: string;
  theme: Theme;
  css: string;
  /** Beyond what every shared page has. */
  head?: ReactNode;
  children: ReactNode;
}

/** A whole page that carries its style and needs no script: read, printed and kept as it is. */
export function Sheet({ title, theme, css, head, children }: SheetProps) {
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      {/* biome-ignore lint/style/noHeadElement: no page of Next, but one of our own */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {head}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet, made when Berth is built */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body className="flex min-h-dvh flex-col text-base">
        <header className="border-b border-line bg-raised">
          <div className="mx-auto flex w-full max-w-5xl items-center justify-between gap-4 px-4 py-3 sm:px-6">
            <Wordmark />
            <span className="text-right text-xs text-muted">Shared decision record, to read only</span>
          </div>
        </header>
        <main id="content" className="mx-auto w-full max-w-5xl grow px-4 py-6 sm:px-6 sm:py-8">
          {children}
        </main>
      </body>
    </html>
  );
}
