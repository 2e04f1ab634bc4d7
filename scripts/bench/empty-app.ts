import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildNext, startNext } from "./app";
import { root } from "./root";

/** Inside the repository, so that it finds our Next and our React; a name that git, and with it the linter, passes over. */
const folder = path.join(root, ".data-bench-empty-page");

const files: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "empty-page", "private": true, "type": "module" }\n',
  "next.config.js": "export default { reactStrictMode: true, poweredByHeader: false };\n",
  // Without one of its own, Next takes the nearest above, and ours opens the database.
  "instrumentation.js": "export function register() {}\n",
  "app/layout.jsx":
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  "app/page.jsx": "export default function Page() {\n  return <p>Empty.</p>;\n}\n",
};

/** Builds and serves a page that says one word, and takes it away afterwards. */
export async function withEmptyPage<T>(use: (origin: string) => Promise<T>): Promise<T> {
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await buildNext(folder);
    const app = await startNext(folder);
    try {
      return await use(app.origin);
    } finally {
      await app.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
