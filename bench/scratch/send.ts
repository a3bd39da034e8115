import { Mailgun, Messages } from "@effect-mailgun/core"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as UndiciHttpClient from "@effect-mailgun/node/UndiciHttpClient"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import { agent, compare, floor, form, headers, ofLayer, repeated, server } from "../src/calls.ts"

const message = {
  from: "Excited User <mailgun@example.com>",
  to: "bar@example.com",
  subject: "Hello",
  text: "Testing some Mailgun awesomeness!"
}
const which = process.argv[2] ?? "all"
const rounds = Number(process.argv[3] ?? 7), count = Number(process.argv[4] ?? 5000)
const program = Effect.gen(function*() {
  const { origin } = yield* server
  const pool = yield* agent
  const settings = { apiKey: Redacted.make("key-0123456789"), domain: "example.com", baseUrl: origin }
  const ours = yield* Layer.build(NodeMailgun.layer({ ...settings, http: { proxy: false } }))
  const send = Messages.send(message)
  const client = yield* ofLayer(UndiciHttpClient.layer({ proxy: false }))
  const request = HttpClientRequest.post(`${origin}/v3/example.com/messages`, {
    headers,
    body: HttpBody.text(form, headers["content-type"])
  })
  const ways: any = {
    floor: floor(pool, origin),
    http: repeated(Effect.flatMap(client.execute(request), (response) => response.json)),
    send: repeated(send, ours),
    untraced: repeated(send, Context.add(ours, References.TracerEnabled, false))
  }
  const picked = which === "all" ? ways : { [which]: ways[which] }
  const r = yield* compare(picked, { rounds, count })
  const base = which === "all" ? r.microseconds("floor") : NaN
  for (const k of Object.keys(picked)) {
    console.log(
      k.padEnd(12),
      r.microseconds(k).toFixed(1),
      "µs",
      (r.microseconds(k) / base).toFixed(2) + "x",
      r.perSecond(k).toFixed(0) + "/s"
    )
  }
}).pipe(Effect.scoped)
await Effect.runPromise(program)
