"use client";

import { Message } from "@/components/shell/message";
import { Button } from "@/components/ui/button";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <Message title="Something went wrong on our side">
      <p className="text-muted">
        What you entered is still in the address of this page. Try again; if it keeps happening, report it
        {error.digest ? (
          <>
            {" "}
            with the reference <code className="font-mono text-sm text-ink">{error.digest}</code>
          </>
        ) : null}
        .
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </Message>
  );
}
