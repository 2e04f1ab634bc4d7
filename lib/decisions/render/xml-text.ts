/** Everything but what XML 1.0 has a way of writing: control signs, halves of pairs, two that are no signs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

export const xmlText = (text: string): string => text.replace(NOT_XML, "");
