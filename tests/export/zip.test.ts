import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csvTable, jsonList, markdownText } from "@/lib/export/pieces";
import { type ExportFile, zipOf } from "@/lib/export/zip";

const NOW = new Date("2026-11-21T12:00:00Z");

async function unzipped(files: readonly ExportFile[]): Promise<Record<string, string>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipOf(files, NOW)) chunks.push(chunk);
  const contents = unzipSync(Buffer.concat(chunks));
  return Object.fromEntries(Object.entries(contents).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe("zipOf", () => {
  test("gives back what went in, the files in their order", async () => {
    const files = [
      { name: "README.txt", pieces: ["Grüße, ", "海"] },
      { name: "empty.txt", pieces: [] },
      { name: "list.json", pieces: jsonList([{ a: 1 }, { a: 2 }]) },
    ];
    const contents = await unzipped(files);
    expect(Object.keys(contents)).toEqual(["README.txt", "empty.txt", "list.json"]);
    expect(contents["README.txt"]).toBe("Grüße, 海");
    expect(contents["empty.txt"]).toBe("");
    expect(JSON.parse(contents["list.json"] ?? "")).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test("asks for the next piece only when the last has been taken", async () => {
    let asked = 0;
    async function* pieces() {
      for (; asked < 1_000; asked += 1) yield "x".repeat(100_000);
    }
    const zip = zipOf([{ name: "big.txt", pieces: pieces() }], NOW);
    await zip.next();
    await zip.next();
    expect(asked).toBeLessThan(20); // of a thousand: the compressor holds back a few
    await zip.return(undefined);
  });

  test("fails where its source fails, so that no half archive passes for a whole one", async () => {
    // biome-ignore lint/correctness/useYield: it fails before there is anything to give
    async function* broken(): AsyncGenerator<string> {
      throw new Error("the database is gone");
    }
    await expect(unzipped([{ name: "a.txt", pieces: broken() }])).rejects.toThrow("the database is gone");
  });
});

describe("pieces", () => {
  test("a JSON list without entries is one", async () => expect(await joined(jsonList([]))).toBe("[]\n"));

  test("a table has its headings, and cells as a spreadsheet reads them", async () => {
    const rows = [{ name: "=1+1", at: NOW, fits: true, note: null }];
    const text = await joined(
      csvTable(["name", "at", "fits", "note"], rows, ({ name, at, fits, note }) => [name, at, fits, note]),
    );
    expect(text).toBe("name,at,fits,note\r\n'=1+1,2026-11-21T12:00:00.000Z,yes,\r\n");
  });

  test("a name is no Markdown", () => {
    expect(markdownText("# [a](javascript:x) *b*\n<i>")).toBe("\\# \\[a\\](javascript:x) \\*b\\* \\<i\\>");
  });
});
