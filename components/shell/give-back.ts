import type { EarlyDeed } from "@/lib/http/early-hands";

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Does again, in its order, what was done before the page heard it. */
export function giveBack(deeds: readonly EarlyDeed[]): void {
  deeds.forEach((deed, index) => {
    // Of a word typed letter by letter the last state counts, and a form that was sent twice is sent once.
    const next = deeds[index + 1];
    if (next?.type === deed.type && next.target === deed.target && deed.type !== "click") return;
    if (!deed.target.isConnected) return;
    if (deed.type === "click" && deed.target instanceof HTMLElement) deed.target.click();
    else if (deed.type === "submit" && deed.target instanceof HTMLFormElement)
      deed.target.requestSubmit(deed.submitter ?? undefined);
    else if (deed.type === "input") giveBackInput(deed);
  });
}

function giveBackInput({ target, value = "", checked = false }: EarlyDeed): void {
  if (target instanceof HTMLInputElement && (target.type === "checkbox" || target.type === "radio")) {
    target.checked = !checked;
    target.click();
  } else if (target instanceof HTMLSelectElement) {
    target.value = value;
    target.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (target instanceof HTMLInputElement && target.type === "file") {
    target.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) giveBackText(target, value);
}

/**
 * React takes no notice of a field that says what it last knew of it, and notes each value set through the field itself. So
 * the field is set back by itself, and to what was typed past React.
 */
function giveBackText(field: TextField, value: string): void {
  const { selectionStart, selectionEnd } = field;
  field.value = field.defaultValue === value ? "" : field.defaultValue;
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  // Kinds of fields without a cursor have none to put back.
  if (selectionStart !== null && document.activeElement === field)
    field.setSelectionRange(selectionStart, selectionEnd);
}
