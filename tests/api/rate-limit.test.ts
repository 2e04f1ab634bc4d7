import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRateLimiter, EVALUATION_LIMITS } from "@/lib/api/rate-limit";

const small = { burst: 3, perSecond: 2, mostClients: 5 };

describe("createRateLimiter", () => {
  test("lets a burst through and then says how long to wait", () => {
    const limit = createRateLimiter(small);
    expect([1, 2, 3, 4].map(() => limit.take("a", 0))).toEqual([0, 0, 0, 1]);
  });

  test("refills with time, up to the burst", () => {
    const limit = createRateLimiter(small);
    for (let taken = 0; taken < 3; taken += 1) limit.take("a", 0);
    expect(limit.take("a", 499)).toBe(1); // 0.998 of a request
    expect(limit.take("a", 500)).toBe(0);
    expect(limit.take("a", 500)).toBe(1);
    expect([1, 2, 3, 4].map(() => limit.take("a", 3_600_000))).toEqual([0, 0, 0, 1]);
  });

  test("waits in whole seconds, rounded up", () => {
    const limit = createRateLimiter({ burst: 1, perSecond: 0.1, mostClients: 5 });
    limit.take("a", 0);
    expect(limit.take("a", 0)).toBe(10);
    expect(limit.take("a", 500)).toBe(10); // 9.5 s to go
    expect(limit.take("a", 10_000)).toBe(0);
  });

  test("gives every client a bucket of its own", () => {
    const limit = createRateLimiter(small);
    for (let taken = 0; taken < 4; taken += 1) limit.take("a", 0);
    expect(limit.take("b", 0)).toBe(0);
  });

  test("remembers no more clients than it may, and forgets the one longest silent", () => {
    const limit = createRateLimiter({ ...small, burst: 1 });
    for (const client of ["a", "b", "c", "d", "e"]) limit.take(client, 0);
    expect(limit.take("a", 0)).toBe(1);
    limit.take("f", 0); // b goes
    expect(limit.clients()).toBe(5);
    expect(limit.take("a", 0)).toBe(1);
    expect(limit.take("b", 0)).toBe(0);
  });

  test("does not give back what was taken when the clock steps backwards", () => {
    const limit = createRateLimiter({ burst: 1, perSecond: 1, mostClients: 5 });
    limit.take("a", 10_000);
    expect(limit.take("a", 0)).toBe(1);
    expect(limit.take("a", 10_500)).toBe(1);
    expect(limit.take("a", 11_000)).toBe(0);
  });

  test("never lets more through than the burst and what was refilled", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (waits) => {
        const limit = createRateLimiter(small);
        let nowMs = 0;
        let passed = 0;
        for (const wait of waits) {
          nowMs += wait;
          if (limit.take("a", nowMs) === 0) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(small.burst + (nowMs / 1_000) * small.perSecond + 1e-6);
      }),
      { numRuns: 1_000 },
    );
  });

  test("is generous to evaluations: 3,000 at once, 50 a second", () => {
    const limit = createRateLimiter(EVALUATION_LIMITS);
    const waits = Array.from({ length: 3_001 }, () => limit.take("a", 0));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3_000);
    expect(Array.from({ length: 51 }, () => limit.take("a", 1_000)).filter((wait) => wait === 0)).toHaveLength(50);
  });
});
