import { Webhook } from "@effect-mailgun/core"
import { NodeWebhook } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted, Schema } from "effect"

const Signature = Schema.Struct({
  key: Schema.NonEmptyString,
  hasRightKey: Schema.Boolean,
  /** At which digit of the signature another one stands; beyond its length, none does. */
  changedAt: Schema.Literals([0, 31, 63, 100, 100, 100])
})

const layers = { node: NodeWebhook.layer, web: Webhook.layer }

describe("NodeWebhook", () => {
  it.live.prop(
    "verifies what the layer of core verifies, and nothing else",
    { given: Signature },
    ({ given }) =>
      Effect.gen(function*() {
        const key = given.key.trim() === "" ? "key" : given.key
        const { signature } = yield* Webhook.sign({ eventData: { event: "opened" } }, {
          signingKey: Redacted.make(key)
        })
        const digits = signature.signature.split("")
        if (given.changedAt < digits.length) digits[given.changedAt] = digits[given.changedAt] === "0" ? "1" : "0"
        const tags = yield* Effect.all(
          Object.values(layers).map((layer) =>
            Webhook.verify({ ...signature, signature: digits.join("") }).pipe(
              Effect.match({ onSuccess: ({ token }) => token, onFailure: ({ _tag }) => _tag }),
              Effect.provide(layer({ signingKeys: Redacted.make(given.hasRightKey ? key : `${key}.`) }))
            )
          )
        )
        const isRight = given.hasRightKey && given.changedAt === 100
        const expected = isRight ? signature.token : "MailgunWebhookInvalidSignature"
        assert.deepStrictEqual(tags, [expected, expected])
      }),
    { arbitrary: { runs: 200 } }
  )

  it("signs as test case 2 of RFC 4231 says", () => {
    const sign = NodeWebhook.hmac(new TextEncoder().encode("Jefe"))
    assert.strictEqual(
      sign("what do ya want for nothing?"),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
  })
})
