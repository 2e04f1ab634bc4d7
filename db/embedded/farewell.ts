import type { Socket } from "node:net";
import { codeOf } from "./error";

/** Each message begins with its letter and a length, which counts itself and what follows. */
const HEAD = 5;
const [ERROR, COMPLETE, READY] = [0x45, 0x43, 0x5a];

/** After the head the fields of an error: its severity twice, its code, the rest. */
const FATAL = Buffer.from("SFATAL\0VFATAL\0C57P01\0");

/**
 * Reads along with what a server says, piece by piece.
 *
 * @returns whether it has said goodbye: that it stops, with no statement done since it was last ready for one
 */
function farewells(): (chunk: Buffer) => boolean {
  let unread: Buffer = Buffer.alloc(0);
  let toSkip = 0;
  let isDone = false;
  let hasSaidGoodbye = false;
  return (chunk) => {
    const bytes = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
    let at = toSkip;
    while (bytes.length - at >= HEAD) {
      const [letter, end] = [bytes[at], at + 1 + bytes.readUInt32BE(at + 1)];
      if (letter === ERROR && end > bytes.length) break; // the only ones that are read to their end
      if (letter === ERROR && !isDone) hasSaidGoodbye ||= bytes.subarray(at + HEAD, end).indexOf(FATAL) === 0;
      if (letter === COMPLETE || letter === READY) isDone = letter === COMPLETE;
      at = end;
    }
    toSkip = Math.max(0, at - bytes.length);
    unread = bytes.subarray(at);
    return hasSaidGoodbye;
  };
}

/**
 * A server that stops says goodbye to each connection. The driver takes it for the answer to a query that is on its way, and
 * then forgets it over the closing, so that nobody knows any more that the query has not been done. It hears it once more
 * at that moment; any earlier, and a query that came in between would not be answered at all.
 */
export function heedFarewell(socket: Socket): Socket {
  const hear = farewells();
  let hasSaidGoodbye = false;
  return socket
    .on("error", (error) => {
      // Of a Unix socket, the kernel says so when the other side has closed it without reading what we sent.
      if (codeOf(error) === "ECONNRESET") Object.assign(error, { code: "EPIPE" });
    })
    .on("data", (chunk: Buffer) => {
      hasSaidGoodbye = hear(chunk);
    })
    .on("close", () => {
      if (hasSaidGoodbye) socket.emit("error", Object.assign(new Error("The server is stopping."), { code: "57P01" }));
    });
}
