/** How anybody recomputes a record's hash: canonical JSON of the `frozen` part of the exported file, then SHA-256. */

const PROGRAM = [
  'const c=v=>Array.isArray(v)?"["+v.map(c)+"]"',
  ':v&&typeof v=="object"?"{"+Object.keys(v).sort().map(k=>JSON.stringify(k)+":"+c(v[k]))+"}"',
  ":JSON.stringify(v);",
  'console.log(require("crypto").createHash("sha256").update(c(JSON.parse(require("fs").readFileSync(process.argv[1])).frozen)).digest("hex"))',
].join("");

/**
 * One line for a shell with Node.js. It uses nothing of Berth, so that it proves something.
 *
 * @param file name of the exported JSON: lower-case ASCII letters, digits, hyphens and dots
 */
export const hashRecipe = (file: string): string => `node -e '${PROGRAM}' ${file}`;
