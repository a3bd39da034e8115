import { Mailgun, Messages } from "@effect-mailgun/core"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Tracer from "effect/Tracer"
import MailgunJs from "mailgun.js"
import type { BenchRow } from "./BenchRow.ts"
import { agent, type Calls, compare, concurrency, floor, repeated, server } from "./calls.ts"

const message = {
  from: "Excited User <mailgun@example.com>",
  to: "bar@example.com",
  subject: "Hello",
  text: "Testing some Mailgun awesomeness!"
}

const mailgunJs = (origin: string): Calls => {
  const client = new MailgunJs(FormData).client({ username: "api", key: "key-0123456789", url: origin })
  return (calls) => {
    let started = 0
    const worker = async () => {
      while (started++ < calls) await client.messages.create("example.com", message)
    }
    return Promise.all(Array.from({ length: concurrency }, worker))
  }
}

const names = {
  floor: "undici dispatch with a handler",
  ours: "Messages.send",
  untraced: "Messages.send, tracing off",
  stock: "Messages.send over effect's stock undici client",
  mailgunJs: "mailgun.js"
}

const program = Effect.fnUntraced(function*(options: { readonly quick: boolean }) {
  const { origin } = yield* server
  const pool = yield* agent
  const settings = { apiKey: Redacted.make("key-0123456789"), domain: "example.com", baseUrl: origin }
  const ours = yield* Layer.build(NodeMailgun.layer({ ...settings, http: { proxy: false } }))
  const stock = yield* Layer.build(Mailgun.layer(settings).pipe(Layer.provide(NodeHttpClient.layerUndici)))
  const send = Messages.send(message)
  return yield* compare({
    [names.floor]: floor(pool, origin),
    [names.ours]: repeated(Effect.provideContext(send, ours)),
    [names.untraced]: repeated(
      Effect.provideContext(Effect.provideService(send, Tracer.DisablePropagation, true), ours)
    ),
    [names.stock]: repeated(Effect.provideContext(send, stock)),
    [names.mailgunJs]: mailgunJs(origin)
  }, options.quick ? { rounds: 3, count: 500 } : { rounds: 7, count: 5_000 })
}, Effect.scoped)

/** Measures sending one small text message, from the public function to the decoded answer. */
export const run = async (options: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const { microseconds, perSecond } = await Effect.runPromise(program(options))
  const cost = (our: string, peer: string, least: number, target: string): BenchRow => {
    const ratio = microseconds(peer) / microseconds(our)
    return {
      work: `${our}, beside ${peer}`,
      ours: microseconds(our),
      peer: microseconds(peer),
      unit: "CPU µs",
      ratio,
      target,
      met: ratio >= least
    }
  }
  const speed = (our: string, least: number): BenchRow => {
    const ratio = perSecond(our) / perSecond(names.mailgunJs)
    return {
      work: `${our}, beside ${names.mailgunJs}`,
      ours: perSecond(our),
      peer: perSecond(names.mailgunJs),
      unit: "calls/s",
      ratio,
      target: `at least ${least} x`,
      met: ratio >= least
    }
  }
  return [
    cost(names.untraced, names.floor, 1 / 1.4, "at most 1.4 x the floor"),
    cost(names.ours, names.floor, 1 / 2, "at most 2 x the floor"),
    cost(names.ours, names.stock, 1.6, "at least 1.6 x faster"),
    speed(names.untraced, 6),
    speed(names.ours, 4.5)
  ]
}
