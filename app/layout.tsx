import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { EarlyHands } from "@/components/shell/early-hands";
import { LayOutRest } from "@/components/shell/lay-out-rest";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { SkipLink } from "@/components/shell/skip-link";
import { parseTheme, THEME_COOKIE, type Theme } from "@/components/ui/theme";
import { currentUser } from "@/lib/auth/session";
import { publicUrl } from "@/lib/env";
import { signOut } from "./(auth)/sign-out";
import "./globals.css";

const description =
  "Compare what every container platform costs in the first year, your own labour included: which one fits your team, which do not, and why.";

export const generateMetadata = (): Metadata => ({
  metadataBase: publicUrl(),
  title: { default: "Berth: where your containers should run", template: "%s · Berth" },
  description,
  applicationName: "Berth",
  openGraph: { siteName: "Berth", type: "website", description },
});

// The colour of --color-raised, which the header has.
const raised = { light: "#ffffff", dark: "#1e1d1b" };

export const generateViewport = async (): Promise<Viewport> => {
  const theme = await chosenTheme();
  return {
    themeColor:
      theme === "system"
        ? [
            { media: "(prefers-color-scheme: light)", color: raised.light },
            { media: "(prefers-color-scheme: dark)", color: raised.dark },
          ]
        : raised[theme],
  };
};

const chosenTheme = async (): Promise<Theme> => parseTheme((await cookies()).get(THEME_COOKIE)?.value);

/**
 * Reading a cookie here makes every page dynamic, and each must be: a page written at build time would carry no nonce, and
 * under our policy no script of it would run.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [theme, person] = await Promise.all([chosenTheme(), currentUser()]);
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col text-base">
        <SkipLink />
        <SiteHeader theme={theme} person={person && { name: person.name, email: person.email }} signOut={signOut} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-page grow px-4 py-6 outline-none sm:px-6 sm:py-8"
        >
          {children}
        </main>
        <SiteFooter />
        <EarlyHands />
        <LayOutRest />
      </body>
    </html>
  );
}
