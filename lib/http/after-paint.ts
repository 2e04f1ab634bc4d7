/**
 * Holds a page's scripts back until the page has been painted. A page carries its answer in its HTML; Next asks for the scripts
 * at the top of it, where they share a slow line with the answer, and run before it is drawn.
 */
import { keepEarlyHands } from "./early-hands";
import type { HtmlRewriter } from "./rewrite-html";

/** A script of a type that no browser knows is neither fetched nor run. */
const HELD = "held-until-painted";

/** Tags as Next and React write them, and nobody else can: in texts and attributes they escape "<". */
const scriptTag = /<script (?=src="\/_next\/)([^>]*)>/g;
/** Asks for a script ahead of its tag. */
const preloadTag = /<link rel="preload" as="script"[^>]*>/g;

/** Modern browsers pass it over, and those that do not are not helped by waiting. */
const isForOldBrowsers = (attributes: string): boolean => attributes.includes('noModule=""');

/** What a browser may take, in ms, to tell that it has painted; one that tells nothing is not waited for any longer. */
const PATIENCE_MS = 300;

/**
 * Runs in the page. Once its HTML is complete, the second frame from then begins when the first has been drawn; on the screen it
 * is a little later. A page that nobody sees is not drawn, and does not wait. Turbopack knows its scripts by the attribute as it
 * was written.
 */
const release = `(() => {
  let isReleased = false;
  const release = () => {
    if (isReleased) return;
    isReleased = true;
    for (const held of document.querySelectorAll('script[type="${HELD}"]')) {
      const script = document.createElement("script");
      script.async = true;
      script.nonce = held.nonce;
      script.setAttribute("src", held.getAttribute("src"));
      held.replaceWith(script);
    }
  };
  const oncePainted = () => {
    setTimeout(release, ${PATIENCE_MS});
    new PerformanceObserver(release).observe({ type: "paint", buffered: true });
  };
  const onceComplete = () => document.hidden
    ? release()
    : requestAnimationFrame(() => requestAnimationFrame(oncePainted));
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", onceComplete);
  else onceComplete();
})()`;

const inPage = `${keepEarlyHands};${release}`.replaceAll(/\n\s*/g, " ");

const nonceOf = (attributes: string): string => /nonce="[^"]*"/.exec(attributes)?.[0] ?? "";

/** For one page. A tag that is not complete waits for the next piece. */
export function createScriptHolder(): HtmlRewriter {
  let rest = "";
  let releases = false;
  const hold = (html: string): string =>
    html.replace(preloadTag, "").replace(scriptTag, (tag, attributes: string) => {
      if (isForOldBrowsers(attributes)) return tag;
      const held = `<script type="${HELD}" ${attributes}>`;
      if (releases) return held;
      releases = true;
      return `<script ${nonceOf(attributes)}>${inPage}</script>${held}`;
    });
  return {
    take(piece) {
      const html = rest + piece;
      const lastTag = html.lastIndexOf("<");
      const end = lastTag > html.lastIndexOf(">") ? lastTag : html.length;
      rest = html.slice(end);
      return hold(html.slice(0, end));
    },
    end: () => hold(rest),
  };
}
