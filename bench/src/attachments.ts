import { execFile, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { BenchRow } from "./BenchRow.ts"
import { median } from "./rounds.ts"

interface Measured {
  readonly seconds: number
  /** Above the idle process, at the peak. */
  readonly megabytes: number
}

interface Load {
  readonly origin: string
  readonly path: string
  readonly count: number
  readonly concurrency: number
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const measure = async (way: "ours" | "handBuilt", { concurrency, count, origin, path }: Load): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--expose-gc",
    script("upload.ts"),
    way,
    origin,
    path,
    String(count),
    String(concurrency)
  ])
  return JSON.parse(stdout)
}

/** Both ways, in processes of their own that take turns. */
const compare = async (load: Load, rounds: number) => {
  const ours: Array<Measured> = []
  const peer: Array<Measured> = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await measure("ours", load))
    peer.push(await measure("handBuilt", load))
  }
  const of = (figure: keyof Measured) => ({
    ours: median(ours.map((measured) => measured[figure])),
    peer: median(peer.map((measured) => measured[figure]))
  })
  return { memory: of("megabytes"), time: of("seconds") }
}

/** Measures memory and time of files as attachments, beside a multipart body that is written by hand around a read stream. */
export const run = async ({ quick }: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const folder = await mkdtemp(join(tmpdir(), "bench-attachments-"))
  const server = spawn(process.execPath, [script("uploadServer.ts")], { stdio: ["pipe", "pipe", "inherit"] })
  try {
    const [port] = await once(server.stdout, "data")
    const megabytes = quick ? 4 : 24
    const count = quick ? 16 : 200
    const path = join(folder, "a.bin")
    await writeFile(path, randomBytes(megabytes * 1024 * 1024))
    const load = { origin: `http://127.0.0.1:${String(port).trim()}`, path }
    const one = await compare({ ...load, count: 1, concurrency: 1 }, quick ? 1 : 5)
    const many = await compare({ ...load, count, concurrency: 8 }, quick ? 1 : 3)
    const work = `${count} files of ${megabytes} MB, 8 at a time`
    return [
      {
        work: `one file of ${megabytes} MB, memory above idle`,
        ...one.memory,
        unit: "MB",
        ratio: one.memory.peer / one.memory.ours,
        target: "at most 32 MB",
        met: one.memory.ours <= 32
      },
      {
        work: `${work}, memory above idle`,
        ...many.memory,
        unit: "MB",
        ratio: many.memory.peer / many.memory.ours,
        target: "at most 1.1 x the hand-built stream",
        met: many.memory.ours <= 1.1 * many.memory.peer
      },
      {
        work: `${work}, time`,
        ...many.time,
        unit: "s",
        ratio: many.time.peer / many.time.ours,
        target: "at most 1.15 x the hand-built stream",
        met: many.time.ours <= 1.15 * many.time.peer
      }
    ]
  } finally {
    server.kill()
    await rm(folder, { recursive: true })
  }
}
