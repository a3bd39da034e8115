/**
 * Starts three runners on one database, sends a campaign of 20,000, and kills one of the runners on the way: the others
 * go on.
 *
 *     npx -y pnpm@12 exec tsx examples/campaignCluster/main.ts
 *
 * On a SQLite file in a temporary folder; with `DATABASE=postgres://user@host/database`, on PostgreSQL. It talks to an
 * emulator in a process of its own.
 */
import { CampaignEngine, SqliteClient } from "@effect-mailgun/campaign"
import { MailgunError } from "@effect-mailgun/core"
import { NodeMailgun } from "@effect-mailgun/node"
import { NodeFileSystem, NodeRuntime } from "@effect/platform-node"
import { PgClient } from "@effect/sql-pg"
import { Config, Effect, FileSystem, Layer, Redacted, Stream } from "effect"
import { join } from "node:path"
import { keptEmulator } from "../layers/keptEmulator.ts"
import { progressBar } from "../layers/progressBar.ts"
import { newsletter } from "./newsletter.ts"
import { startRunner } from "./startRunner.ts"

const program = Effect.gen(function*() {
  const folder = yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped()
  const DATABASE = yield* Config.String("DATABASE").pipe(Config.withDefault(join(folder, "campaigns.db")))
  const emulator = yield* Effect.acquireRelease(keptEmulator(folder), ({ pid }) => Effect.sync(() => process.kill(pid)))
  const mailgun = { apiKey: "key-emulator", domain: "sandbox.example.com", baseUrl: emulator.url }

  const environment = {
    MAILGUN_API_KEY: mailgun.apiKey,
    MAILGUN_DOMAIN: mailgun.domain,
    MAILGUN_BASE_URL: emulator.url
  }
  const ports = ["34431", "34432", "34433"]
  const [first] = yield* Effect.forEach(ports, (PORT) => startRunner({ DATABASE, PORT, ...environment }))

  const killFirst = yield* Effect.cached(Effect.sync(() => {
    process.stdout.write("\nThe first runner is killed.\n")
    first?.kill("SIGKILL")
  }))

  // This process starts the campaign and watches it, and runs nothing of it.
  const SqlLive = DATABASE.startsWith("postgres:")
    ? PgClient.layer({ url: Redacted.make(DATABASE) })
    : SqliteClient.layer({ filename: DATABASE })
  yield* Effect.gen(function*() {
    yield* newsletter.start({ id: "june-2026" })
    yield* newsletter.progress("june-2026", { interval: "500 millis" }).pipe(
      progressBar("newsletter"),
      Stream.runForEach(({ accepted, total }) => accepted > total / 3 ? killFirst : Effect.void)
    )
  }).pipe(
    Effect.provide(CampaignEngine.layerClient.pipe(Layer.provideMerge(SqlLive))),
    Effect.provide(NodeMailgun.layer({ ...mailgun, apiKey: Redacted.make(mailgun.apiKey) }))
  )
})

program.pipe(Effect.scoped, Effect.provide(NodeFileSystem.layer), MailgunError.report, NodeRuntime.runMain)
