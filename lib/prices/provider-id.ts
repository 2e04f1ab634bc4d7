import type { PrivateProviderId } from "@/lib/planner/price-books/price-book";

const LONGEST = 40;

/** An id from a provider's name that no other provider of the team has; the name may change later, the id stays. */
export function providerId(name: string, taken: readonly string[]): PrivateProviderId {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  const base: PrivateProviderId = `private-${plain === "" ? "provider" : plain}`;
  for (let number = 2, id = base; ; number += 1) {
    if (!taken.includes(id)) return id;
    id = `${base}-${number}`;
  }
}
