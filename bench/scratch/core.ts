// core-only cost: client answers after a nextTick, no socket
import { Bounces, Mailgun, Messages } from "@effect-mailgun/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import { repeated } from "../src/calls.ts"
const body = JSON.stringify({ id: "<20260101000000.1.ABCDEF@example.com>", message: "Queued. Thank you." })
class R {
  status = 200
  headers = {}
  text = Effect.succeed(body)
  request
  constructor(r: any) {
    this.request = r
  }
}
const client = HttpClient.makeWith<any, never, any, never>(
  (request: any) =>
    Effect.flatMap(request, (r: any) =>
      Effect.callback<any>((resume) => {
        const done = () => resume(Effect.succeed(new R(r)))
        process.nextTick(done)
      })),
  Effect.succeed as any
)
const message = {
  from: "Excited User <mailgun@example.com>",
  to: "bar@example.com",
  subject: "Hello",
  text: "Testing some Mailgun awesomeness!"
}
const ctx = await Effect.runPromise(
  Effect.scoped(
    Layer.build(
      Mailgun.layer({ apiKey: Redacted.make("key"), domain: "example.com", baseUrl: "http://127.0.0.1:1" }).pipe(
        Layer.provide(Layer.succeed(HttpClient.HttpClient)(client))
      )
    )
  )
)
const ways: any = {
  bare: repeated(Effect.flatMap(client.execute({} as any), (r: any) => r.text)),
  send: repeated(Messages.send(message), ctx),
  untraced: repeated(Messages.send(message), Context.add(ctx, References.TracerEnabled, false)),
  get: repeated(Effect.ignore(Bounces.get({ address: "a@example.com" })), ctx)
}
const only = process.argv[3]
if (only) { for (const k of Object.keys(ways)) if (k !== only) delete ways[k] }
const n = Number(process.argv[2] ?? 20000)
const med = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1]
const res: any = {}
for (let round = -3; round < 9; round++) {
  for (const k of Object.keys(ways)) {
    const c = process.cpuUsage()
    await ways[k](n)
    const d = process.cpuUsage(c)
    if (round >= 0) (res[k] ??= []).push((d.user + d.system) / n)
  }
}
for (const k of Object.keys(ways)) {
  console.log(k.padEnd(10), med(res[k])!.toFixed(2), "min", Math.min(...res[k]).toFixed(2))
}
