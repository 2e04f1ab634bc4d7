import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createScriptHolder } from "@/lib/http/after-paint";

const page = [
  '<!DOCTYPE html><html><head><meta charSet="utf-8"/>',
  '<link rel="preload" as="script" fetchPriority="low" nonce="n1" href="/_next/static/chunks/main.js"/>',
  '<link rel="preload" as="font" href="/font.woff2"/>',
  '<script src="/_next/static/chunks/a.js" async="" nonce="n1"></script>',
  '<script src="/_next/static/chunks/old.js" noModule="" nonce="n1"></script>',
  "</head><body><p>1 &lt; 2, ä €, &lt;script src=&quot;/_next/x.js&quot;&gt;</p>",
  '<script nonce="n1">self.n=[1<2,"\\u003cscript src=\\"/_next/y.js\\">"]</script>',
  '<script src="/_next/static/chunks/main.js" nonce="n1" async="" id="_R_"></script>',
  "</body></html>",
].join("");

function held(pieces: readonly string[]): string {
  const holder = createScriptHolder();
  return pieces.map(holder.take).join("") + holder.end();
}

/** The page cut into pieces at these places. */
const cut = (places: readonly number[]): string[] => {
  const sorted = [0, ...[...places].sort((a, b) => a - b), page.length];
  return sorted.slice(1).map((end, index) => page.slice(sorted[index], end));
};

describe("scripts held until the page is painted", () => {
  const html = held([page]);

  test("are of a type that no browser runs, with all else as it was", () => {
    expect(html).toContain(
      '<script type="held-until-painted" src="/_next/static/chunks/a.js" async="" nonce="n1"></script>',
    );
    expect(html).toContain(
      '<script type="held-until-painted" src="/_next/static/chunks/main.js" nonce="n1" async="" id="_R_"></script>',
    );
    expect(html).not.toMatch(/<script src="\/_next\/(?!static\/chunks\/old\.js")/);
  });

  test("are asked for by nothing else", () => {
    expect(html).not.toContain('as="script"');
    expect(html).toContain('<link rel="preload" as="font" href="/font.woff2"/>');
  });

  test("are released by one script, before the first of them, under the page's nonce", () => {
    expect(html.match(/<script nonce="n1">\(\(\) => /g)).toHaveLength(1);
    expect(html.indexOf('<script nonce="n1">(() => ')).toBeLessThan(html.indexOf('type="held-until-painted" src'));
  });

  test("are not those of browsers without modules, nor what only looks like one", () => {
    expect(html).toContain('<script src="/_next/static/chunks/old.js" noModule="" nonce="n1"></script>');
    for (const other of ["<p>1 &lt; 2, ä €, &lt;script src=&quot;/_next/x.js&quot;&gt;</p>", "self.n=[1<2,"])
      expect(html).toContain(other);
  });

  test("are found wherever the page is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(page.length), { maxLength: 12 }), (places) => {
        expect(held(cut(places))).toBe(html);
      }),
    );
    const everywhere = Array.from({ length: page.length }, (_, place) => place);
    expect(held(cut(everywhere))).toBe(html);
  });

  test("leave a page without scripts as it is", () => {
    const plain = "<!DOCTYPE html><p>Nothing to run: 1 < 2</p>";
    expect(held([plain])).toBe(plain);
  });
});
