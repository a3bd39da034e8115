import { atMost, type BenchRow } from "./BenchRow.ts"
import { runScript, startServer } from "./children.ts"
import { figure } from "./rounds.ts"

const ways = ["ours", "bare", "mailgun.js"] as const

type Way = typeof ways[number]

interface Measured {
  readonly count: number
  readonly seconds: number
  readonly megabytes: number
}

const isMeasured = (u: unknown): u is Measured =>
  typeof u === "object" && u !== null && "count" in u && "seconds" in u && "megabytes" in u

/** Measures reading a long list of events, each camelCase and typed, beside a loop that only parses JSON. */
export const run = async ({ quick }: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const pages = quick ? 20 : 1000
  const server = await startServer("pagesServer.ts", `${pages}`)
  const measured: { readonly [way in Way]: Array<Measured> } = { ours: [], bare: [], "mailgun.js": [] }
  try {
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      for (const way of ways) {
        const result = await runScript("streamClient.ts", way, server.origin)
        if (!isMeasured(result) || result.count !== pages * 300) throw new Error(`${way} lost events`)
        measured[way].push(result)
      }
    }
  } finally {
    server.stop()
  }
  const of = (way: Way, what: "seconds" | "megabytes") => figure(measured[way].map((result) => result[what]))
  const work = `a stream of ${pages * 300} events`
  const against = "undici with JSON.parse"
  const beside = (what: "seconds" | "megabytes") => ({
    ours: of("ours", what),
    peer: of("bare", what),
    against,
    peers: { "mailgun.js": of("mailgun.js", what) }
  })
  return [
    atMost(1.5, { work, unit: "CPU s", ...beside("seconds") }),
    atMost(1.2, { work: `${work}, peak memory of the process`, unit: "MB", ...beside("megabytes") })
  ]
}
