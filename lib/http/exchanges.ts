import compression from "compression";
import { createScriptHolder } from "./after-paint";
import { withDecodablePath } from "./decodable-path";
import { onEachRequest } from "./each-request";
import { settleForwardedFor } from "./forwarded-for";
import { rewriteHtml } from "./rewrite-html";

/** Brotli where the browser takes it, which pages and scripts are a third smaller with than with the gzip of Next. */
const compress = compression();

/**
 * Prepares every request and response of this process before any handler sees them: `x-forwarded-for` is honest, each path can be
 * decoded, all responses are compressed, and a page's scripts wait until it has been painted.
 *
 * @param holdsScripts off where pages are developed, whose scripts are others
 */
export const prepareExchanges = ({ holdsScripts }: { holdsScripts: boolean }): void =>
  onEachRequest(({ request, response }) => {
    settleForwardedFor(request);
    request.url = withDecodablePath(request.url ?? "/");
    // Made for Express, whose requests and responses are these two with more to them; of that it uses nothing.
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () => undefined);
    // Over compression: what it gets is what is sent.
    if (holdsScripts) rewriteHtml(response, createScriptHolder);
  });
