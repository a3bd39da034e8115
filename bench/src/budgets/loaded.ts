/** Loaded before a program: tells at its end, as JSON on file descriptor 3, which files it loaded and how many bytes they have. */
import { statSync, writeSync } from "node:fs"
import { registerHooks } from "node:module"
import { fileURLToPath } from "node:url"

const packages = new URL("../../../packages/", import.meta.url)

const files = new Set<string>()

registerHooks({
  // Our packages as they are published, and not their sources.
  resolve: (specifier, context, next) => {
    const [, name, module = "index"] = /^@effect-mailgun\/([a-z]+)(?:\/(.+))?$/.exec(specifier) ?? []
    return name === undefined
      ? next(specifier, context)
      : { url: new URL(`${name}/dist/${module}.js`, packages).href, shortCircuit: true }
  },
  load: (url, context, next) => {
    if (url.startsWith("file:")) files.add(fileURLToPath(url))
    return next(url, context)
  }
})

process.on("exit", () => {
  // The first file is the program itself.
  const loaded = [...files].slice(1)
  const bytes = loaded.reduce((total, file) => total + statSync(file).size, 0)
  writeSync(3, JSON.stringify({ modules: loaded.length, bytes }))
})
