import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { request, type RequestOptions } from "./request.ts"

type Method = "GET" | "POST" | "PUT" | "DELETE" | "PATCH"

/** A request that is refused, and the status and the body that it is refused with; a text stands for a `message`. */
export type Refused = readonly [
  name: string,
  method: Method,
  path: string,
  options: RequestOptions,
  status: number,
  body: unknown
]

/** Tests that each request is refused as said, by an emulator of its own. */
export const itRefuses = (
  cases: ReadonlyArray<Refused>,
  options?: EmulatorTest.Options
): void => {
  for (const [name, method, path, draft, status, body] of cases) {
    it.effect(`refuses ${name}`, () =>
      Effect.gen(function*() {
        const reply = yield* request(method, path, draft)
        assert.deepStrictEqual(
          [reply.status, reply.json ?? reply.text],
          [status, typeof body === "string" ? { message: body } : body]
        )
      }).pipe(Effect.provide(EmulatorTest.layer(options))))
  }
}
