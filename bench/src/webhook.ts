import { Webhook } from "@effect-mailgun/core"
import * as NodeWebhook from "@effect-mailgun/node/NodeWebhook"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import { createHmac, timingSafeEqual } from "node:crypto"
import { atMost, type BenchRow, type Figure, within } from "./BenchRow.ts"
import { type Calls, compare } from "./calls.ts"
import { eventsPage } from "./samples.ts"

const signingKey = "key-0123456789abcdef"

/** The least that must be done: the signature by node:crypto, and the JSON. */
const bare = (body: string): Calls => async (calls) => {
  for (let call = 0; call < calls; call++) {
    const { signature } = JSON.parse(body)
    const mac = createHmac("sha256", signingKey).update(signature.timestamp + signature.token).digest()
    if (!timingSafeEqual(mac, Buffer.from(signature.signature, "hex"))) throw new Error("wrong signature")
  }
}

/** One after the other, as they come to an endpoint. */
const receiving = (body: string, verifier: Layer.Layer<Webhook.WebhookVerifier, unknown>): Calls => (calls) => {
  let started = 0
  const receive: Effect.Effect<void, unknown, Webhook.WebhookVerifier> = Effect.suspend(() =>
    started++ < calls ? Effect.flatMap(Webhook.receive(body), () => receive) : Effect.void
  )
  return Effect.runPromise(Effect.provide(receive, verifier))
}

const program = Effect.gen(function*() {
  const [eventData] = JSON.parse(eventsPage(2)).items.slice(1)
  const { body } = yield* Webhook.sign({ eventData }, { signingKey: Redacted.make(signingKey) })
  const layer = NodeWebhook.layer({ signingKeys: Redacted.make(signingKey) })
  const untraced = Layer.merge(layer, Layer.succeed(References.TracerEnabled, false))
  return { body, layer, untraced }
})

const perSecond = ({ high, low, median }: Figure): Figure => ({
  median: 1e6 / median,
  low: 1e6 / high,
  high: 1e6 / low
})

/** Measures reading and verifying the webhook of a delivery. */
export const run = async ({ quick }: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const { body, layer, untraced } = await Effect.runPromise(program)
  const floor = "HMAC by node:crypto and JSON.parse"
  const ours = "Webhook.receive"
  const off = "Webhook.receive, tracing off"
  const { microseconds } = await Effect.runPromise(compare({
    [floor]: bare(body),
    [ours]: receiving(body, layer),
    [off]: receiving(body, untraced)
  }, quick ? { rounds: 3, count: 2_000 } : { rounds: 11, count: 20_000 }))
  const cost = (work: string) => ({
    work,
    unit: "CPU µs",
    ours: microseconds(work),
    peer: microseconds(floor),
    against: floor
  })
  return [
    within({ least: 50_000 }, {
      work: ours,
      unit: "webhooks a CPU second",
      ours: perSecond(microseconds(ours)),
      peer: perSecond(microseconds(floor)),
      against: floor
    }),
    atMost(1.3, cost(off)),
    atMost(1.3, cost(ours))
  ]
}
