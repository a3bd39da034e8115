/**
 * A webhook server that writes bounces to SQLite. It posts one bounce to itself, prints what was written, and ends.
 *
 * It listens at `PORT`, or at any port that is free.
 */
import { MailgunError, Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import { Config, Effect, Layer, Redacted } from "effect"
import { FetchHttpClient, HttpBody, HttpClient, HttpRouter, HttpServer } from "effect/http"
import { createServer } from "node:http"
import { DatabaseSync } from "node:sqlite"

const database = new DatabaseSync(":memory:")
database.exec("CREATE TABLE bounces (token TEXT PRIMARY KEY, address TEXT, code INTEGER, message TEXT)")
const insert = database.prepare("INSERT INTO bounces VALUES (?, ?, ?, ?)")

const writeBounce = ({ event, token }: Webhook.Delivery) =>
  Effect.sync(() => {
    if (event.event !== "failed" || event.severity !== "permanent") return
    const { code = null, message = null } = event.deliveryStatus ?? {}
    insert.run(token, event.recipient ?? null, code, message)
  })

// A real server reads its key by Webhook.layerConfig(), from MAILGUN_WEBHOOK_SIGNING_KEY.
const signingKey = Redacted.make("a key for this example")

const RoutesLive = Webhook.route("/mailgun", writeBounce).pipe(
  Layer.provide([Webhook.layer({ signingKeys: signingKey }), WebhookReplayGuard.layerMemory()])
)

const ServerLive = NodeHttpServer.layerConfig(
  createServer,
  Config.unwrap({ host: Config.succeed("localhost"), port: Config.Port("PORT").pipe(Config.withDefault(0)) })
)

const program = HttpServer.addressFormattedWith(Effect.fnUntraced(function*(url) {
  const bounce = {
    event: "failed",
    severity: "permanent",
    recipient: "a@example.com",
    "delivery-status": { code: 550 }
  }
  const { body, contentType } = yield* Webhook.sign({ eventData: bounce }, { signingKey })
  const { status } = yield* HttpClient.post(`${url}/mailgun`, { body: HttpBody.text(body, contentType) })
  yield* Effect.log(`Answered ${status}, and wrote`, database.prepare("SELECT * FROM bounces").get())
}))

program.pipe(
  Effect.provide(HttpRouter.serve(RoutesLive).pipe(Layer.provideMerge(ServerLive))),
  Effect.provide(FetchHttpClient.layer),
  MailgunError.report,
  NodeRuntime.runMain
)
