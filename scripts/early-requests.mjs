/**
 * Loaded into the server ahead of Next, which opens its port first, then reads the app's code, and answers after that what has come
 * in meanwhile. Keeps these requests for the app, which prepares every request before Next sees it: lib/http/each-request.ts.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel";

const CHANNEL = "http.server.request.start";

const early = [];
const keep = (message) => early.push(message);
subscribe(CHANNEL, keep);

globalThis[Symbol.for("berth.early-requests")] = () => {
  unsubscribe(CHANNEL, keep);
  return early.splice(0);
};
