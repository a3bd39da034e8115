import { Bounces, Mailgun } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, type Random, Redacted, Schema } from "effect"
import { formEncode } from "../src/internal/draft.ts"
import { randomHexUnsafe } from "../src/internal/randomHex.ts"
import * as Recording from "./RecordingHttpClient.ts"

/** What texts are made of: all of ASCII, and more; long ones too. */
const Piece = Schema.Union([
  Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 127 })),
  Schema.Literals(["a", " ", "%20", "+", "&=", "ü", "€", "😀", "word ".repeat(51), "x".repeat(255)])
])

const textOf = (pieces: ReadonlyArray<typeof Piece.Type>): string =>
  pieces.map((piece) => typeof piece === "number" ? String.fromCharCode(piece) : piece).join("")

describe("A text in a form", () => {
  it.prop(
    "is what encodeURIComponent makes of it, with a plus for a blank",
    { pieces: Schema.Array(Piece) },
    ({ pieces }) => {
      const text = textOf(pieces)
      assert.strictEqual(formEncode(text), encodeURIComponent(text).replaceAll("%20", "+"))
    },
    { arbitrary: { runs: 5_000 } }
  )

  it("is encoded alike whatever ASCII character it is", () => {
    for (let code = 0; code < 128; code++) {
      const text = String.fromCharCode(code)
      assert.strictEqual(formEncode(text), encodeURIComponent(text).replace("%20", "+"))
      assert.strictEqual(formEncode(`a${text}b`), `a${formEncode(text)}b`)
    }
  })
})

describe("Random hexadecimal digits", () => {
  it.prop("are those of the numbers", {
    bits: Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0xffff_ffff })))
  }, ({ bits }) => {
    const numbers = bits.values()
    const random: Random.Random = {
      nextIntUnsafe: () => 0,
      nextDoubleUnsafe: () => (numbers.next().value ?? 0) / 0x1_0000_0000
    }
    assert.strictEqual(
      randomHexUnsafe(random, bits.length),
      bits.map((group) => group.toString(16).padStart(8, "0")).join("")
    )
  }, { arbitrary: { runs: 500 } })
})

describe("The URL of a call", () => {
  it.effect("is that of its own layer, domain and value, whichever came before", () =>
    Effect.gen(function*() {
      const client = Recording.make()
      const layerOf = (baseUrl: string) =>
        Mailgun.layer({ apiKey: Redacted.make("key"), domain: "a.example.com", baseUrl }).pipe(
          Layer.provide(client.layer)
        )
      for (const baseUrl of ["https://one.example", "https://two.example", "https://one.example"]) {
        yield* Effect.gen(function*() {
          yield* Effect.ignore(Bounces.deleteAll())
          yield* Effect.ignore(Bounces.deleteAll().pipe(Mailgun.withDomain("b.example.com")))
          yield* Effect.ignore(Bounces.deleteAll())
          yield* Effect.ignore(Bounces.get({ address: "ann@example.com" }))
          yield* Effect.ignore(Bounces.get({ address: "bob@example.com" }))
        }).pipe(Effect.provide(layerOf(baseUrl)))
      }
      const paths = [
        "/v3/a.example.com/bounces",
        "/v3/b.example.com/bounces",
        "/v3/a.example.com/bounces",
        "/v3/a.example.com/bounces/ann%40example.com",
        "/v3/a.example.com/bounces/bob%40example.com"
      ]
      assert.deepStrictEqual(
        client.requests.map(({ url }) => url),
        ["one", "two", "one"].flatMap((host) => paths.map((path) => `https://${host}.example${path}`))
      )
    }))
})
