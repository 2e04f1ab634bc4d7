import type { Evaluation } from "@/lib/planner/evaluation";

/** What one scenario's results do when other prices take the place of those it was worked out with. */
export interface PriceMove {
  /** Names of the picks; null: nothing passes the gates with a price. */
  readonly pick: { readonly before: string | null; readonly after: string | null };
  /** Year-one TCO of each platform that has one on either side, in the order of the new ranking. */
  readonly platforms: readonly {
    readonly id: string;
    readonly name: string;
    readonly beforeUsd: number | null;
    readonly afterUsd: number | null;
  }[];
}

export function priceMove(before: Evaluation, after: Evaluation): PriceMove {
  const nameOf = ({ recommendation, platforms }: Evaluation) =>
    platforms.find(({ id }) => id === recommendation.platform)?.name ?? null;
  const was = new Map(before.platforms.map((platform) => [platform.id, platform]));
  const here = new Set(after.platforms.map(({ id }) => id));
  const gone = before.platforms.filter(({ id }) => !here.has(id));
  return {
    pick: { before: nameOf(before), after: nameOf(after) },
    platforms: [
      ...after.platforms.map(({ id, name, yearOne }) => ({
        id,
        name,
        beforeUsd: was.get(id)?.yearOne?.totalUsd ?? null,
        afterUsd: yearOne?.totalUsd ?? null,
      })),
      ...gone.map(({ id, name, yearOne }) => ({
        id,
        name,
        beforeUsd: yearOne?.totalUsd ?? null,
        afterUsd: null,
      })),
    ].filter(({ beforeUsd, afterUsd }) => beforeUsd !== null || afterUsd !== null),
  };
}
