import * as ApiKeys from "@effect-mailgun/core/ApiKeys"
import * as Domains from "@effect-mailgun/core/Domains"
import * as IpPools from "@effect-mailgun/core/IpPools"
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as MessageLimits from "@effect-mailgun/core/MessageLimits"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as EmulatorStorage from "@effect-mailgun/emulator/EmulatorStorage"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Redacted from "effect/Redacted"
import { basic, items, request } from "./request.ts"

/** Lives of an emulator, each from its start on the same data file to its end. */
const lives = Effect.gen(function*() {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(yield* fileSystem.makeTempDirectoryScoped(), "mail.db")
  return (options?: EmulatorTest.Options) =>
    Effect.provide(
      Layer.unwrap(
        Effect.map(EmulatorStorage.sqlite(file), (storage) => EmulatorTest.layer({ ...options, storage }))
      ),
      { local: true }
    )
})

layer(NodeServices.layer)("a data file", (it) => {
  it.effect("brings back subaccounts, with their domains and their keys", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const { id, secret } = yield* Effect.gen(function*() {
        const { id: made } = yield* Subaccounts.create({ name: "Theirs" })
        const asThem = Mailgun.withSubaccount(made)
        yield* asThem(Domains.create({ name: "theirs.example.com" }))
        return { id: made, secret: (yield* asThem(ApiKeys.create({ role: "admin" }))).secret }
      }).pipe(life())
      const { listed, names } = yield* Effect.all({
        listed: Subaccounts.list(),
        names: request("GET", "/v4/domains", { authorization: basic(`api:${Redacted.value(secret)}`) })
      }).pipe(life())
      assert.deepStrictEqual(listed.items.map((one) => [one.id, one.name]), [[id, "Theirs"]])
      assert.deepStrictEqual(items(names).map((one) => Object(one).name), ["theirs.example.com"])
    }))

  it.effect("keeps nothing of a subaccount that was deleted, and none of its keys", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const secret = yield* Effect.gen(function*() {
        const { id } = yield* Subaccounts.create({ name: "Theirs" })
        const key = yield* ApiKeys.create({ role: "admin" }).pipe(Mailgun.withSubaccount(id))
        yield* Subaccounts.delete({ subaccountId: id })
        return key.secret
      }).pipe(life())
      const { listed, refused } = yield* Effect.all({
        listed: Subaccounts.list(),
        refused: request("GET", "/v4/domains", { authorization: basic(`api:${Redacted.value(secret)}`) })
      }).pipe(life())
      assert.deepStrictEqual([listed.items, refused.status], [[], 401])
    }))

  it.effect("lets in the key that it is started with, and no more that of an earlier start", () =>
    Effect.gen(function*() {
      const life = yield* lives
      yield* Domains.list().pipe(life({ apiKey: "key-before" }))
      const statuses = yield* Effect.forEach(
        ["key-now", "key-before", "key-never"],
        (key) =>
          Effect.map(request("GET", "/v4/domains", { authorization: basic(`api:${key}`) }), ({ status }) => status)
      ).pipe(
        life({ apiKey: "key-now" })
      )
      assert.deepStrictEqual(statuses, [200, 401, 401])
    }))

  it.effect("brings back pools, what domains send from, and how much was sent of a limit", () =>
    Effect.gen(function*() {
      const life = yield* lives
      const poolId = yield* Effect.gen(function*() {
        const made = yield* IpPools.create({ name: "news", description: "", ips: ["192.0.2.1"] })
        yield* request("POST", "/v3/domains/sandbox.example.com/ips", { form: { pool_id: made.poolId } })
        yield* MessageLimits.update({ limit: 1000 })
        yield* request("POST", "/v3/sandbox.example.com/messages", {
          form: { from: "a@example.com", to: "b@example.com", text: "Hello" }
        })
        return made.poolId
      }).pipe(life())
      const { limit, pool } = yield* Effect.all({ limit: MessageLimits.get(), pool: IpPools.get({ poolId }) }).pipe(
        life()
      )
      assert.deepStrictEqual([pool.ips, pool.linkedDomains], [["192.0.2.1"], ["sandbox.example.com"]])
      assert.deepStrictEqual([limit.limit, limit.current], [1000, 1])
    }))
})
