/** The longest that something waits for the browser to be idle, in ms. */
const PATIENCE_MS = 2_000;

/** Calls back once the browser has nothing better to do; a little later where it cannot tell. Returns how to call it off. */
export function whenIdle(callback: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(handle);
}
