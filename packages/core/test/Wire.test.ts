import { Bounces, Domains, Event, Messages, Wire } from "@effect-mailgun/core"
import * as EventDetails from "@effect-mailgun/core/EventDetails"
import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { decoderOf, invalid } from "../src/internal/decoder.ts"

/** What may stand where something else was expected. */
const Junk = Schema.Union([
  Schema.Null,
  Schema.Literal(""),
  Schema.Literals([
    "yes",
    "no",
    "True",
    "12",
    " 7 ",
    "1e400",
    "550",
    "Thu, 26 Mar 2026 12:59:22 UTC",
    "{\"a\":1}",
    "{"
  ]),
  Schema.Boolean,
  Schema.Finite,
  Schema.String,
  Schema.Array(Schema.Union([Schema.String, Schema.Finite, Schema.Null])),
  Schema.Record(Schema.String, Schema.String)
])

const records: { readonly [name: string]: Wire.Codec<unknown> } = {
  Bounce: Bounces.Bounce,
  Domain: Domains.Domain,
  DnsRecord: Domains.DnsRecord,
  DomainDetails: Domains.DomainDetails,
  MessageAccepted: Messages.MessageAccepted,
  AcceptedEvent: Event.AcceptedEvent,
  RejectedEvent: Event.RejectedEvent,
  DeliveredEvent: Event.DeliveredEvent,
  FailedEvent: Event.FailedEvent,
  OpenedEvent: Event.OpenedEvent,
  ClickedEvent: Event.ClickedEvent,
  StoredEvent: Event.StoredEvent,
  ListMemberUploadErrorEvent: Event.ListMemberUploadErrorEvent,
  ListUploadedEvent: Event.ListUploadedEvent,
  Event: Event.Event,
  DeliveryStatus: EventDetails.DeliveryStatus,
  UserVariables: EventDetails.UserVariables
}

/** The JSON with another value in the place that the number picks, at any depth; or without that place. */
const spoil = (json: unknown, pick: number, junk: unknown): unknown => {
  if (!Wire.isJsonObject(json)) return junk
  const keys = Object.keys(json)
  const key = keys[pick % Math.max(1, keys.length)]
  if (key === undefined) return { [`extra${pick}`]: junk }
  const rest = Math.floor(pick / keys.length)
  if (rest % 3 === 0) return { ...json, [key]: junk }
  if (rest % 3 === 1) return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key))
  return { ...json, [key]: spoil(json[key], rest, junk) }
}

describe("The plain decoder of", () => {
  for (const [name, record] of Object.entries(records)) {
    const plain = decoderOf(record)
    const bySchema = Schema.decodeUnknownResult(record)
    const encode = Schema.encodeUnknownSync(record)
    const agree = (wire: unknown) => {
      const expected = bySchema(wire)
      const actual = plain(wire)
      if (Result.isFailure(expected)) assert.strictEqual(actual, invalid)
      else assert.deepStrictEqual(actual, expected.success)
    }

    it.prop(`${name} agrees with its Schema on what the Schema writes`, [record], ([value]) => {
      agree(JSON.parse(JSON.stringify(encode(value))))
    })

    it.prop(
      `${name} agrees with its Schema on JSON that was tampered with`,
      [record, Schema.Natural, Junk],
      ([value, pick, junk]) => {
        agree(spoil(JSON.parse(JSON.stringify(encode(value))), pick, junk))
      },
      { arbitrary: { runs: 500 } }
    )

    it.prop(`${name} agrees with its Schema on any JSON`, [Schema.Json], ([json]) => agree(json))
  }
})

describe("A record", () => {
  class Sample extends Wire.Record<Sample>("Sample")({
    name: Wire.required("sample_name", Schema.String),
    note: Wire.optional("note", Schema.String),
    count: Wire.optional("count", Wire.Number),
    state: Wire.optional("state", Wire.literals("on", "off"))
  }) {}
  const decode = Schema.decodeUnknownSync(Sample)

  it("renames its keys, and leaves unknown ones out", () => {
    assert.deepStrictEqual(decode({ sample_name: "a", more: 1 }), { name: "a" })
  })

  it("treats null in an optional field as absent", () => {
    assert.deepStrictEqual(decode({ sample_name: "a", note: null, count: null }), { name: "a" })
  })

  it("treats empty text as absent where it means nothing, and keeps it where it is text", () => {
    assert.deepStrictEqual(decode({ sample_name: "a", note: "", count: "" }), { name: "a", note: "" })
  })

  it("lets an unknown literal pass as text", () => {
    assert.deepStrictEqual(decode({ sample_name: "a", state: "half" }), { name: "a", state: "half" })
  })

  it("says where it does not fit", () => {
    const result = Wire.decoder(Sample)({ sample_name: "a", count: {} })
    assert.ok(Result.isFailure(result))
    assert.include(result.failure, "a number")
    assert.include(result.failure, "count")
  })

  it("encodes with its wire keys, without what is undefined", () => {
    assert.deepStrictEqual(Schema.encodeSync(Sample)({ name: "a", note: undefined, count: 2 }), {
      sample_name: "a",
      count: 2
    })
  })
})

describe("A record's Schema", () => {
  class Part extends Wire.Record<Part>("Part")({ name: Wire.required("part_name", Schema.String) }) {}

  it("is made when it is first used", () => {
    let made = 0
    class Whole extends Wire.Record<Whole>("Whole")({
      parts: Wire.optional("all_parts", Wire.lazy(() => (made++, Schema.Array(Part))))
    }) {}
    assert.strictEqual(made, 0)
    assert.deepStrictEqual(Schema.decodeUnknownSync(Whole)({ all_parts: [{ part_name: "a" }] }), {
      parts: [{ name: "a" }]
    })
    Schema.encodeSync(Whole)({ parts: [] })
    assert.strictEqual(made, 1)
  })

  it("stands in other Schemas like any other", () => {
    const Two = Schema.Struct({ left: Part, right: Schema.optional(Schema.NullOr(Part)) })
    const two = { left: { name: "a" }, right: null }
    assert.deepStrictEqual(Schema.decodeUnknownSync(Two)({ left: { part_name: "a" }, right: null }), two)
    assert.deepStrictEqual(Schema.encodeSync(Two)(two), { left: { part_name: "a" }, right: null })
    assert.isTrue(Schema.is(Schema.toType(Part))({ name: "a" }))
  })

  it("can be annotated and checked, and what was added counts for the plain decoder too", () => {
    const Short = Part.annotate({ title: "A short part" }).check(
      Schema.makeFilter(({ name }: Part) => name.length < 3)
    )
    const decode = Wire.decoder(Short)
    assert.deepStrictEqual(decode({ part_name: "ab" }), Result.succeed({ name: "ab" }))
    assert.isTrue(Result.isFailure(decode({ part_name: "abc" })))
    assert.isTrue(Schema.isSchema(Part))
  })
})

describe("User variables", () => {
  const decode = Schema.decodeUnknownSync(EventDetails.UserVariables)
  const forms: ReadonlyArray<readonly [string, unknown, unknown]> = [
    ["an object", { id: "7" }, { id: "7" }],
    ["an empty list", [], {}],
    ["JSON text", "{\"id\":\"7\"}", { id: "7" }],
    ["empty JSON text", "{}", {}],
    ["a sentence", "Could not load user-variables. They were either truncated or invalid JSON", {}]
  ]
  for (const [what, wire, expected] of forms) {
    it(`may be written as ${what}`, () => {
      assert.deepStrictEqual(decode(wire), expected)
    })
  }
})
