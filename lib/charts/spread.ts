/**
 * Moves labels along a line until none overlaps another, keeping their order and staying as close as they can.
 *
 * @param wanted  where the middle of each label would like to be, in any order
 * @param gap     least distance between two middles
 * @param bounds  where middles may be; when they do not all fit, the last ones leave it rather than overlap
 * @returns the middles in the order in which they were given
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  bounds: { readonly from: number; readonly to: number },
): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const blocks: { start: number; members: number[] }[] = [];
  for (const { at, index } of order) {
    blocks.push({ start: clamp(at, 1), members: [index] });
    mergeBack();
  }

  const placed = new Array<number>(wanted.length);
  for (const { start, members } of blocks)
    for (const [place, index] of members.entries()) placed[index] = start + place * gap;
  return placed;

  /** A block's first middle, such that the whole block stays inside. */
  function clamp(start: number, size: number): number {
    return Math.max(bounds.from, Math.min(start, bounds.to - (size - 1) * gap));
  }

  /** Blocks that touch become one, centred on what its members wanted. */
  function mergeBack(): void {
    for (;;) {
      const last = blocks.at(-1);
      const previous = blocks.at(-2);
      if (last === undefined || previous === undefined) return;
      if (previous.start + previous.members.length * gap <= last.start) return;
      blocks.pop();
      previous.members.push(...last.members);
      const offsets = previous.members.map((index, place) => (wanted[index] ?? 0) - place * gap);
      const mean = offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length;
      previous.start = clamp(mean, previous.members.length);
    }
  }
}
