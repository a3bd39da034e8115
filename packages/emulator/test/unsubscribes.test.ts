import * as Unsubscribes from "@effect-mailgun/core/Unsubscribes"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, request } from "./request.ts"

const path = `/v3/${domain}/unsubscribes`

const tagsOf = (address: string) => Effect.map(request("GET", `${path}/${address}`), ({ json }) => at(json, "tags"))

describe("an unsubscribe", () => {
  it.effect("is added by a form, of all mail unless a tag is named", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_774_529_962_000)
      const added = yield* request("POST", path, { form: { address: "ann@example.com" } })
      assert.deepStrictEqual(added.json, {
        message: "Address has been added to the unsubscribes table",
        address: "ann@example.com"
      })
      assert.deepStrictEqual((yield* request("GET", `${path}/ann@example.com`)).json, {
        address: "ann@example.com",
        tags: ["*"],
        created_at: "Thu, 26 Mar 2026 12:59:22 UTC"
      })
      yield* request("POST", path, { form: { address: "bob@example.com", tag: "news" } })
      assert.deepStrictEqual(yield* tagsOf("bob@example.com"), ["news"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("gathers the tags that are added one after another", () =>
    Effect.gen(function*() {
      for (const tag of ["news", "offers", "news"]) {
        yield* Unsubscribes.create({ address: "ann@example.com", tag })
      }
      assert.deepStrictEqual(yield* tagsOf("ann@example.com"), ["news", "offers"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("loses the tag that is taken off, and goes with the last one", () =>
    Effect.gen(function*() {
      yield* Unsubscribes.createMany({ unsubscribes: [{ address: "ann@example.com", tags: ["news", "offers"] }] })
      const unknown = yield* request("DELETE", `${path}/ann@example.com`, { query: { tag: "other" } })
      assert.deepStrictEqual([unknown.status, unknown.json], [404, {
        message: "Unsubscribe event for this tag does not exist"
      }])
      assert.deepStrictEqual(yield* Unsubscribes.delete({ address: "ann@example.com", tag: "news" }), {
        message: "Unsubscribe event has been removed",
        address: "ann@example.com"
      })
      assert.deepStrictEqual(yield* tagsOf("ann@example.com"), ["offers"])
      yield* request("DELETE", `${path}/ann@example.com`, { form: { tag: "offers" } })
      const gone = yield* request("GET", `${path}/ann@example.com`)
      assert.deepStrictEqual([gone.status, gone.json], [404, { message: "Address not found in unsubscribers table" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("goes with all its tags where none is named", () =>
    Effect.gen(function*() {
      yield* Unsubscribes.createMany({ unsubscribes: [{ address: "ann@example.com", tags: ["news", "offers"] }] })
      yield* Unsubscribes.delete({ address: "ann@example.com" })
      assert.deepStrictEqual(items(yield* request("GET", path)), [])
      const again = yield* request("DELETE", `${path}/ann@example.com`)
      assert.strictEqual(again.status, 404)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is one of many in JSON, with its tags", () =>
    Effect.gen(function*() {
      const reply = yield* request("POST", path, {
        json: [
          { address: "b@example.com", tags: ["x", "y"], created_at: "Thu, 13 Oct 2011 18:02:00 GMT" },
          { address: "a@example.com" }
        ]
      })
      assert.deepStrictEqual(reply.json, { message: "2 addresses have been added to the unsubscribes table" })
      assert.deepStrictEqual(items(yield* request("GET", path)), [
        { address: "a@example.com", tags: ["*"], created_at: "Thu, 01 Jan 1970 00:00:00 UTC" },
        { address: "b@example.com", tags: ["x", "y"], created_at: "Thu, 13 Oct 2011 18:02:00 UTC" }
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is one of many in a CSV file", () =>
    Effect.gen(function*() {
      yield* Unsubscribes.import({
        file: {
          filename: "unsubscribes.csv",
          content: "address,tags,created_at\na@example.com,news,\na@example.com,offers,\nb@example.com,,\n,lost,\n"
        }
      })
      const found = yield* Unsubscribes.stream().pipe(Stream.runCollect)
      assert.deepStrictEqual([...found].map(({ address, tags }) => [address, tags]), [
        ["a@example.com", ["news", "offers"]],
        ["b@example.com", ["*"]]
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is gone with all others", () =>
    Effect.gen(function*() {
      yield* request("POST", path, { json: [{ address: "a@example.com" }, { address: "b@example.com" }] })
      assert.deepStrictEqual(yield* Unsubscribes.deleteAll(), {
        message: "Unsubscribe addresses for this domain have been removed"
      })
      assert.deepStrictEqual(items(yield* request("GET", path)), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
