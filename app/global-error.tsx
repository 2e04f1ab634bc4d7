"use client";

import { Message } from "@/components/shell/message";

/** Our stylesheet would travel with every page a second time, for the day on which this one is shown. */
const styles = `
:root { color-scheme: light dark; background: light-dark(#faf9f6, #161614); color: light-dark(#1c1b18, #edebe5) }
body { max-width: 42rem; padding: 3rem 1rem; margin: 0 auto; font: 1rem/1.5 ui-sans-serif, system-ui, sans-serif }
h1 { font-size: 1.8125rem; line-height: 2.25rem; text-wrap: balance }
button { min-height: 2.25rem; padding: 0 0.75rem; font: inherit; font-size: 0.875rem }
`;

/** Takes the place of the whole page when the layout itself has failed. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Berth</title>
        <style>{styles}</style>
        <main>
          <Message title="Something went wrong on our side">
            <p>What you entered is still in the address of this page.</p>
            <button type="button" onClick={reset}>
              Try again
            </button>
          </Message>
        </main>
      </body>
    </html>
  );
}
