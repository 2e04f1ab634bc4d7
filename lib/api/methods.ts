import "server-only";
import { NO_STORE, refuse } from "./respond";

type Method = "GET" | "POST";

/**
 * Answers for the methods an address does not take. Next would refuse them too, but without Allow and without a body, and
 * once they are exported its own OPTIONS would count them among those allowed.
 */
export function only(method: Method): { readonly refused: () => Response; readonly options: () => Response } {
  const allow = method === "GET" ? "GET, HEAD, OPTIONS" : `${method}, OPTIONS`;
  return {
    refused: () => refuse({ code: "method_not_allowed" }, { allow }),
    options: () => new Response(null, { status: 204, headers: { ...NO_STORE, allow } }),
  };
}
