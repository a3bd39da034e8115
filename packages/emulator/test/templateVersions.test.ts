import * as Templates from "@effect-mailgun/core/Templates"
import * as TemplateVersions from "@effect-mailgun/core/TemplateVersions"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { at, domain, request } from "./request.ts"

const templateName = "welcome"
const path = `/v3/${domain}/templates/${templateName}/versions`

const made = Templates.create({ name: templateName, template: "One", tag: "v1" })

const activeTag = Effect.map(Templates.get({ name: templateName, active: true }), ({ version }) => version?.tag)

describe("a version of a template", () => {
  it.effect("is stored beside others, and not in use unless that is asked for", () =>
    Effect.gen(function*() {
      yield* made
      const stored = yield* request("POST", path, { form: { tag: "V2", template: "Two", engine: "go" } })
      assert.strictEqual(at(stored.json, "message"), "new version of the template has been stored")
      assert.deepStrictEqual(
        ["tag", "template", "engine", "active"].map((key) => at(stored.json, "template", "version", key)),
        ["v2", "Two", "go", false]
      )
      assert.strictEqual(yield* activeTag, "v1")
      yield* TemplateVersions.create({ templateName, tag: "v3", template: "Three", active: true })
      assert.strictEqual(yield* activeTag, "v3")
      const { version } = yield* TemplateVersions.get({ templateName, tag: "v1" })
      assert.deepStrictEqual([version?.template, version?.active], ["One", false])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is in use at once where it is the first one", () =>
    Effect.gen(function*() {
      yield* Templates.create({ name: templateName })
      yield* TemplateVersions.create({ templateName, tag: "v1", template: "One" })
      assert.strictEqual(yield* activeTag, "v1")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes other content, and comes into use", () =>
    Effect.gen(function*() {
      yield* made
      yield* TemplateVersions.create({ templateName, tag: "v2", template: "Two", comment: "kept" })
      const reply = yield* request("PUT", `${path}/V2`, {
        form: { template: "Deux", active: "yes", headers: "{\"reply-to\":\"ann@example.com\"}" }
      })
      assert.deepStrictEqual(reply.json, {
        message: "version has been updated",
        template: { name: "welcome", version: { tag: "v2" } }
      })
      const version = at((yield* request("GET", `${path}/v2`)).json, "template", "version")
      assert.deepStrictEqual(["template", "comment", "active", "headers"].map((key) => at(version, key)), [
        "Deux",
        "kept",
        true,
        { "Reply-To": "ann@example.com" }
      ])
      assert.strictEqual(yield* activeTag, "v2")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is copied, also over another one", () =>
    Effect.gen(function*() {
      yield* made
      const copied = yield* TemplateVersions.copy({ templateName, tag: "v1", newTag: "Copied One", comment: "copy" })
      assert.deepStrictEqual([copied.tag, copied.template, copied.comment, copied.active], [
        "copied one",
        "One",
        "copy",
        false
      ])
      yield* TemplateVersions.create({ templateName, tag: "v2", template: "Two" })
      yield* TemplateVersions.copy({ templateName, tag: "v2", newTag: "v1" })
      const { version } = yield* TemplateVersions.get({ templateName, tag: "v1" })
      assert.deepStrictEqual([version?.template, version?.active], ["Two", true])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is deleted", () =>
    Effect.gen(function*() {
      yield* made
      assert.deepStrictEqual((yield* request("DELETE", `${path}/v1`)).json, {
        message: "version has been deleted",
        template: { name: "welcome", version: { tag: "v1" } }
      })
      assert.strictEqual(yield* activeTag, undefined)
      for (const method of ["GET", "PUT", "DELETE"] as const) {
        const gone = yield* request(method, `${path}/v1`)
        assert.deepStrictEqual([gone.status, gone.json], [404, { message: "template version not found" }])
      }
      assert.strictEqual((yield* request("PUT", `${path}/v1/copy/v2`)).status, 404)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refused = [
    ["without a tag", { template: "x" }, "Missing mandatory parameter: tag"],
    ["without content", { tag: "v2" }, "Missing mandatory parameter: template"],
    ["under the tag of another", { tag: "V1", template: "x" }, "version 'v1' of the template already exists"],
    ["with a flag that is none", { tag: "v2", template: "x", active: "on" }, "'active' parameter must be 'yes' or 'no'"]
  ] as const
  for (const [name, form, message] of refused) {
    it.effect(`is refused ${name}`, () =>
      Effect.gen(function*() {
        yield* made
        const reply = yield* request("POST", path, { form })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("is one of forty at most", () =>
    Effect.gen(function*() {
      yield* made
      for (let index = 2; index <= 40; index++) {
        yield* request("POST", path, { form: { tag: `v${index}`, template: "x" } })
      }
      const reply = yield* request("POST", path, { form: { tag: "v41", template: "x" } })
      assert.deepStrictEqual([reply.status, reply.json], [400, { message: "versions limit is reached, max is 40" }])
      const copied = yield* request("PUT", `${path}/v1/copy/v41`)
      assert.strictEqual(copied.status, 400)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is listed without its content, below its template", () =>
    Effect.gen(function*() {
      yield* made
      for (const tag of ["v2", "v3"]) yield* TemplateVersions.create({ templateName, tag, template: tag })
      const listed = yield* request("GET", path, { query: { limit: "2" } })
      assert.strictEqual(at(listed.json, "template", "name"), "welcome")
      assert.isUndefined(at(listed.json, "template", "versions", 0, "template"))
      const tags = yield* TemplateVersions.stream({ templateName, limit: 2 }).pipe(
        Stream.map(({ tag }) => tag),
        Stream.runCollect
      )
      assert.deepStrictEqual([...tags], ["v1", "v2", "v3"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
