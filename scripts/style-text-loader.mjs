/** For Turbopack: a stylesheet, made by Tailwind as every other is, as text for a page that carries it in its own HTML. */
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";

// biome-ignore lint/style/noDefaultExport: a loader is its default export
export default function styleText(source) {
  const done = this.async();
  postcss([tailwind({ optimize: { minify: true } })])
    .process(source, { from: this.resourcePath })
    .then(({ css, messages }) => {
      for (const { type, file, dir } of messages) {
        if (type === "dependency") this.addDependency(file);
        if (type === "dir-dependency") this.addContextDependency(dir);
      }
      done(null, `export default ${JSON.stringify(css)};`);
    }, done);
}
