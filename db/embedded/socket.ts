import { connect, type Socket } from "node:net";
import { Duplex } from "node:stream";
import { codeOf } from "./error";
import { type EmbeddedSettings, ensureServer } from "./server";

/**
 * A socket that breaks at once with this error. The driver forgets a connection for good whose socket hook throws, and with
 * ten of them its pool is empty and every query waits for ever; a socket that breaks it knows how to handle.
 */
function broken(error: unknown): Socket {
  const stream = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
  setImmediate(() => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream as Socket; // the driver uses nothing of a socket that a stream has not
}

/** E, a length, then the fields of an error: its severity twice, its code, the rest. */
const FATAL = Buffer.from("SFATAL\0VFATAL\0C57P01\0");
const HEAD = 5;

const isDismissal = (chunk: Buffer): boolean =>
  chunk[0] === 0x45 &&
  chunk.length > HEAD &&
  chunk.readUInt32BE(1) === chunk.length - 1 &&
  chunk.indexOf(FATAL) === HEAD;

/**
 * A server that stops says goodbye to each connection. The driver takes it for the answer to a query that is on its way, and
 * then forgets it over the closing, so that nobody knows any more that the query has not been done. It hears it once more
 * at that moment; any earlier, and a query that came in between would not be answered at all.
 */
function heedEnd(socket: Socket): Socket {
  let isDismissed = false;
  return socket
    .on("error", (error) => {
      // Of a Unix socket, the kernel says so when the other side has closed it without reading what we sent.
      if (codeOf(error) === "ECONNRESET") Object.assign(error, { code: "EPIPE" });
    })
    .on("data", (chunk: Buffer) => {
      isDismissed ||= isDismissal(chunk);
    })
    .on("close", () => {
      if (isDismissed) socket.emit("error", Object.assign(new Error("The server is stopping."), { code: "57P01" }));
    });
}

const connected = (socketPath: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(heedEnd(socket));
    });
  });

/** How the driver opens each connection: wherever a server has died, the next one begins by seeing to a new one. */
export const embeddedSocket = (settings: EmbeddedSettings) => async (): Promise<Socket> => {
  try {
    return await connected(await ensureServer(settings));
  } catch {
    // The server may end between our look at it and our knock.
    return ensureServer(settings).then(connected).catch(broken);
  }
};
