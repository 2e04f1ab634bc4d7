import { createServer, connect as dial, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** How a server goes: in silence, with a reset, or with its goodbye in the same breath as what it said last. */
export const departures = ["closes", "resets", "says goodbye and closes"] as const;
export type Departure = (typeof departures)[number];

/** After which message of the server, by its letter in the protocol, and which one of these: `Z2` is the second. */
export type Moment = `${string}${number}`;

const RESET_AFTER_MS = 20;

const field = (type: string, text: string) => `${type}${text}\0`;

/** What a backend says whose postmaster has died: admin shutdown. */
function goodbye(): Buffer {
  const text = `${field("S", "FATAL")}${field("V", "FATAL")}${field("C", "57P01")}${field("M", "unexpected postmaster exit")}\0`;
  const message = Buffer.alloc(5 + text.length);
  message.write("E", 0);
  message.writeUInt32BE(text.length + 4, 1);
  message.write(text, 5);
  return message;
}

/** The messages that are whole, and the rest. */
function messagesIn(bytes: Buffer): { readonly messages: readonly Buffer[]; readonly rest: Buffer } {
  const messages: Buffer[] = [];
  let rest = bytes;
  while (rest.length > 4 && rest.length > rest.readUInt32BE(1)) {
    const end = rest.readUInt32BE(1) + 1;
    messages.push(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  return { messages, rest };
}

export interface CuttingProxy {
  readonly port: number;
  /** How many connections have been cut. */
  readonly cuts: () => number;
}

/**
 * Stands before a real server, and lets its first connection go at an exact moment; later ones live. What the server says up
 * to then comes in one piece with the end, as it does where the app was busy meanwhile.
 */
export async function cuttingProxy(socketPath: string, moment: Moment, departure: Departure): Promise<CuttingProxy> {
  const [letter = "", times] = [moment.slice(0, 1), Number(moment.slice(1))];
  const open = new Set<Socket>();
  let connections = 0;
  let cuts = 0;

  const leave = (client: Socket, last: readonly Buffer[]) => {
    cuts += 1;
    const said = Buffer.concat(departure === "says goodbye and closes" ? [...last, goodbye()] : last);
    if (departure !== "resets") client.end(said, () => client.destroySoon());
    // A reset throws away what has not been read yet.
    else client.write(said, () => setTimeout(() => client.resetAndDestroy(), RESET_AFTER_MS));
  };

  const server = createServer((client) => {
    connections += 1;
    const isDoomed = connections === 1;
    const backend = dial(socketPath);
    for (const socket of [client, backend]) {
      open.add(socket);
      socket.on("error", () => undefined);
    }
    client.on("close", () => backend.destroy());
    backend.on("close", () => client.destroySoon());
    client.pipe(backend, { end: false });
    if (!isDoomed) {
      backend.pipe(client, { end: false });
      return;
    }
    let unread: Buffer = Buffer.alloc(0);
    let seen = 0;
    backend.on("data", (bytes: Buffer) => {
      if (seen >= times) return;
      const { messages, rest } = messagesIn(Buffer.concat([unread, bytes]));
      unread = rest;
      const last = messages.findIndex((message) => {
        if (message[0] !== letter.charCodeAt(0)) return false;
        seen += 1;
        return seen === times;
      });
      if (last < 0) client.write(Buffer.concat(messages));
      else leave(client, messages.slice(0, last + 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : 0, cuts: () => cuts };
}
