import type { Unit } from "./units";

export interface Placed {
  readonly unit: Unit;
  readonly y: number;
}

export type Page = readonly Placed[];

/** Strips on pages of a height: what keeps to its next goes with it, and a table's heading is drawn again where it goes on. */
export function paginate(units: readonly Unit[], height: number): Page[] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let y = 0;
  const turn = () => {
    pages.push(page);
    page = [];
    y = 0;
  };
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] as Unit; // below the length
    // The strips that must not be parted from this one.
    let needed = unit.height;
    for (let at = index; units[at]?.keepsNext && at + 1 < units.length; at += 1)
      needed += (units[at + 1]?.gap ?? 0) + (units[at + 1]?.height ?? 0);
    const gap = y === 0 ? 0 : unit.gap;
    if (y > 0 && y + gap + (needed <= height ? needed : unit.height) > height) {
      turn();
      if (unit.head) {
        page.push({ unit: unit.head, y: 0 });
        y = unit.head.height;
      }
    } else y += gap;
    page.push({ unit, y });
    y += unit.height;
  }
  turn();
  return pages;
}
