"use client";

import { Message } from "@/components/shell/message";
import { Button } from "@/components/ui/button";
import "./globals.css";

/** Takes the place of the whole page when the layout itself has failed. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body className="px-4 text-base sm:px-6">
        <title>Something went wrong · Berth</title>
        <main>
          <Message title="Something went wrong on our side">
            <p className="text-muted">What you entered is still in the address of this page.</p>
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          </Message>
        </main>
      </body>
    </html>
  );
}
