import { Effect, Random, Schedule } from "effect"
import { build } from "esbuild"
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll } from "vitest"
import { newsletter, total } from "./newsletter.ts"

interface Count {
  readonly requests: ReadonlyArray<{ readonly at: number; readonly by: string; readonly recipients: number }>
  /** How many addresses were sent to. */
  readonly addresses: number
  /** How often to the one that was sent to most. */
  readonly most: number
}

const made: Array<string> = []

afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

/** The programs in one file each: they begin in a fraction of the time that loading every module would take. */
const programs = Effect.runSync(Effect.cached(Effect.promise(async () => {
  const folder = await mkdtemp(join(tmpdir(), "campaign-programs-"))
  made.push(folder)
  await build({
    entryPoints: ["countingMailgun", "sender"].map((name) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url))),
    bundle: true,
    platform: "node",
    format: "esm",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    banner: { js: "import { createRequire } from \"node:module\"; const require = createRequire(import.meta.url);" }
  })
  return folder
})))

const start = (program: "countingMailgun" | "sender", environment: Record<string, string>) =>
  Effect.acquireRelease(
    Effect.map(programs, (folder) => {
      const child = fork(join(folder, `${program}.mjs`), [], {
        env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1", ...environment },
        execArgv: [],
        stdio: ["ignore", "pipe", "pipe", "ipc"]
      })
      child.stdout?.resume()
      child.stderr?.resume()
      return child
    }),
    (child) => Effect.promise(() => ended(child, "SIGKILL"))
  )

/** Sends a signal, and waits until the process has gone. */
export const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill(signal)
  // One that stands still hears of nothing else.
  if (signal === "SIGKILL") child.kill("SIGCONT")
  await gone
}

/** A Mailgun of its own, and a way to ask what it counted. */
export const countingMailgun = Effect.gen(function*() {
  const child = yield* start("countingMailgun", {})
  const [port] = yield* Effect.promise(() => once(child, "message"))
  const url = `http://127.0.0.1:${port}`
  const count = Effect.promise(async () => await (await fetch(`${url}/count`)).json() as Count)
  return { url, count }
})

/** A database file of its own. */
export const sqliteFile = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "campaign-"))),
  (folder) => Effect.promise(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
).pipe(Effect.map((folder) => join(folder, "campaigns.db")))

export const freePort = Effect.promise(async () => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  return typeof address === "object" && address !== null ? address.port : 0
})

/** Starts a process that runs the campaign. */
export const sender = (options: {
  readonly database: string
  readonly mailgun: string
  readonly runner?: string
  readonly port?: number
}) =>
  start("sender", {
    DATABASE: options.database,
    MAILGUN_URL: options.mailgun,
    ...(options.runner === undefined ? {} : { RUNNER: options.runner }),
    ...(options.port === undefined ? {} : { PORT: String(options.port) })
  })

/** Waits until the process runs campaigns. */
export const isReady = (child: ChildProcess): Effect.Effect<unknown> => Effect.promise(() => once(child, "message"))

const often = Schedule.spaced("250 millis")

/** Waits until Mailgun has counted so many requests. */
export const requestsReach = (count: Effect.Effect<Count>, least: number) =>
  count.pipe(
    Effect.repeat({ until: ({ requests }) => requests.length >= least, schedule: Schedule.spaced("30 millis") }),
    Effect.timeout("60 seconds")
  )

/** The status of the campaign once it has ended. */
export const campaignEnd = newsletter.status("june").pipe(
  Effect.retry({ schedule: often }),
  Effect.repeat({ until: ({ state }) => state === "finished" || state === "failed", schedule: often }),
  Effect.timeout("90 seconds")
)

/** The longest time in milliseconds in which nothing was sent. */
export const longestPause = ({ requests }: Count): number =>
  requests.reduce((longest, { at }, index) => Math.max(longest, at - (requests[index - 1]?.at ?? at)), 0)

/** Another one in each run of the tests; a failure names it, and `SEED` gives it back. */
export const firstSeed: number = Number(process.env["SEED"] ?? Date.now() % 1_000_000)

/** Whole numbers that follow from a seed. */
export const randomly = (seed: number, least: number, most: number): Effect.Effect<number> =>
  Random.nextIntBetween(least, most).pipe(Random.withSeed(seed))

export const everybodyOnce = { addresses: total, most: 1, accepted: total }

export const seen = (count: Count, accepted: number) => ({ addresses: count.addresses, most: count.most, accepted })
