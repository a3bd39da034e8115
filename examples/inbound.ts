/**
 * A mail server that answers what a route of Mailgun forwards to it. It posts itself one mail, as a route with
 * `forward("https://...")` would, and ends.
 */
import { Mailgun, Messages } from "@effect-mailgun/core"
import * as Inbound from "@effect-mailgun/core/Inbound"
import * as Webhook from "@effect-mailgun/core/Webhook"
import * as WebhookReplayGuard from "@effect-mailgun/core/WebhookReplayGuard"
import { Effect, Layer, Redacted } from "effect"
import { createServer, type IncomingMessage } from "node:http"
import { Readable } from "node:stream"
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

const signingKey = Redacted.make("a signing key")
const { dispose, handler } = Inbound.toWebHandler(
  reply,
  Layer.mergeAll(MailgunLive, Webhook.layer({ signingKeys: signingKey }), WebhookReplayGuard.layerMemory())
)

const toRequest = (message: IncomingMessage): Request => {
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)])
  // One class, of which Node and the platform have a type each.
  const body = Readable.toWeb(message) as ReadableStream
  const method = message.method ?? "GET"
  const init = { method, headers, body: method === "POST" ? body : null, duplex: "half" }
  return new Request(new URL(message.url ?? "/", "http://localhost"), init)
}

const server = createServer(async (message, response) => {
  const answer = await handler(toRequest(message))
  response.writeHead(answer.status).end(await answer.text())
}).listen(8025, async () => {
  const { signature } = await Effect.runPromise(Webhook.sign({ fields: {} }, { signingKey }))
  const form = new FormData()
  const fields = { recipient: "support@example.com", from: "Ann <ann@example.com>", subject: "Help", ...signature }
  for (const [name, value] of Object.entries(fields)) form.set(name, value ?? "")
  form.set("attachment-1", new File(["It does not work."], "report.txt"))
  const { status } = await fetch("http://localhost:8025/mail", { method: "POST", body: form })
  await Effect.runPromise(Effect.log(`The server said ${status}`))
  await dispose()
  server.close()
})
