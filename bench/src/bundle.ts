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

const kilobytes = (bytes: number): Figure => ({ median: bytes / 1000, low: bytes / 1000, high: bytes / 1000 })

export const packed = ({ outputFiles }: { readonly outputFiles?: Bundle["outputFiles"] | undefined }): Figure =>
  kilobytes((outputFiles ?? []).reduce((total, { contents }) => total + gzipSync(contents, { level: 9 }).length, 0))

type Inputs = { readonly metafile?: Bundle["metafile"] | undefined }

/** What a bundle is made of: how many bytes of each file are in it. */
const inputsOf = ({ metafile }: Inputs): ReadonlyArray<readonly [file: string, bytes: number]> =>
  Object.values(metafile?.outputs ?? {})
    .flatMap(({ inputs }) => Object.entries(inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const))

/** The parts of the bundle; a file belongs to the first that knows it. */
const parts: { readonly [part: string]: RegExp } = {
  "effect, Schema": /effect\/dist\/(?:internal\/)?schema/i,
  "effect, HTTP": /effect\/dist\/(?:http|encoding)\//,
  "effect, streams": /effect\/dist\/(?:internal\/stream|Stream|Channel|Queue|Pull|Semaphore|MutableList)\b/,
  "effect, dates and durations": /effect\/dist\/(?:internal\/dateTime|DateTime|Duration)\b/,
  "effect, all else": /effect\/dist\//,
  "ours, addresses": /core\/src\/(?:internal\/)?(?:mailbox|plainAddress|encodedWord|cfws|addressee|atom|idna)\b/i,
  "ours, the operation and its fields": /core\/src\/(?:Message|Input|internal\/(?:message|sendLimits|checked|mime))/,
  "ours, all else": /core\/src\//
}

/** Kilobytes of each part, before packing. */
const partsOf = (inputs: Inputs): { readonly [part: string]: Figure } => {
  const bytesOf = new Map(Object.keys(parts).map((part) => [part, 0]))
  for (const [file, bytes] of inputsOf(inputs)) {
    const part = Object.entries(parts).find(([, files]) => files.test(file))?.[0] ?? "the program"
    bytesOf.set(part, (bytesOf.get(part) ?? 0) + bytes)
  }
  return Object.fromEntries(Array.from(bytesOf, ([part, bytes]) => [`${part}, before packing`, kilobytes(bytes)]))
}

/** The modules of ours whose code is in a bundle. */
export const modules = (inputs: Inputs): ReadonlyArray<string> =>
  inputsOf(inputs).flatMap(([file, bytes]) => bytes > 0 ? /core\/src\/([A-Z]\w*)\.ts$/.exec(file)?.[1] ?? [] : [])

/** Measures what a program that only sends weighs, minified and packed with gzip. */
export const run = async (): Promise<ReadonlyArray<BenchRow>> => {
  const [ours, peer] = await Promise.all([bundle(ourFetchProgram), bundle(mailgunJsProgram)])
  const foreign = modules(ours).filter((name) =>
    ["Bounces", "Domains", "Events", "Event", "MessageBatch", "Webhook"].includes(name)
  )
  if (foreign.length > 0) throw new Error(`more than the used resource is inside: ${foreign.join(", ")}`)
  const measured = {
    work: "the bundle of a program that sends by fetch",
    unit: "kB",
    ours: packed(ours),
    peer: packed(peer),
    against: "mailgun.js"
  }
  return [
    within({ most: 60 }, { ...measured, peers: partsOf(ours) }),
    fasterBy(1, { ...measured, against: "that of mailgun.js" })
  ]
}
