import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Enums } from "mailgun.js/definitions"
import { domain } from "../request.ts"
import { call, type Client } from "./client.ts"

describe("the official mailgun.js, unchanged,", () => {
  it.effect("stores, lists, gets, updates and destroys templates", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.domains.domainTemplates.create(domain, {
          name: "Welcome",
          description: "First mail",
          template: "Hello, {{name}}",
          tag: "v1"
        })
      )
      assert.deepStrictEqual([created.name, created.version?.tag], ["welcome", "v1"])
      const listed = yield* call((client) => client.domains.domainTemplates.list(domain))
      assert.deepStrictEqual(listed.items.map(({ name }) => name), ["welcome"])
      const got = yield* call((client) =>
        client.domains.domainTemplates.get(domain, "welcome", { active: Enums.YesNo.YES })
      )
      assert.strictEqual(got.version?.template, "Hello, {{name}}")
      const updated = yield* call((client) =>
        client.domains.domainTemplates.update(domain, "welcome", { description: "Second" })
      )
      assert.strictEqual(updated.message, "template has been updated")
      const destroyed = yield* call((client) => client.domains.domainTemplates.destroy(domain, "welcome"))
      assert.strictEqual(destroyed.templateName, "welcome")
      const emptied = yield* call((client) => client.domains.domainTemplates.destroyAll(domain))
      assert.strictEqual(emptied.message, "templates have been deleted")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("stores, lists, gets, updates and destroys versions", () =>
    Effect.gen(function*() {
      const templates = <A>(use: (client: Client["domains"]["domainTemplates"]) => Promise<A>) =>
        call((client) => use(client.domains.domainTemplates))
      yield* templates((client) =>
        client.create(domain, { name: "welcome", description: "", template: "One", tag: "v1" })
      )
      yield* templates((client) =>
        client.createVersion(domain, "welcome", { template: "Two", tag: "v2", active: Enums.YesNo.YES })
      )
      const listed = yield* templates((client) => client.listVersions(domain, "welcome", { limit: 1 }))
      assert.deepStrictEqual(listed.template.versions?.map(({ active, tag }) => [tag, active]), [["v1", false]])
      const updated = yield* templates((client) =>
        client.updateVersion(domain, "welcome", "v1", { comment: "back again", active: Enums.YesNo.YES })
      )
      assert.deepStrictEqual([updated.message, updated.templateVersion.tag], ["version has been updated", "v1"])
      const got = yield* templates((client) => client.getVersion(domain, "welcome", "v1"))
      assert.deepStrictEqual([got.version?.template, got.version?.active, got.version?.comment], [
        "One",
        true,
        "back again"
      ])
      const destroyed = yield* templates((client) => client.destroyVersion(domain, "welcome", "v2"))
      assert.strictEqual(destroyed.message, "version has been deleted")
    }).pipe(Effect.provide(EmulatorServer.layer())))
})
