/** How much one client may ask for: `burst` at once, refilled at `perSecond`. */
export interface RateLimits {
  readonly burst: number;
  readonly perSecond: number;
  /** Clients remembered at the same time; beyond it the one not heard of for longest is forgotten. */
  readonly mostClients: number;
}

export interface RateLimiter {
  /**
   * Takes one request from a client's bucket.
   *
   * @param nowMs milliseconds on a clock that does not jump
   * @returns 0 when it may go ahead, else the whole seconds after which the next one may
   */
  take(client: string, nowMs: number): number;
  clients(): number;
}

/** Our choice, generous on purpose: a script that evaluates whole grids of scenarios passes, a loop without end does not. */
export const EVALUATION_LIMITS: RateLimits = { burst: 3_000, perSecond: 50, mostClients: 10_000 };

/**
 * A token bucket for each client. It lives in this process: with several behind a load balancer each allows as much, which
 * is fine for a courtesy limit that no other process needs to know of.
 */
export function createRateLimiter({ burst, perSecond, mostClients }: RateLimits): RateLimiter {
  // A Map keeps the order of insertion; whoever asks moves to its end, so the first is the one longest silent.
  const buckets = new Map<string, { readonly tokens: number; readonly atMs: number }>();
  return {
    take(client, nowMs) {
      const bucket = buckets.get(client) ?? { tokens: burst, atMs: nowMs };
      const refilled = (Math.max(0, nowMs - bucket.atMs) / 1_000) * perSecond;
      const tokens = Math.min(burst, bucket.tokens + refilled);
      const isAllowed = tokens >= 1;
      buckets.delete(client);
      buckets.set(client, { tokens: isAllowed ? tokens - 1 : tokens, atMs: Math.max(nowMs, bucket.atMs) });
      const [longestSilent] = buckets.keys();
      if (buckets.size > mostClients && longestSilent !== undefined) buckets.delete(longestSilent);
      return isAllowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
    clients: () => buckets.size,
  };
}
