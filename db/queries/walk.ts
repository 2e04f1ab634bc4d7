/** Rows read at a time. A version weighs some kilobytes, so a batch stays well under one megabyte. */
export const BATCH = 100;

export type Walk<Row> = AsyncGenerator<Row>;

/** Reads batch after batch, each beginning after the last row of the one before, until one is not full. */
export async function* walk<Row>(next: (after: Row | null) => Promise<readonly Row[]>): Walk<Row> {
  let after: Row | null = null;
  for (;;) {
    const batch: readonly Row[] = await next(after);
    yield* batch;
    after = batch.at(-1) ?? null;
    if (after === null || batch.length < BATCH) return;
  }
}
