/**
 * Makes the command of what `tsc` built: one file that starts fast, beside it what is only loaded when it is asked for, and
 * the inbox page. With an entry and a folder as arguments it makes the command alone, of that entry and there.
 */
import { build } from "esbuild"
import { cp, rm } from "node:fs/promises"
import { lazyModules } from "./lazyModules.ts"

const dist = new URL("../dist/", import.meta.url)

const [entry, outdir] = process.argv.slice(2)

// What another build left has other names, and would be published with this one.
if (outdir === undefined) await rm(new URL("command", dist), { recursive: true, force: true })

await build({
  entryPoints: [entry ?? new URL("bin/effect-mailgun-emulator.js", dist).pathname],
  outdir: outdir ?? new URL("command", dist).pathname,
  bundle: true,
  splitting: true,
  minify: true,
  platform: "node",
  format: "esm",
  target: "node22",
  plugins: [lazyModules],
  // To make one loads the tables of all languages, which only the texts of `--help` and of mistakes need.
  define: { "Intl.Segmenter": "LazySegmenter" },
  inject: [new URL("LazySegmenter.ts", import.meta.url).pathname],
  // All in one folder, so that the page is found from wherever it is asked for.
  chunkNames: "[name]-[hash]",
  // Some of the libraries are CommonJS, which asks for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as makeRequire } from \"node:module\"; const require = makeRequire(import.meta.url);"
  }
})

if (entry === undefined) {
  await cp(new URL("../src/page", import.meta.url), new URL("page", dist), { recursive: true })
}
