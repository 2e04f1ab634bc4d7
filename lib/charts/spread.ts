export interface Bounds {
  readonly from: number;
  readonly to: number;
}

export interface Wanted {
  /** Where the middle would like to be. */
  readonly at: number;
  /** Room it takes, half of it on either side of its middle. */
  readonly size: number;
}

/**
 * Moves labels along a line until none overlaps another, keeping their order and staying as close as they can.
 *
 * @param wanted in any order
 * @param bounds where labels may be; when they do not all fit, the last ones leave it rather than overlap
 * @returns the middles in the order in which they were given
 */
export function spread(wanted: readonly Wanted[], bounds: Bounds): readonly number[] {
  const order = wanted.map((each, index) => ({ ...each, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const blocks: Block[] = [];
  for (const member of order) {
    let block = blockOf([member], bounds);
    for (;;) {
      const before = blocks.at(-1);
      if (before === undefined || before.start + before.size <= block.start) break;
      blocks.pop();
      block = blockOf([...before.members, ...block.members], bounds);
    }
    blocks.push(block);
  }

  const placed = new Array<number>(wanted.length);
  for (const { start, members } of blocks) {
    let reached = start;
    for (const { index, size } of members) {
      placed[index] = reached + size / 2;
      reached += size;
    }
  }
  return placed;
}

interface Member extends Wanted {
  readonly index: number;
}
interface Block {
  readonly start: number;
  readonly size: number;
  readonly members: readonly Member[];
}

/** Labels that touch stand in a row, as a whole as near as can be to where each would like to be. */
function blockOf(members: readonly Member[], { from, to }: Bounds): Block {
  let size = 0;
  let starts = 0;
  for (const member of members) {
    starts += member.at - (size + member.size / 2);
    size += member.size;
  }
  const start = Math.max(from, Math.min(starts / members.length, to - size));
  return { start, size, members };
}
