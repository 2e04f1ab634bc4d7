/** Words that are written small inside a sentence. Any other first word may be a name and stays as it is. */
const small = new Set(
  "A Above All An And As At Before Below Both By Control Each Every Everything Few Fewer For From Half Hours How If In Infrastructure Identity It Its Less Many More Most Most No Nobody None Nothing Of On One Only Operations Own Some Such That The Their There These They This Those Three Two Under Up What When Where Which Who With Within Without You Your".split(
    " ",
  ),
);

/** A sentence as it stands behind "because": "The first year costs …" begins small there. */
export const inSentence = (sentence: string): string => {
  const [first = ""] = sentence.split(" ", 1);
  return small.has(first.replace(/[,:;]$/, "")) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
};
