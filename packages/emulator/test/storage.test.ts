import { AccountWebhooks, Bounces, Domains, WebhookSigningKey } from "@effect-mailgun/core"
import { EmulatorStorage, EmulatorTest } from "@effect-mailgun/emulator"
import { NodeServices } from "@effect/platform-node"
import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem, Layer, Path, Redacted } from "effect"
import { DatabaseSync } from "node:sqlite"

/** A path in a folder that is gone after the test. */
const dataFile = Effect.gen(function*() {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  return path.join(yield* fileSystem.makeTempDirectoryScoped(), "mail.db")
})

/** An emulator's life, from its start on a data file to its end. */
const withFile = (path: string) =>
  Effect.provide(
    Layer.unwrap(Effect.map(EmulatorStorage.sqlite(path), (storage) => EmulatorTest.layer({ storage }))),
    { local: true }
  )

layer(NodeServices.layer)("a data file", (it) => {
  it.effect("brings back domains with their settings and lists", () =>
    Effect.gen(function*() {
      const run = withFile(yield* dataFile)
      yield* Domains.create({ name: "mail.example.com", wildcard: true }).pipe(
        Effect.andThen(Bounces.create({ domain: "mail.example.com", address: "bob@example.com", code: "552" })),
        run
      )
      const { bounce, details } = yield* Effect.all({
        bounce: Bounces.get({ domain: "mail.example.com", address: "bob@example.com" }),
        details: Domains.get({ domain: "mail.example.com" })
      }).pipe(run)
      assert.strictEqual(bounce.code, "552")
      assert.isTrue(details.domain.wildcard)
    }))

  it.effect("brings back webhooks and the key that they are signed with", () =>
    Effect.gen(function*() {
      const run = withFile(yield* dataFile)
      const key = yield* AccountWebhooks.create({ url: "https://example.com/hook", eventTypes: ["delivered"] }).pipe(
        Effect.andThen(WebhookSigningKey.rotate()),
        run
      )
      const after = yield* Effect.all({ key: WebhookSigningKey.get(), webhooks: AccountWebhooks.list() }).pipe(run)
      assert.strictEqual(Redacted.value(after.key.signingKey), Redacted.value(key.signingKey))
      assert.deepStrictEqual(after.webhooks.items.map(({ url }) => url), ["https://example.com/hook"])
    }))

  it.effect("forgets what was deleted", () =>
    Effect.gen(function*() {
      const run = withFile(yield* dataFile)
      yield* Bounces.create({ address: "bob@example.com" }).pipe(
        Effect.andThen(Bounces.create({ address: "ann@example.com" })),
        Effect.andThen(Bounces.delete({ address: "bob@example.com" })),
        run
      )
      const { items } = yield* run(Bounces.list())
      assert.deepStrictEqual(items.map(({ address }) => address), ["ann@example.com"])
    }))

  it.effect("forgets with a domain what belonged to it", () =>
    Effect.gen(function*() {
      const run = withFile(yield* dataFile)
      const domain = "mail.example.com"
      yield* Domains.create({ name: domain }).pipe(
        Effect.andThen(Bounces.create({ domain, address: "bob@example.com" })),
        Effect.andThen(Domains.delete({ domain })),
        run
      )
      const { items } = yield* run(Effect.andThen(Domains.create({ name: domain }), Bounces.list({ domain })))
      assert.deepStrictEqual(items, [])
    }))

  it.effect("is refused while another emulator has it", () =>
    Effect.gen(function*() {
      const path = yield* dataFile
      yield* EmulatorStorage.sqlite(path)
      const error = yield* Effect.flip(EmulatorStorage.sqlite(path))
      assert.strictEqual(error.message, `the data file ${path} can't be used: another process has it open`)
    }).pipe(Effect.scoped))

  it.effect("is refused where it is another program's database", () =>
    Effect.gen(function*() {
      const path = yield* dataFile
      const database = new DatabaseSync(path)
      database.exec("CREATE TABLE songs (title TEXT)")
      database.close()
      const error = yield* Effect.flip(EmulatorStorage.sqlite(path))
      assert.strictEqual(error.reason, "it is a database of something else")
    }).pipe(Effect.scoped))

  it.effect("is refused where it is no database", () =>
    Effect.gen(function*() {
      const path = yield* dataFile
      const fileSystem = yield* FileSystem.FileSystem
      yield* fileSystem.writeFileString(path, "Dear diary, this is no database at all, but a long text.".repeat(40))
      const error = yield* Effect.flip(EmulatorStorage.sqlite(path))
      assert.strictEqual(error.reason, "file is not a database")
    }).pipe(Effect.scoped))

  it.effect("is refused where its folder does not exist", () =>
    Effect.gen(function*() {
      const error = yield* Effect.flip(EmulatorStorage.sqlite("/nowhere/at/all/mail.db"))
      assert.strictEqual(error.reason, "unable to open database file")
    }).pipe(Effect.scoped))
})
