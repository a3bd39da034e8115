/**
 * One runner: start as many as there are machines, each with the same database. It ends by SIGTERM, and hands over what
 * it had to do.
 *
 *     DATABASE=postgres://user@host/database PORT=34431 HOST=10.0.0.17 node runner.ts
 */
import { CampaignEngine, SqliteClient } from "@effect-mailgun/campaign"
import { MailgunError } from "@effect-mailgun/core"
import { NodeMailgun } from "@effect-mailgun/node"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect, Layer, Redacted } from "effect"
import { newsletter } from "./newsletter.ts"

const EngineLive = Layer.unwrap(Effect.gen(function*() {
  const database = yield* Config.String("DATABASE")
  const host = yield* Config.String("HOST").pipe(Config.withDefault("127.0.0.1"))
  const port = yield* Config.Port("PORT")
  return database.startsWith("postgres:")
    ? CampaignEngine.layerPostgres({ url: Redacted.make(database), host, port })
    : CampaignEngine.layerCluster({ host, port }).pipe(Layer.provideMerge(SqliteClient.layer({ filename: database })))
}))

newsletter.layer.pipe(
  Layer.provide(EngineLive),
  Layer.provide(NodeMailgun.layerConfig()),
  Layer.launch,
  MailgunError.report,
  NodeRuntime.runMain
)
