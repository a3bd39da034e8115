import { Messages } from "@effect-mailgun/core"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { randomBytes } from "node:crypto"
import { atLeast, atMost, type BenchRow } from "./BenchRow.ts"
import { agent, compare, floor, message, repeated, server, undici } from "./calls.ts"
import { mailgunJs } from "./peers.ts"

const ours = "Messages.send with a file of 100 kB"
const handBuilt = "undici.request with a body built by hand"
const bare = "undici dispatch with a body that is ready"
const peer = "mailgun.js"

const content = randomBytes(100_000)
const filename = "report.pdf"
const boundary = "----bench0123456789"

const type = `multipart/form-data; boundary=${boundary}`

const fieldsText = Object.entries(message)
  .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  .join("")

const body = (): Buffer =>
  Buffer.concat([
    Buffer.from(
      `${fieldsText}--${boundary}\r\nContent-Disposition: form-data; name="attachment"; filename="${filename}"\r\n` +
        "Content-Type: application/octet-stream\r\n\r\n"
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`)
  ])

const program = Effect.fnUntraced(function*(options: { readonly quick: boolean }) {
  const { origin } = yield* server
  const pool = yield* agent
  const mailgun = yield* Layer.build(NodeMailgun.layer({
    apiKey: Redacted.make("key-0123456789"),
    domain: "example.com",
    baseUrl: origin,
    http: { proxy: false }
  }))
  return yield* compare({
    [bare]: floor(pool, origin, { body: body(), type }),
    [handBuilt]: undici(pool, origin, body, type),
    [ours]: repeated(Messages.send({ ...message, attachments: [{ filename, content }] }), mailgun),
    [peer]: mailgunJs(origin, { ...message, attachment: content })
  }, { ...(options.quick ? { rounds: 3, count: 200 } : { rounds: 9, count: 2_000 }), slow: [peer] })
}, Effect.scoped)

/** Measures a small message with a file of 100 kB. */
export const run = async (options: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const { microseconds, perSecond } = await Effect.runPromise(program(options))
  return [
    atMost(1.5, {
      work: ours,
      unit: "CPU µs",
      ours: microseconds(ours),
      peer: microseconds(handBuilt),
      against: handBuilt,
      peers: { [bare]: microseconds(bare), [peer]: microseconds(peer) }
    }),
    atLeast(5, {
      work: ours,
      unit: "calls/s",
      ours: perSecond(ours),
      peer: perSecond(peer),
      against: peer,
      // What anybody could do at most: it shows whether the target can be met here at all.
      peers: { [handBuilt]: perSecond(handBuilt), [bare]: perSecond(bare) }
    })
  ]
}
