/**
 * Starts three runners on one database, sends a campaign of 20,000, and kills one of the runners on the way: the others
 * go on.
 *
 *     npx -y pnpm@12 exec tsx examples/campaign-cluster/main.ts
 *
 * On a SQLite file in a temporary folder; with `DATABASE=postgres://user@host/database`, on PostgreSQL. It talks to an
 * emulator in a process of its own.
 */
import { CampaignEngine, SqliteClient } from "@effect-mailgun/campaign"
import { NodeMailgun } from "@effect-mailgun/node"
import { NodeFileSystem, NodeRuntime } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { Config, Effect, FileSystem, Layer, Redacted, Stream } from "effect"
import { fork } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { keptEmulator } from "../layers/KeptEmulator.ts"
import { progressBar } from "../layers/progressBar.ts"
import { newsletter } from "./newsletter.ts"

const runner = (environment: Record<string, string>) =>
  Effect.acquireRelease(
    Effect.sync(() =>
      fork(fileURLToPath(new URL("./runner.ts", import.meta.url)), {
        env: { ...process.env, ...environment },
        stdio: "ignore"
      })
    ),
    (child) => Effect.sync(() => child.kill("SIGTERM"))
  )

const program = Effect.gen(function*() {
  const files = yield* FileSystem.FileSystem
  const folder = yield* files.makeTempDirectoryScoped()
  const database = yield* Config.String("DATABASE").pipe(Config.withDefault(join(folder, "campaigns.db")))
  const emulator = yield* Effect.acquireRelease(
    keptEmulator(folder),
    ({ pid }) => Effect.sync(() => process.kill(pid))
  )
  const mailgun = {
    MAILGUN_API_KEY: "key-emulator",
    MAILGUN_DOMAIN: "sandbox.example.com",
    MAILGUN_BASE_URL: emulator.url
  }

  const [first] = yield* Effect.forEach(
    ["34431", "34432", "34433"],
    (PORT) => runner({ DATABASE: database, PORT, ...mailgun })
  )

  let isAlive = true
  const killFirst = Effect.sync(() => {
    if (!isAlive) return
    isAlive = false
    process.stdout.write("\nThe first runner is killed.\n")
    first?.kill("SIGKILL")
  })

  // This process starts the campaign and watches it, and runs nothing of it.
  const SqlLive = database.startsWith("postgres:")
    ? PgClient.layer({ url: Redacted.make(database) })
    : SqliteClient.layer({ filename: database })
  const MailgunLive = NodeMailgun.layer({
    apiKey: Redacted.make(mailgun.MAILGUN_API_KEY),
    domain: mailgun.MAILGUN_DOMAIN,
    baseUrl: emulator.url
  })
  yield* Effect.gen(function*() {
    yield* newsletter.start({ id: "june-2026" })
    yield* newsletter.progress("june-2026", { interval: "500 millis" }).pipe(
      progressBar("newsletter"),
      Stream.runForEach(({ accepted, total }) => accepted > total / 3 ? killFirst : Effect.void)
    )
  }).pipe(
    Effect.provide(CampaignEngine.layerClient.pipe(Layer.provideMerge(SqlLive))),
    Effect.provide(MailgunLive)
  )
})

program.pipe(Effect.scoped, Effect.provide(NodeFileSystem.layer), NodeRuntime.runMain)
