import { createServer, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeAll, expect, test } from "vitest";
import { prepareExchanges } from "@/lib/http/exchanges";

beforeAll(() => prepareExchanges({ holdsScripts: true }));

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks a real server that answers so. */
async function ask(listener: RequestListener, encoding: string, method = "GET"): Promise<Answer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo; // of a server that listens on a port
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, method, headers: { "accept-encoding": encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}

const script = '<script src="/_next/a.js" async="" nonce="n"></script>';
const words = `<p>${"Grüße, 5 €. ".repeat(200)}</p>`;
const bytes = Buffer.from(`<!DOCTYPE html>${words}${script}`);

/** As Next does: the headers first, then bytes, cut without regard to characters. */
const pageInPieces: RequestListener = (_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.flushHeaders();
  for (let at = 0; at < bytes.length; at += 7) response.write(new Uint8Array(bytes.subarray(at, at + 7)));
  response.end();
};
const pageAtOnce: RequestListener = (_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Length", bytes.length);
  response.end(bytes);
};

for (const [name, listener] of [
  ["in pieces", pageInPieces],
  ["at once", pageAtOnce],
] as const)
  for (const [encoding, decode] of [
    ["gzip, deflate, br", brotliDecompressSync],
    ["gzip", gunzipSync],
    ["identity", (body: Buffer) => body],
  ] as const)
    test(`a page sent ${name} comes whole, with its scripts held, for a browser that takes ${encoding}`, async () => {
      const { headers, body } = await ask(listener, encoding);
      const html = decode(body).toString();
      expect(html).toContain(words);
      expect(html).toContain('<script type="held-until-painted" src="/_next/a.js"');
      expect(headers["content-encoding"] ?? "identity").toBe(encoding.split(", ").at(-1));
      if (headers["content-length"] !== undefined) expect(headers["content-length"]).toBe(String(body.length));
      expect(headers.vary).toContain("Accept-Encoding");
    });

test("what is no page is sent as it is, compressed", async () => {
  const text = JSON.stringify({ html: script.repeat(50) });
  const { headers, body } = await ask((_, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(text);
  }, "br");
  expect(headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(body).toString()).toBe(text);
});

test("what is compressed already stays as it is", async () => {
  const { headers, body } = await ask((_, response) => {
    response.setHeader("Content-Type", "image/png");
    response.end(bytes);
  }, "br");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body.equals(bytes)).toBe(true);
});

test("an answer without a body, and one to HEAD, end", async () => {
  const nothing = await ask((_, response) => response.writeHead(204).end(), "br");
  expect(nothing.body.length).toBe(0);
  const head = await ask(pageAtOnce, "br", "HEAD");
  expect(head.body.length).toBe(0);
  expect(head.headers["content-type"]).toBe("text/html; charset=utf-8");
});

test("the first piece arrives before the last is written", async () => {
  let finish: () => void = () => undefined;
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.write(words);
    // Next calls it after each piece, when it is there.
    if ("flush" in response && typeof response.flush === "function") response.flush();
    finish = () => response.end("</html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close());
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let html = "";
  while (html.length < words.length) html += (await reader?.read())?.value ?? "";
  expect(html).toBe(words);
  finish();
  expect((await reader?.read())?.value).toBe("</html>");
});
