import { build } from "esbuild"
import { gzipSync } from "node:zlib"
import { type BenchRow, fasterBy, type Figure, within } from "./BenchRow.ts"
import { script } from "./children.ts"
import { mailgunJsProgram, ourFetchProgram } from "./programs.ts"

/** Bundles a program for the browser, minified. */
export const bundle = (contents: string) =>
  build({
    stdin: { contents, resolveDir: script("."), loader: "js" },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    minify: true,
    write: false,
    metafile: true,
    logLevel: "error"
  })

export type Bundle = Awaited<ReturnType<typeof bundle>>

export const kilobytes = ({ outputFiles }: { readonly outputFiles?: Bundle["outputFiles"] | undefined }): Figure => {
  const size = (outputFiles ?? []).reduce((total, { contents }) => total + gzipSync(contents, { level: 9 }).length, 0) /
    1000
  return { median: size, low: size, high: size }
}

/** The modules of ours whose code is in a bundle. */
export const modules = ({ metafile }: { readonly metafile?: Bundle["metafile"] | undefined }): ReadonlyArray<string> =>
  Object.values(metafile?.outputs ?? {})
    .flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0))
    .flatMap(([file]) => /core\/src\/([A-Z]\w*)\.ts$/.exec(file)?.[1] ?? [])

/** Measures what a program that only sends weighs, minified and packed with gzip. */
export const run = async (): Promise<ReadonlyArray<BenchRow>> => {
  const [ours, peer] = await Promise.all([bundle(ourFetchProgram), bundle(mailgunJsProgram)])
  const foreign = modules(ours).filter((name) => ["Bounces", "Domains", "Events", "Event", "Webhook"].includes(name))
  if (foreign.length > 0) throw new Error(`more than the used resource is inside: ${foreign.join(", ")}`)
  const measured = {
    work: "the bundle of a program that sends by fetch",
    unit: "kB",
    ours: kilobytes(ours),
    peer: kilobytes(peer),
    against: "mailgun.js"
  }
  return [within({ most: 60 }, measured), fasterBy(1, { ...measured, against: "that of mailgun.js" })]
}
