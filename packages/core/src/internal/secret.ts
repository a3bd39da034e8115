import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Input from "../Input.ts"
import * as Wire from "../Wire.ts"

/**
 * A secret in an answer: redacted, so that it shows in no log. An empty one is none, since a signature or a password
 * that is checked against the empty text would let everything through.
 */
export const Secret: Wire.Codec<Redacted.Redacted> = Wire.codec(Schema.Redacted(Schema.String), {
  expected: "a secret, as text that is not empty",
  decode: (wire) => typeof wire === "string" && wire !== "" ? Redacted.make(wire) : Wire.invalid,
  encode: Redacted.value
})

/** A secret in an input, redacted until it is written. */
export const secret = (key: string): Input.Field<Redacted.Redacted, "required"> =>
  Input.field(key, Schema.Redacted(Schema.String), {
    check: (value) => {
      if (!Redacted.isRedacted(value)) return Input.complaint("must be a Redacted text")
      const text = Redacted.value(value)
      return typeof text === "string" && text !== "" && text.isWellFormed()
        ? undefined
        : Input.complaint("must be a Redacted text that is not empty")
    },
    write: (sink, value) => sink.text(key, Redacted.value(value))
  })
