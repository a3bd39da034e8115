import * as Templates from "@effect-mailgun/core/Templates"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, items, origin, request } from "./request.ts"

const path = `/v3/${domain}/templates`

describe("a template", () => {
  it.effect("is stored with its first version, under names in lower case", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_697_384_002_000)
      const stored = yield* request("POST", path, {
        form: {
          name: "Test.Template",
          description: "Test",
          template: "{{fname}} {{lname}}",
          tag: "V1",
          comment: "test comment",
          headers: "{\"Subject\":\"{{subject}}\"}"
        }
      })
      const id = at(stored.json, "template", "id")
      const version = {
        tag: "v1",
        engine: "handlebars",
        mjml: "",
        createdAt: "Sun, 15 Oct 2023 15:33:22 UTC",
        comment: "test comment",
        active: true,
        id: at(stored.json, "template", "version", "id"),
        template: "{{fname}} {{lname}}",
        headers: { Subject: "{{subject}}" }
      }
      const template = {
        name: "test.template",
        description: "Test",
        createdAt: "Sun, 15 Oct 2023 15:33:22 UTC",
        createdBy: "",
        id
      }
      assert.deepStrictEqual(stored.json, {
        message: "template has been stored",
        template: { ...template, version }
      })
      assert.match(String(id), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.deepStrictEqual((yield* request("GET", `${path}/test.template`)).json, { template })
      const active = yield* request("GET", `${path}/TEST.template`, { query: { active: "yes" } })
      assert.deepStrictEqual(active.json, { template: { ...template, version } })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("has no version where it came without content", () =>
    Effect.gen(function*() {
      yield* Templates.create({ name: "welcome", createdBy: "ann" })
      const found = yield* Templates.get({ name: "welcome", active: true })
      assert.deepStrictEqual([found.createdBy, found.version], ["ann", undefined])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("has the tag that is called initial where none is given", () =>
    Effect.gen(function*() {
      const { version } = yield* Templates.create({ name: "welcome", template: "Hello" })
      assert.strictEqual(version?.tag, "initial")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes another description, and is deleted", () =>
    Effect.gen(function*() {
      yield* Templates.create({ name: "welcome" })
      assert.deepStrictEqual((yield* request("PUT", `${path}/welcome`, { form: { description: "Hi" } })).json, {
        message: "template has been updated",
        template: { name: "welcome" }
      })
      assert.strictEqual((yield* Templates.get({ name: "welcome" })).description, "Hi")
      assert.deepStrictEqual((yield* request("DELETE", `${path}/welcome`)).json, {
        message: "template has been deleted",
        template: { name: "welcome" }
      })
      for (const method of ["GET", "PUT", "DELETE"] as const) {
        const gone = yield* request(method, `${path}/welcome`)
        assert.deepStrictEqual([gone.status, gone.json], [404, { message: "template not found" }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is gone with all others", () =>
    Effect.gen(function*() {
      yield* Templates.create({ name: "a" })
      yield* Templates.create({ name: "b" })
      assert.deepStrictEqual((yield* request("DELETE", path)).json, { message: "templates have been deleted" })
      assert.deepStrictEqual(items(yield* request("GET", path)), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["without a name", { description: "x" }, "Missing mandatory parameter: name"],
    ["under the name of another", { name: "TAKEN" }, "template 'taken' already exists"],
    [
      "with more than 100 kB",
      { name: "big", template: "x".repeat(100 * 1024 + 1) },
      "template is too big, max allowed size is 100 kB"
    ],
    [
      "for an engine that is none",
      { name: "x", template: "x", engine: "jinja" },
      "Invalid engine 'jinja'. It can be any of: 'handlebars', 'go'"
    ],
    [
      "with headers that are no JSON",
      { name: "x", template: "x", headers: "{" },
      "'headers' parameter is not a valid JSON"
    ],
    [
      "with a header of another name",
      { name: "x", template: "x", headers: "{\"Bcc\":\"a\"}" },
      "'headers' parameter can only have the texts From, Reply-To, Subject"
    ]
  ] as const
  for (const [name, form, message] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        yield* Templates.create({ name: "taken" })
        const reply = yield* request("POST", path, { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("is one of a hundred at most", () =>
    Effect.gen(function*() {
      for (let index = 0; index < 100; index++) yield* request("POST", path, { form: { name: `t${index}` } })
      const reply = yield* request("POST", path, { form: { name: "one too many" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "templates limit is reached, max is 100" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("needs a domain that is known", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", "/v3/none.example.com/templates")
      assert.deepStrictEqual([reply.status, reply.json], [404, { message: "domain not found" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the templates", () => {
  it.effect("are read page by page, in the order of their names", () =>
    Effect.gen(function*() {
      for (const name of ["c", "a b", "d"]) yield* Templates.create({ name })
      const first = yield* request("GET", path, { query: { limit: "2" } })
      assert.deepStrictEqual(at(first.json, "paging"), {
        previous: `${origin}${path}?page=previous&p=a%20b&limit=2`,
        first: `${origin}${path}?limit=2`,
        last: `${origin}${path}?page=last&limit=2`,
        next: `${origin}${path}?page=next&p=c&limit=2`
      })
      const names = yield* Templates.stream({ limit: 2 }).pipe(Stream.map(({ name }) => name), Stream.runCollect)
      assert.deepStrictEqual([...names], ["a b", "c", "d"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("bring their active versions along, on every page, where that is asked for", () =>
    Effect.gen(function*() {
      for (const name of ["a", "b", "c"]) yield* Templates.create({ name, template: name })
      const contents = yield* Templates.stream({ limit: 2, active: true }).pipe(
        Stream.map(({ version }) => version?.template),
        Stream.runCollect
      )
      assert.deepStrictEqual([...contents], ["a", "b", "c"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
