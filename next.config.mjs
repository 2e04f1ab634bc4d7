const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** Answers for machines load nothing and are framed by nobody. Pages get their policy, with a nonce, from proxy.ts. */
const machines = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

/**
 * Answers of route handlers that are always of one type. Compression takes what has a type of text or JSON, and does not see the
 * type that a handler sets: Next passes it on as a list of one. One that is set here it sees.
 */
const types = [
  { sources: ["/s/:token", "/s/:token/:page(try|feedback|passphrase)"], type: "text/html; charset=utf-8" },
  // Refusals too. Nothing under it is secret, so its length, compressed, may tell what is in it.
  { sources: ["/api/v1/:path*"], type: "application/json" },
];

/** @type {import("next").NextConfig} Not in TypeScript: translating it takes a tenth of a second of every start. */
const config = {
  reactStrictMode: true,
  // Only components that say "use memo": those of the results, which follow every change and load late. On every component
  // the compiler's own code would put the first load past its budget.
  reactCompiler: { compilationMode: "annotation" },
  typedRoutes: true,
  turbopack: {
    // A stylesheet as text, for pages that no script comes with.
    rules: { "*.tailwind": { loaders: ["./scripts/style-text-loader.mjs"], as: "*.js" } },
  },
  compiler: {
    // No minifier keeps a comment, so it is put in afterwards.
    runAfterProductionCompile: async ({ distDir }) => {
      const { askToCompileEarly } = await import("./scripts/compile-early.mjs");
      await askToCompileEarly(`${distDir}/static`);
    },
  },
  poweredByHeader: false,
  // lib/http compresses, in Brotli where a browser takes it.
  compress: false,
  experimental: {
    // One stylesheet of a few kB: in the HTML it saves a phone one round trip before the first paint.
    inlineCss: true,
    // forbidden(): a page that a role may not see is a 403.
    authInterrupts: true,
    // A decision record that somebody imports has up to 3 MiB, and on its way every quote in it is escaped.
    serverActions: { bodySizeLimit: "4mb" },
    // The first visitor would wait until every other page's code has been read; each reads its own when first asked for.
    preloadEntriesOnStart: false,
  },
  // Read from the disk at start; no import leads there.
  outputFileTracingIncludes: { "/*": ["./db/migrations/**/*", "./lib/decisions/render/fonts/*"] },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/api/:path*", headers: machines },
    // Where a share link leads and came from is nobody's business; each answer under it says so as well.
    { source: "/s/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    ...types.flatMap(({ sources, type }) =>
      sources.map((source) => ({ source, headers: [{ key: "Content-Type", value: type }] })),
    ),
  ],
};

export default config;
