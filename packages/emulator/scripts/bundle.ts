/**
 * Makes the command of what `tsc` built: one file that starts fast, beside it what is only loaded when it is asked for, and
 * the inbox page.
 */
import { build } from "esbuild"
import { cp } from "node:fs/promises"

const dist = new URL("../dist/", import.meta.url)

await build({
  entryPoints: [new URL("bin/effect-mailgun-emulator.js", dist).pathname],
  outdir: new URL("command", dist).pathname,
  bundle: true,
  splitting: true,
  minify: true,
  platform: "node",
  format: "esm",
  target: "node22",
  // All in one folder, so that the page is found from wherever it is asked for.
  chunkNames: "[name]-[hash]",
  // Some of the libraries are CommonJS, which asks for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as makeRequire } from \"node:module\"; const require = makeRequire(import.meta.url);"
  }
})

await cp(new URL("../src/page", import.meta.url), new URL("page", dist), { recursive: true })
