/** A reader's place in a part of the page: what is focused, which folds are open, how far tables are scrolled. */
export interface Place {
  /** From the root down, the number of each child. */
  readonly focus: readonly number[] | null;
  readonly open: readonly number[];
  readonly scrolled: readonly { readonly index: number; readonly left: number }[];
}

const FOLDS = "details";
const SCROLLERS = "[tabindex='0'][role='group']";

export function placeIn(root: Element): Place {
  const { activeElement } = root.ownerDocument;
  return {
    focus: activeElement && activeElement !== root && root.contains(activeElement) ? pathTo(root, activeElement) : null,
    open: [...root.querySelectorAll<HTMLDetailsElement>(FOLDS)].flatMap(({ open }, index) => (open ? [index] : [])),
    scrolled: [...root.querySelectorAll(SCROLLERS)].flatMap(({ scrollLeft }, index) =>
      scrollLeft > 0 ? [{ index, left: scrollLeft }] : [],
    ),
  };
}

export function restorePlace(root: Element, { focus, open, scrolled }: Place): void {
  const folds = root.querySelectorAll<HTMLDetailsElement>(FOLDS);
  for (const index of open) {
    const fold = folds[index];
    if (fold) fold.open = true;
  }
  const scrollers = root.querySelectorAll(SCROLLERS);
  for (const { index, left } of scrolled) scrollers[index]?.scrollTo({ left });
  const target = focus?.reduce<Element | null>((here, index) => here?.children[index] ?? null, root);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function pathTo(root: Element, element: Element): number[] {
  const path: number[] = [];
  for (let here = element; here !== root; ) {
    const parent = here.parentElement;
    if (!parent) return [];
    path.unshift([...parent.children].indexOf(here));
    here = parent;
  }
  return path;
}
