import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { BenchRow } from "./BenchRow.ts"

interface Tenth {
  /** Heap in use after a collection. */
  readonly megabytes: number
  /** CPU for a chunk of a thousand recipients. */
  readonly microseconds: number
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Measures whether a batch of a million recipients ends as it began: the same memory, the same cost a chunk. */
export const run = async ({ quick }: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const recipients = quick ? 50_000 : 1_000_000
  const server = spawn(process.execPath, [script("uploadServer.ts")], { stdio: ["pipe", "pipe", "inherit"] })
  try {
    const [port] = await once(server.stdout, "data")
    const origin = `http://127.0.0.1:${String(port).trim()}`
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--expose-gc",
      script("batchSender.ts"),
      origin,
      String(recipients)
    ])
    const measured: { readonly accepted: number; readonly first: Tenth; readonly last: Tenth } = JSON.parse(stdout)
    if (measured.accepted !== recipients) throw new Error(`${measured.accepted} of ${recipients} were accepted`)
    const { first, last } = measured
    const work = `a batch of ${recipients.toLocaleString("en")} recipients, its last tenth beside its first`
    return [
      {
        work: `${work}: heap after collection`,
        ours: last.megabytes,
        peer: first.megabytes,
        unit: "MB",
        ratio: first.megabytes / last.megabytes,
        target: "at most 1.1 x the first tenth",
        met: last.megabytes <= 1.1 * first.megabytes
      },
      {
        work: `${work}: a chunk of 1000`,
        ours: last.microseconds,
        peer: first.microseconds,
        unit: "CPU µs",
        ratio: first.microseconds / last.microseconds,
        target: "no more than the first tenth",
        met: last.microseconds <= 1.1 * first.microseconds
      }
    ]
  } finally {
    server.kill()
  }
}
