import * as DomainTags from "@effect-mailgun/core/DomainTags"
import * as TagStatTypes from "@effect-mailgun/core/TagStatTypes"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request } from "./request.ts"
import { atNoon, send } from "./sentMessages.ts"

const path = `/v3/${domain}/tags`

const names = Effect.map(
  Stream.runCollect(DomainTags.stream({ limit: 2 })),
  (tags) => [...tags].map(({ tag }) => tag)
)

describe("a tag of a domain", () => {
  it.effect("is there as soon as a message carries it, whatever its case", () =>
    Effect.gen(function*() {
      yield* atNoon
      assert.deepStrictEqual(yield* names, [])
      yield* send({ to: "bob@example.com", tags: ["Welcome", "a/b test"] })
      yield* TestClock.adjust("1 hour")
      yield* send({ to: "bob@example.com", tags: ["welcome", "news"] })
      assert.deepStrictEqual(yield* names, ["a/b test", "news", "Welcome"])
      const reply = yield* request("GET", `/v3/${domain}/tag`, { query: { tag: "WELCOME" } })
      assert.deepStrictEqual(reply.json, {
        tag: "Welcome",
        description: "",
        "first-seen": "2024-11-27T12:30:00.000Z",
        "last-seen": "2024-11-27T13:30:00.001Z"
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is described and forgotten, until it is seen again", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com", tags: ["a/b test"] })
      assert.deepStrictEqual({ ...yield* DomainTags.update({ tag: "a/b test", description: "Subjects" }) }, {
        message: "Tag updated"
      })
      assert.strictEqual((yield* DomainTags.get({ tag: "a/b test" })).description, "Subjects")
      assert.deepStrictEqual({ ...yield* DomainTags.delete({ tag: "a/b test" }) }, { message: "Tag deleted" })
      const gone = yield* request("GET", `/v3/${domain}/tag`, { query: { tag: "a/b test" } })
      assert.deepStrictEqual([gone.status, gone.json], [404, { message: "tag not found" }])
      yield* TestClock.adjust("1 hour")
      yield* send({ to: "bob@example.com", tags: ["a/b test"] })
      assert.strictEqual((yield* DomainTags.get({ tag: "a/b test" })).description, "")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is found in the path, where older clients have it", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com", tags: ["a/b test"], outcomes: [{ event: "opened" }] })
      const tag = `${path}/a%2Fb%20test`
      assert.strictEqual(at((yield* request("GET", tag)).json, "tag"), "a/b test")
      yield* request("PUT", tag, { form: { description: "Subjects" } })
      assert.strictEqual(at((yield* request("GET", tag)).json, "description"), "Subjects")
      const stats = yield* request("GET", `${tag}/stats`, { query: { event: "opened", duration: "0d" } })
      assert.deepStrictEqual(at(stats.json, "stats", 0, "opened"), { total: 1, unique: 1 })
      const countries = yield* request("GET", `${tag}/stats/aggregates/countries`)
      assert.strictEqual(at(countries.json, "country", "us", "opened"), 1)
      yield* request("DELETE", tag)
      assert.deepStrictEqual(yield* names, [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is listed by what it begins with, on every page", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@example.com", tags: ["my-1", "my-2", "other"] })
      const found = yield* Stream.runCollect(DomainTags.stream({ prefix: "MY-", limit: 1 }))
      assert.deepStrictEqual([...found].map(({ tag }) => tag), ["my-1", "my-2"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("has stats of its own, of one country, device or provider", () =>
    Effect.gen(function*() {
      yield* atNoon
      yield* send({ to: "bob@gmail.com", tags: ["news"], outcomes: [{ event: "opened" }] })
      yield* send({ to: "eve@example.com", tags: ["news", "extra"], outcomes: [{ event: "opened" }] })
      yield* send({ to: "eve@example.com" })
      const opened = (input: Partial<DomainTags.StatsInput>) =>
        Effect.map(
          DomainTags.getStats({ tag: "news", event: "opened", duration: "0d", ...input }),
          ({ stats }) => stats?.[0]?.opened?.total
        )
      assert.strictEqual(yield* opened({}), 2)
      assert.strictEqual(yield* opened({ tag: "extra" }), 1)
      assert.strictEqual(yield* opened({ provider: "gmail.com" }), 1)
      assert.strictEqual(yield* opened({ country: "us", device: "desktop" }), 2)
      assert.strictEqual(yield* opened({ country: "fr" }), 0)
      const { providers = {} } = yield* DomainTags.getAggregates({ tag: "news", type: "provider" })
      assert.deepStrictEqual(Object.keys(providers), ["example.com", "gmail.com"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is counted towards the limit of the domain", () =>
    Effect.gen(function*() {
      yield* send({ to: "bob@example.com", tags: ["a", "b"] })
      const { count, limit } = yield* DomainTags.getLimit()
      assert.deepStrictEqual([count, limit], [2, 20_000])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("goes with its domain", () =>
    Effect.gen(function*() {
      yield* send({ to: "bob@example.com", tags: ["a"] })
      yield* request("DELETE", `/v3/domains/${domain}`)
      yield* request("POST", "/v4/domains", { form: { name: domain } })
      assert.deepStrictEqual(yield* names, [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is refused where it is not named, or asked about by what is none", () =>
    Effect.gen(function*() {
      yield* send({ to: "bob@example.com", tags: ["a"] })
      for (
        const [target, query, message] of [
          [`/v3/${domain}/tag`, {}, "Missing mandatory parameter: tag"],
          [
            `/v3/${domain}/tag/stats/aggregates`,
            { tag: "a", type: "planet" },
            "Invalid type 'planet'. It can be any of: 'country', 'device', 'provider'"
          ]
        ] as const
      ) {
        const reply = yield* request("GET", target, { query })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the values that stats of tags can be asked for", () => {
  it.effect("are the countries and providers that were seen, and all kinds of devices", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* TagStatTypes.listCountries()).items, [])
      yield* send({ to: "bob@gmail.com", outcomes: [{ event: "opened" }] })
      yield* send({ to: "bob@example.com" })
      assert.deepStrictEqual((yield* TagStatTypes.listCountries()).items, ["us"])
      assert.deepStrictEqual((yield* TagStatTypes.listProviders()).items, ["example.com", "gmail.com"])
      assert.deepStrictEqual((yield* TagStatTypes.listDevices()).items, ["desktop", "mobile", "tablet", "unknown"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
