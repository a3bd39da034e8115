import { build } from "esbuild"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { atMost, type BenchRow, fasterBy, type Figure } from "./BenchRow.ts"
import { script, startServer } from "./children.ts"
import { emptyProgram, mailgunJsProgram, ourFetchProgram, ourNodeProgram } from "./programs.ts"
import { figure } from "./rounds.ts"

/** Milliseconds from the start of a process to its end. */
const timed = async (file: string, origin: string): Promise<number> => {
  const start = performance.now()
  const child = spawn(process.execPath, [file], { env: { ...process.env, ORIGIN: origin }, stdio: "inherit" })
  const [code] = await once(child, "exit")
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return performance.now() - start
}

const bundled = (contents: string, outfile: string) =>
  build({
    stdin: { contents, resolveDir: script("."), loader: "js" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node22",
    minify: true,
    outfile,
    logLevel: "error",
    // Packages that are no modules require what Node has.
    banner: { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` }
  })

/** A package of ours as it is published: JavaScript, since an installed package strips no types at each start. */
const publish = async (name: string, folder: string): Promise<void> => {
  const source = script(`../../packages/${name}/src`)
  const target = join(folder, "node_modules", "@effect-mailgun", name)
  await build({
    entryPoints: [`${source}/**/*.ts`],
    outdir: target,
    format: "esm",
    platform: "node",
    target: "node22",
    logLevel: "error"
  })
  for (const file of await readdir(target, { recursive: true })) {
    if (!file.endsWith(".js")) continue
    const text = await readFile(join(target, file), "utf8")
    await writeFile(join(target, file), text.replaceAll(/(from "\.[^"]*)\.ts"/g, `$1.js"`))
  }
  const manifest = { name: `@effect-mailgun/${name}`, type: "module", exports: { "./*": "./*.js" } }
  await writeFile(join(target, "package.json"), JSON.stringify(manifest))
}

/** Measures a process that sends one message and ends. */
export const run = async ({ quick }: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  // Beside the packages, so that what is not bundled is found.
  const folder = await mkdtemp(join(script("."), "..", ".start-"))
  const server = await startServer("server.ts")
  const programs: { readonly [name: string]: string } = {
    empty: emptyProgram,
    ours: ourFetchProgram,
    "ours, on undici": ourNodeProgram,
    "mailgun.js": mailgunJsProgram
  }
  const times = new Map<string, Array<number>>()
  try {
    await publish("core", folder)
    await publish("node", folder)
    const files: Array<readonly [name: string, file: string]> = []
    for (const [name, contents] of Object.entries(programs)) {
      const whole = join(folder, `${files.length}.bundled.mjs`)
      const loose = join(folder, `${files.length}.mjs`)
      await bundled(contents, whole)
      await writeFile(loose, contents)
      files.push([`${name}, bundled`, whole], [name, loose])
    }
    for (let round = -1; round < (quick ? 1 : 15); round++) {
      for (const [name, file] of files) {
        const milliseconds = await timed(file, server.origin)
        if (round >= 0) times.set(name, [...times.get(name) ?? [], milliseconds])
      }
    }
  } finally {
    server.stop()
    await rm(folder, { recursive: true })
  }
  const of = (name: string): Figure => figure(times.get(name) ?? [])
  const others = Object.fromEntries(
    ["empty", "ours, on undici, bundled", "ours, on undici"].map((name) => [name, of(name)])
  )
  return [
    fasterBy(1, {
      work: "a process that sends once, bundled",
      unit: "ms",
      ours: of("ours, bundled"),
      peer: of("mailgun.js, bundled"),
      against: "mailgun.js bundled",
      peers: others
    }),
    atMost(2.2, {
      work: "a process that sends once, not bundled",
      unit: "ms",
      ours: of("ours"),
      peer: of("mailgun.js"),
      against: "mailgun.js",
      peers: others
    })
  ]
}
