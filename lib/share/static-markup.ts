import "server-only";
import React, { type ReactNode } from "react";

interface Hooks {
  H: unknown;
}

/**
 * A route handler gets the React of server components, whose hooks look for a dispatcher here, while `react-dom/server` sets one
 * in the other React, which only pages are given. See docs/decisions/0015. A React that keeps it elsewhere fails at the first
 * hook, and with it every test of a shared page.
 */
const hooks = Reflect.get(React, "__SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE") as Hooks; // as React names it

/** All that components which draw once, on the server, can ask for. */
function drawingOnce() {
  let ids = 0;
  const run = <T>(make: () => T): T => make();
  const same = <T>(value: T): T => value;
  return {
    useId: () => `s${(ids++).toString(36)}`,
    useMemo: run,
    useCallback: same,
    useDebugValue: () => undefined,
    useMemoCache: (size: number) => Array<unknown>(size).fill(Symbol.for("react.memo_cache_sentinel")),
  };
}

/** The HTML of components that need no browser: no script, no data for one, nothing to hydrate. Ids are the same every time. */
export async function staticMarkup(element: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server"); // at the top of the file Next's build refuses it
  const before = hooks.H;
  hooks.H = drawingOnce();
  try {
    return renderToStaticMarkup(element); // in one go: nobody else's component comes in between
  } finally {
    hooks.H = before;
  }
}
