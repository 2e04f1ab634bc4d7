import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Prose } from "@/components/decision/document/prose";
import { proseOf } from "@/lib/decisions/render/prose";
import { safeHref } from "@/lib/decisions/safe-href";

const html = (text: string, under?: 2 | 3): string => renderToStaticMarkup(<Prose text={text} under={under} />);

describe("Prose", () => {
  test("draws paragraphs, lists, emphasis, tables and code", () => {
    const drawn = html("Two **strong** words\n\n- one\n- two\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n`code`");
    expect(drawn).toContain("<strong>strong</strong>");
    expect(drawn.match(/<li/g)).toHaveLength(2);
    expect(drawn).toContain('<th scope="col"');
    expect(drawn).toContain(">code</code>");
  });

  test("puts headings under the heading of their part", () => {
    expect(html("# One\n\n### Three")).toMatch(/<h3[^>]*>One<\/h3>\s*<h4[^>]*>Three<\/h4>/);
    expect(html("# One\n\n### Three", 3)).toMatch(/<h4[^>]*>One<\/h4>\s*<h5[^>]*>Three<\/h5>/);
    expect(html("# One")).not.toMatch(/<h[12]/);
  });

  test("shows HTML as it was typed and lets none of it through", () => {
    const drawn = html('<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b onclick="x">bold</b>');
    expect(drawn).not.toMatch(/<(script|img|b)[\s>]/);
    expect(drawn).toContain("&lt;script&gt;");
  });

  test("leads only where one expects to land, and says that it vouches for nothing", () => {
    expect(html("[there](https://example.org/a?b=1)")).toContain(
      '<a href="https://example.org/a?b=1" rel="noopener nofollow"',
    );
    expect(html("[mail](mailto:ada@example.org)")).toContain('href="mailto:ada@example.org"');
    for (const bad of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java&#10;script:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "file:///etc/passwd",
      "/t/other-team",
      "//evil.example",
      "#one",
    ]) {
      const drawn = html(`[words](<${bad}>)`);
      expect(drawn, bad).not.toContain("<a ");
      expect(drawn, bad).toContain("words");
    }
  });

  test("asks nobody for a picture: its words lead to it", () => {
    const drawn = html(
      "![a chart](https://tracker.example/pixel.png) ![bad](javascript:alert(1)) ![](https://example.org/x.png)",
    );
    expect(drawn).not.toContain("<img");
    expect(drawn).toContain('<a href="https://tracker.example/pixel.png" rel="noopener nofollow"');
    expect(drawn).toContain("<span>bad</span>");
    expect(drawn).toContain(">picture</a>");
  });

  test("writes footnotes out, so that no two texts of a page share an id", () => {
    const drawn = html("A claim[^1].\n\n[^1]: Its source.");
    expect(drawn).toContain("A claim[^1].");
    expect(drawn).toContain("[^1]: Its source.");
    expect(drawn).not.toContain(" id=");
  });

  test("draws ticked lists without fields that nothing names", () => {
    const drawn = html("- [x] done\n- [ ] open");
    expect(drawn).not.toContain("<input");
    expect(drawn).toContain("☑");
    expect(drawn).toContain("☐");
  });

  test("whatever is typed, gives only elements and addresses of the known kinds", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "[a](",
        ")",
        "![",
        "](",
        "<a href=",
        "javascript:",
        "https://x",
        "\n\n",
        "|",
        "-",
        "#",
        "`",
        "[^1]",
        ":",
        "&#x6a;",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const drawn = html(pieces.join(""));
        const names = [...drawn.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name);
        const known = [
          "div",
          "p",
          "a",
          "span",
          "ul",
          "ol",
          "li",
          "h3",
          "h4",
          "h5",
          "strong",
          "em",
          "del",
          "code",
          "pre",
        ];
        const more = ["blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"];
        expect(names.filter((name) => ![...known, ...more].includes(name ?? ""))).toEqual([]);
        for (const [, href] of drawn.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?|mailto):/);
        expect(drawn).not.toMatch(/ (on[a-z]+|src|style)=/);
      }),
      { numRuns: 300 },
    );
  });
});

test("safeHref gives an address whole, or nothing", () => {
  expect(safeHref(" https://example.org ")).toBe("https://example.org/");
  expect(safeHref("http://[broken")).toBeNull();
  expect(safeHref("\tjava\nscript:alert(1)")).toBeNull();
});

test("a text is parsed once, however often it is read, and anew under another heading", () => {
  const drawn = (text: string, under?: 2 | 3) => Prose({ text, under }).props.children;
  const text = "# Why\n\nBecause.";
  expect(drawn(text)).toBe(drawn(text, 2));
  expect(drawn(text)).not.toBe(drawn(text, 3));
  expect(proseOf(text)).toBe(proseOf(text));
  expect(renderToStaticMarkup(<Prose text={text} />)).toContain("<h3");
  expect(renderToStaticMarkup(<Prose text={text} under={3} />)).toContain("<h4");
});
