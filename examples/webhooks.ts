/**
 * A webhook server that writes bounces to SQLite. It posts one bounce to itself, prints what was written, and ends.
 */
import * as Webhook from "@effect-mailgun/core/Webhook"
import * as WebhookReplayGuard from "@effect-mailgun/core/WebhookReplayGuard"
import { Effect, Layer, Redacted } from "effect"
import { once } from "node:events"
import { createServer, type IncomingMessage } from "node:http"
import { DatabaseSync } from "node:sqlite"
import { Readable } from "node:stream"

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
const { dispose, handler } = Webhook.toWebHandler(
  writeBounce,
  Layer.merge(Webhook.layer({ signingKeys: signingKey }), WebhookReplayGuard.layerMemory())
)

const toRequest = (incoming: IncomingMessage) => {
  const { headers, method = "GET" } = incoming
  const init: RequestInit & { readonly duplex: "half" } = {
    method,
    headers: { "content-type": headers["content-type"] ?? "" },
    // Node declares the streams of the web a second time.
    body: method === "POST" ? Readable.toWeb(incoming) as ReadableStream : null,
    duplex: "half"
  }
  return new Request("http://localhost/", init)
}

const server = createServer(async (incoming, outgoing) => {
  const answer = await handler(toRequest(incoming))
  outgoing.writeHead(answer.status).end(await answer.text())
})
await once(server.listen(0, "localhost"), "listening")
const address = server.address()
const url = typeof address === "object" ? `http://localhost:${address?.port}/` : ""

const bounce = { event: "failed", severity: "permanent", recipient: "a@example.com", "delivery-status": { code: 550 } }
const { body, contentType } = await Effect.runPromise(Webhook.sign({ eventData: bounce }, { signingKey }))
const { status } = await fetch(url, { method: "POST", body, headers: { "content-type": contentType } })
await Effect.runPromise(Effect.log(`Answered ${status}, and wrote`, database.prepare("SELECT * FROM bounces").get()))
server.close()
await dispose()
