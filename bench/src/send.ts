import { Mailgun, Messages } from "@effect-mailgun/core"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import { atLeast, atMost, type BenchRow, fasterBy } from "./BenchRow.ts"
import { agent, compare, floor, message, repeated, server, undici } from "./calls.ts"
import { mailgunJs, mailgunJsDeprecated, mailgunJsFetch, nodemailer } from "./peers.ts"

const floorName = "undici dispatch with a handler"
const ours = "Messages.send"
const untraced = "Messages.send, tracing off"
const stock = "Messages.send over effect's stock undici client"
const peer = "mailgun.js"
const slow = [peer, "mailgun.js, useFetch", "mailgun-js", "mailgun-nodemailer-transport"]

const program = Effect.fnUntraced(function*(options: { readonly quick: boolean }) {
  const { origin } = yield* server
  const pool = yield* agent
  const settings = { apiKey: Redacted.make("key-0123456789"), domain: "example.com", baseUrl: origin }
  const mailgun = yield* Layer.build(NodeMailgun.layer({ ...settings, http: { proxy: false } }))
  const overStock = yield* Layer.build(Mailgun.layer(settings).pipe(Layer.provide(NodeHttpClient.layerUndici)))
  const send = Messages.send(message)
  return yield* compare({
    [floorName]: floor(pool, origin),
    "undici.request": undici(pool, origin),
    [ours]: repeated(send, mailgun),
    [untraced]: repeated(send, Context.add(mailgun, References.TracerEnabled, false)),
    [stock]: repeated(send, overStock),
    [peer]: mailgunJs(origin, message),
    "mailgun.js, useFetch": mailgunJsFetch(origin, message),
    "mailgun-js": mailgunJsDeprecated(origin, message),
    "mailgun-nodemailer-transport": nodemailer(origin, message)
  }, { ...(options.quick ? { rounds: 3, count: 500 } : { rounds: 9, count: 5_000 }), slow })
}, Effect.scoped)

/** Measures sending one small text message, from the public function to the decoded answer. */
export const run = async (options: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const { microseconds, perSecond } = await Effect.runPromise(program(options))
  const others = ["undici.request", stock, ...slow]
  const figures = (figure: typeof microseconds) => Object.fromEntries(others.map((name) => [name, figure(name)]))
  const cost = (work: string, name: string, against: string) => ({
    work,
    unit: "CPU µs",
    ours: microseconds(work),
    peer: microseconds(name),
    against
  })
  const speed = (work: string) => ({
    work,
    unit: "calls/s",
    ours: perSecond(work),
    peer: perSecond(peer),
    against: peer,
    peers: figures(perSecond)
  })
  return [
    atMost(1.4, { ...cost(untraced, floorName, "undici's dispatch"), peers: figures(microseconds) }),
    fasterBy(1, cost(untraced, "undici.request", "undici.request")),
    atLeast(6, speed(untraced)),
    atMost(2, cost(ours, floorName, "undici's dispatch")),
    fasterBy(1.6, cost(ours, stock, "the same over effect's stock undici client")),
    atLeast(4.5, speed(ours))
  ]
}
