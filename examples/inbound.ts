/**
 * A mail server that answers what a route of Mailgun forwards to it. It posts itself one mail, as a route with
 * `forward("https://...")` would, and ends.
 *
 * It listens at `PORT`, or at any port that is free. Without a key it talks to the emulator on this machine.
 */
import { Inbound, Mailgun, MailgunError, Messages, Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
import { NodeHttpServer, NodeRuntime } from "@effect/platform-node"
import { Config, Effect, Layer, Redacted } from "effect"
import { FetchHttpClient, HttpBody, HttpClient, HttpRouter, HttpServer } from "effect/http"
import { createServer } from "node:http"
import { MailgunLive } from "./layers/MailgunLive.ts"

const reply = Effect.fn(function*(mail: Inbound.InboundMessage) {
  yield* Effect.log(`${mail.from} wrote to ${mail.recipient}: ${mail.subject}`)
  if (mail._tag !== "Forwarded" || mail.from === undefined) return
  // Two machines that answer each other would never end.
  if (Inbound.header(mail, "Auto-Submitted") !== undefined) return
  const names = mail.attachments.map(({ filename, sizeBytes }) => `${filename} (${sizeBytes} bytes)`)
  const { domain } = yield* Mailgun.Mailgun
  yield* Messages.send({
    from: `Support <support@${domain}>`,
    to: mail.from,
    subject: `Re: ${mail.subject ?? ""}`,
    text: `Thank you for ${names.join(", ") || "your mail"}. We read it soon.`,
    headers: { "Auto-Submitted": "auto-replied" }
  })
})

// A real server reads its key by Webhook.layerConfig(), from MAILGUN_WEBHOOK_SIGNING_KEY.
const signingKey = Redacted.make("a key for this example")
const WebhookLive = Layer.merge(Webhook.layer({ signingKeys: signingKey }), WebhookReplayGuard.layerMemory())
const ServerLive = NodeHttpServer.layerConfig(
  createServer,
  Config.unwrap({ host: Config.succeed("localhost"), port: Config.Port("PORT").pipe(Config.withDefault(0)) })
)
const MailLive = HttpRouter.serve(Inbound.route("/mail", reply)).pipe(Layer.provideMerge(ServerLive))

const program = HttpServer.addressFormattedWith(Effect.fnUntraced(function*(url) {
  const { signature } = yield* Webhook.sign({ fields: {} }, { signingKey })
  const fields = { recipient: "support@example.com", from: "Ann <ann@example.com>", subject: "Help", ...signature }
  const body = HttpBody.formDataRecord({ ...fields, "attachment-1": new File(["It does not work."], "report.txt") })
  const { status } = yield* HttpClient.post(`${url}/mail`, { body })
  yield* status === 200
    ? Effect.log(`The server said ${status}`)
    : Effect.fail(`The server said ${status}: its log above says why`)
}))

program.pipe(
  Effect.provide(MailLive.pipe(Layer.provide([MailgunLive, WebhookLive]))),
  Effect.provide(FetchHttpClient.layer),
  MailgunError.report,
  NodeRuntime.runMain
)
