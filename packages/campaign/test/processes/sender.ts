// A process that runs campaigns: alone, or as one runner of three. The environment says which.
import * as CampaignEngine from "@effect-mailgun/campaign/CampaignEngine"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { once } from "node:events"
import { newsletter } from "./newsletter.ts"
import { sqlLayer } from "./sqlLayer.ts"

const { DATABASE = "", MAILGUN_URL, PORT, RUNNER = "single" } = process.env

const EngineLive = PORT === undefined ? CampaignEngine.layerSingle : CampaignEngine.layerCluster({ port: Number(PORT) })

const MailgunLive = NodeMailgun.layer({
  apiKey: Redacted.make("key"),
  domain: "example.com",
  baseUrl: MAILGUN_URL,
  userAgent: RUNNER
})

const program = Effect.gen(function*() {
  process.send?.("ready")
  // A runner starts nothing before it is told to; who is alone needs nobody to say so.
  if (PORT !== undefined) yield* Effect.promise(() => once(process, "message"))
  yield* newsletter.start({ id: "june" })
  return yield* Effect.never
})

program.pipe(
  Effect.provide(newsletter.layer),
  Effect.provide(EngineLive),
  Effect.provide(Layer.merge(sqlLayer(DATABASE), MailgunLive)),
  NodeRuntime.runMain
)
