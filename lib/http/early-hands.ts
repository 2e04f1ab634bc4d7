/**
 * Keeps what a hand does on a page whose scripts are still on their way, so that no click is lost and no form is sent in a way that
 * was not meant. `components/shell/early-hands.tsx` gives it back once the page hears it.
 */

/** What was done, in order; `submitter` only of a form sent, `value` and `checked` only of a field. */
export interface EarlyDeed {
  readonly type: "click" | "submit" | "input";
  readonly target: Element;
  readonly submitter?: HTMLElement | null;
  readonly value?: string;
  readonly checked?: boolean;
}

/** In the page's window until it is given back. */
export interface EarlyHands {
  readonly kept: readonly EarlyDeed[];
  /** From here on the page hears for itself. */
  readonly letGo: () => void;
}

declare global {
  interface Window {
    earlyHands?: EarlyHands | undefined;
  }
}

/**
 * Runs in the page. What works without a script is left alone: links, forms that name where they are sent, buttons that open a
 * popover, fields.
 */
export const keepEarlyHands = `(() => {
  const kept = [];
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const keep = (event) => {
    const { type, target, submitter } = event;
    if (type === "input") {
      kept.push({ type, target, value: target.value, checked: target.checked });
    } else if (type === "submit") {
      if (target.hasAttribute("action") || submitter?.hasAttribute("formaction")) return;
      stop(event);
      kept.push({ type, target, submitter });
    } else {
      const button = target.closest("button[type=button]:not([popovertarget], [aria-disabled=true])");
      if (!button) return;
      stop(event);
      kept.push({ type, target: button });
    }
  };
  const types = ["click", "submit", "input"];
  for (const type of types) addEventListener(type, keep, true);
  const letGo = () => {
    for (const type of types) removeEventListener(type, keep, true);
  };
  window.earlyHands = { kept, letGo };
})()`;
