import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PreviewPicture } from "@/components/share/preview-picture";

const drawn = (title: string) =>
  renderToStaticMarkup(<PreviewPicture glance={{ number: 7, title, status: "accepted", yearOneUsd: 5_300.4 }} />);

test("a preview names record, title, status and cost", () => {
  const picture = drawn("Auf einem Server – vorläufig");
  for (const words of ["Decision record 0007", "Auf einem Server – vorläufig", "Accepted", "$5,300 in the first year"])
    expect(picture).toContain(words);
});

test("a title with signs that its font lacks is left out, for no other server shall be asked to draw them", () => {
  for (const title of ["決定", "Ship it 🚀", "На одном сервере", "a\u200bb"]) {
    const picture = drawn(title);
    expect(picture).not.toContain(title);
    expect(picture).toContain("Decision record 0007");
  }
});

test("a long title ends in time", () => {
  expect(drawn("x".repeat(160))).toContain(`${"x".repeat(110)}…`);
});
