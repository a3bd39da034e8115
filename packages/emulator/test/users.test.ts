import * as Users from "@effect-mailgun/core/Users"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { itRefuses } from "./refusals.ts"

const users = [
  { name: "Ann", email: "ann@example.com" },
  { name: "Bob", email: "bob@example.com", role: "support" },
  { name: "Eve", email: "eve@example.com", role: "basic" }
] as const

describe("users", () => {
  it.effect("are those of the options; the account is the first one's", () =>
    Effect.gen(function*() {
      const { items, totalCount } = yield* Users.list()
      assert.strictEqual(totalCount, 3)
      assert.deepStrictEqual(items.map(({ email, isMaster, name, role }) => [name, email, role, isMaster]), [
        ["Ann", "ann@example.com", "admin", true],
        ["Bob", "bob@example.com", "support", false],
        ["Eve", "eve@example.com", "basic", false]
      ])
      const [ann] = items
      assert.deepStrictEqual({ ...(yield* Users.get({ userId: ann?.id ?? "" })) }, { ...ann })
      assert.deepStrictEqual({ ...ann?.emailDetails?.parts }, { localPart: "ann", domain: "example.com" })
    }).pipe(Effect.provide(EmulatorTest.layer({ users }))))

  it.effect("are listed by role, and in pages", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Users.list({ role: "support" })).items.map(({ name }) => name), ["Bob"])
      const all = yield* Stream.runCollect(Users.stream({ limit: 2 }))
      assert.deepStrictEqual([...all].map(({ name }) => name), ["Ann", "Bob", "Eve"])
    }).pipe(Effect.provide(EmulatorTest.layer({ users }))))

  itRefuses([
    ["one that is not there", "GET", "/v5/users/nobody", {}, 404, "No such user exists"],
    ["to say who one is to a key of nobody", "GET", "/v5/users/me", {}, 403, "Incompatible key for this endpoint"]
  ])
})
