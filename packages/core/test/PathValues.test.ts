import { Mailgun, type Operation } from "@effect-mailgun/core"
import { operations } from "@effect-mailgun/core/operations"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result, Schema } from "effect"
import { mailgun, ok } from "./RecordingHttpClient.ts"

/** The names of the input's fields whose values stand in the path, with their places in it. */
const pathFields = (operation: Operation.Any): ReadonlyArray<{ readonly name: string; readonly segment: number }> =>
  operation.path.split("/").flatMap((part, segment) => {
    const key = /^\{(.*)\}$/.exec(part)?.[1]
    const name = Object.entries(operation.input.inputFields).find(([, field]) => field.key === key)?.[0]
    return key === undefined || name === undefined ? [] : [{ name, segment }]
  })

/** Calls an operation with its example, but with this value in one place of its path. */
const callWith = (operation: Operation.Any, name: string, value: string) => {
  const { layer, requests } = mailgun({}, ok({}))
  return Effect.gen(function*() {
    const service = yield* Mailgun.Mailgun
    // Any operation takes its own example, and a text in a field of its path or a refusal of it.
    const outcome = yield* Effect.result(
      service.run(operation as Operation.Operation<unknown, unknown>, { ...Object(operation.example), [name]: value })
    )
    return { outcome, target: requests[0]?.target.split("?")[0] }
  }).pipe(Effect.provide(layer))
}

const places = operations.flatMap((operation) => pathFields(operation).map((field) => ({ ...field, operation })))

describe("A value in a path", () => {
  for (const { name, operation, segment } of places) {
    it.effect.prop(
      `of ${operation.name} (${name}) reaches Mailgun as it was, or is refused`,
      [Schema.String],
      ([value]) =>
        Effect.gen(function*() {
          const { outcome, target } = yield* callWith(operation, name, value)
          if (target === undefined) {
            assert.ok(Result.isFailure(outcome) && outcome.failure._tag === "MailgunInvalidInput")
            return
          }
          const segments = target.split("/")
          assert.lengthOf(segments, operation.path.split("/").length)
          assert.strictEqual(decodeURIComponent(segments[segment] ?? ""), value)
        }),
      { arbitrary: { runs: 20 } }
    )
  }

  for (const value of ["", ".", "..", "a\u0000b", "a\nb", "\u007f"]) {
    it.effect(`that is ${JSON.stringify(value)} is refused by every operation, by the name of its field`, () =>
      Effect.gen(function*() {
        for (const { name, operation } of places) {
          const { outcome, target } = yield* callWith(operation, name, value)
          assert.isUndefined(target, operation.name)
          assert.ok(Result.isFailure(outcome) && outcome.failure._tag === "MailgunInvalidInput", operation.name)
          assert.isTrue(outcome.failure.field === name || outcome.failure.field.startsWith(name), operation.name)
        }
      }))
  }
})
