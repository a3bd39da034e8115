import * as Schema from "effect/Schema"
import * as Input from "../Input.ts"

/** Turns a feature on or off: Mailgun wants `{"enabled":true}`, as JSON text in a form. */
export const featureSwitch = (key: string): Input.Field<boolean, "required"> =>
  Input.field(key, Schema.Boolean, {
    check: (value) => typeof value === "boolean" ? undefined : Input.complaint("must be true or false"),
    write: (sink, enabled) => sink.json(key, { enabled })
  })
