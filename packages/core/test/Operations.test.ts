import { operations } from "@effect-mailgun/core/operations"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted } from "effect"
import type { ExpectedRequest } from "./operations/Row.ts"
import { rows } from "./operations/rows.ts"
import { mailgun, partsOf, type Recorded } from "./RecordingHttpClient.ts"

const checkRequest = Effect.fnUntraced(function*(request: Recorded, expected: ExpectedRequest) {
  assert.strictEqual(`${request.method} ${request.target}`, expected.line)
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    assert.strictEqual(request.headers[name], value)
  }
  if (expected.form !== undefined) {
    assert.strictEqual(request.headers["content-type"], "application/x-www-form-urlencoded")
    assert.deepStrictEqual([...new URLSearchParams(request.body)], expected.form.map(([name, value]) => [name, value]))
  } else if (expected.parts !== undefined) {
    assert.match(request.headers["content-type"] ?? "", /^multipart\/form-data; boundary=/)
    const parts = (yield* partsOf(request)).map((part) =>
      "filename" in part ? [part.name, [part.filename, part.type, part.text]] : [part.name, part.text]
    )
    assert.deepStrictEqual<unknown>(parts, expected.parts)
  } else if (expected.json !== undefined) {
    assert.strictEqual(request.headers["content-type"], "application/json")
    assert.deepStrictEqual(JSON.parse(request.body), expected.json)
  } else {
    assert.strictEqual(request.body, "")
  }
})

/** Without the keys whose value is `undefined`, at any depth: a page leaves its missing neighbours undefined. */
const defined = (value: unknown): unknown => {
  // Two redacted values are equal whatever they hide, so they are compared by what they hide.
  if (Redacted.isRedacted(value)) return { redacted: Redacted.value(value) }
  if (Array.isArray(value)) return value.map(defined)
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => [key, defined(inner)])
  )
}

describe("Every operation", () => {
  for (const { answers, operation, request } of rows) {
    for (const answer of answers) {
      it.effect(`${operation.name} makes the request of its example and reads its answer (${answer.what})`, () => {
        const { layer, requests } = mailgun({}, {
          status: answer.status ?? 200,
          body: typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body),
          headers: answer.headers ?? {}
        })
        return Effect.gen(function*() {
          const value = yield* operation.exampleCall
          const [made] = requests
          assert.ok(made !== undefined)
          yield* checkRequest(made, request)
          assert.deepStrictEqual(defined(value), defined(answer.value))
        }).pipe(Effect.provide(layer))
      })
    }
  }

  it("has a row in the table, with an answer", () => {
    const tested = new Set(rows.filter(({ answers }) => answers.length > 0).map(({ operation }) => operation.name))
    assert.deepStrictEqual(operations.map(({ name }) => name).filter((name) => !tested.has(name)), [])
  })

  it("has a name of its own", () => {
    assert.strictEqual(new Set(operations.map(({ name }) => name)).size, operations.length)
  })
})
