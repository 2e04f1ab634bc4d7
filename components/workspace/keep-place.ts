/** A reader's place in a part of the page: what is focused or typed, which folds are open, how far tables are scrolled. */
export interface Place {
  /** Its id where it has one, else from the root down the number of each child. */
  readonly focus: string | readonly number[] | null;
  /** Of a focused text field. */
  readonly selection: readonly [start: number | null, end: number | null] | null;
  /** Texts that are not those the page was sent with, by the id of their field. */
  readonly typed: readonly { readonly id: string; readonly text: string }[];
  readonly open: readonly number[];
  readonly scrolled: readonly { readonly index: number; readonly left: number }[];
}

const FOLDS = "details";
const TEXTS = "input[type='text'][id]";
const SCROLLERS = "[tabindex='0'][role='group']";

const TRY_MS = 20;
const MOST_TRIES = 100;

export function placeIn(root: Element): Place {
  const { activeElement } = root.ownerDocument;
  const isInside = activeElement !== null && activeElement !== root && root.contains(activeElement);
  return {
    focus: isInside ? activeElement.id || pathTo(root, activeElement) : null,
    selection:
      isInside && activeElement instanceof HTMLInputElement
        ? [activeElement.selectionStart, activeElement.selectionEnd]
        : null,
    typed: [...root.querySelectorAll<HTMLInputElement>(TEXTS)].flatMap(({ id, value, defaultValue }) =>
      value === defaultValue ? [] : [{ id, text: value }],
    ),
    open: [...root.querySelectorAll<HTMLDetailsElement>(FOLDS)].flatMap(({ open }, index) => (open ? [index] : [])),
    scrolled: [...root.querySelectorAll(SCROLLERS)].flatMap(({ scrollLeft }, index) =>
      scrollLeft > 0 ? [{ index, left: scrollLeft }] : [],
    ),
  };
}

export function restorePlace(root: Element, { focus, selection, typed, open, scrolled }: Place): void {
  const folds = root.querySelectorAll<HTMLDetailsElement>(FOLDS);
  for (const index of open) {
    const fold = folds[index];
    if (fold) fold.open = true;
  }
  const scrollers = root.querySelectorAll(SCROLLERS);
  for (const { index, left } of scrolled) scrollers[index]?.scrollTo({ left });
  const target =
    typeof focus === "string"
      ? root.querySelector(`[id="${focus}"]`)
      : focus?.reduce<Element | null>((here, index) => here?.children[index] ?? null, root);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  void retype(root, typed).then(() => {
    if (selection && target instanceof HTMLInputElement && target.ownerDocument.activeElement === target)
      target.setSelectionRange(...selection);
  });
}

/** Types each text again, so that the fields that hear it now do with it what they do with any other. */
async function retype(root: Element, typed: Place["typed"]): Promise<void> {
  // React hides the property behind its own, through which it would not notice.
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  for (const { id, text } of typed) {
    const field = root.querySelector(`[id="${id}"]`);
    if (!(field instanceof HTMLInputElement)) continue;
    write?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // The next may belong to the same question: it has to find the last one answered.
    for (let tries = 0; tries === 0 || (root.ariaBusy === "true" && tries < MOST_TRIES); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
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
