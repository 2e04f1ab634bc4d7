import { connect } from "node:net";
import path from "node:path";

/** The port is only part of the socket's name. */
export const socketIn = (folder: string) => path.join(folder, ".s.PGSQL.5432");

export const USER = "berth";
export const DATABASE = "postgres";

const startupMessage = (): Buffer => {
  const text = Buffer.from(`user\0${USER}\0database\0${DATABASE}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(text.length + 8, 0);
  head.writeInt32BE(0x0003_0000, 4); // protocol 3.0
  return Buffer.concat([head, text]);
};
const goodbye = Buffer.from([0x58, 0, 0, 0, 4]);

const PATIENCE_MS = 5_000;

/**
 * Whether a server takes connections on this socket. That it listens says little: while it recovers or stops it refuses with
 * 57P03, and only beginning a session tells.
 */
export const answers = (socketPath: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(socketPath);
    const settle = (isReady: boolean) => {
      clearTimeout(timer);
      resolve(isReady);
    };
    const timer = setTimeout(() => {
      socket.destroy();
      settle(false);
    }, PATIENCE_MS);
    socket.once("connect", () => socket.write(startupMessage()));
    socket.once("data", (answer) => {
      socket.end(goodbye);
      socket.resume();
      // R asks for authentication. An error other than "not now" is for the caller's own connection to find.
      settle(answer[0] === 0x52 || !answer.includes("C57P03"));
    });
    socket.on("error", () => settle(false));
    socket.once("close", () => settle(false));
  });
