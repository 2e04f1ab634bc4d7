import "server-only";
import { refuse } from "./respond";

/** A handler whose unexpected exceptions become 500 `internal`; what they were stands in the server's log only. */
export const guarded =
  <Arguments extends readonly unknown[]>(handle: (...args: Arguments) => Response | Promise<Response>) =>
  async (...args: Arguments): Promise<Response> => {
    try {
      return await handle(...args);
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: the server's log is where the details belong, and nowhere else
      console.error("API request failed", error);
      return refuse({ code: "internal" });
    }
  };
