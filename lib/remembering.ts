/**
 * A function that keeps what it made of the texts it was asked for last, so that the same text is worked through once and not
 * for every reader.
 *
 * @param make           pure: the same text gives the same, which nobody changes afterwards
 * @param mostCharacters of all texts kept together; what was not asked for longest goes first
 */
export function remembering<Made extends object>(
  make: (text: string) => Made,
  mostCharacters: number,
): (text: string) => Made {
  const kept = new Map<string, Made>(); // in the order of the last asking
  let characters = 0;
  const forget = (text: string) => {
    if (kept.delete(text)) characters -= text.length;
  };
  return (text) => {
    const made = kept.get(text) ?? make(text);
    if (text.length > mostCharacters) return made;
    forget(text);
    kept.set(text, made);
    characters += text.length;
    for (const oldest of kept.keys()) {
      if (characters <= mostCharacters) break;
      forget(oldest);
    }
    return made;
  };
}
