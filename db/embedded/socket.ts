import { connect, type Socket } from "node:net";
import { Duplex } from "node:stream";
import { heedFarewell } from "./farewell";
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

const connected = (socketPath: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      resolve(heedFarewell(socket));
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
