import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import type { Outcome } from "@effect-mailgun/emulator/Outcome"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Enums } from "mailgun.js/definitions"
import { domain } from "../request.ts"
import { atNoon, start } from "../sentMessages.ts"
import { call } from "./client.ts"

const sent = Effect.fnUntraced(function*(...outcomes: ReadonlyArray<Outcome>) {
  yield* atNoon
  const { id = "" } = yield* call((client) =>
    client.messages.create(domain, {
      from: "ann@example.com",
      to: "bob@gmail.com",
      subject: "Hello",
      text: "Hello",
      "o:tag": ["news"]
    })
  )
  const { report } = yield* Emulator.Emulator
  for (const outcome of outcomes) yield* report(id, outcome)
})

const window = { start: new Date(start - 86_400_000), end: new Date(start + 60_000) }

describe("the official mailgun.js, unchanged,", () => {
  it.effect("lists, gets, updates and destroys the tags of a domain, and reads their statistics", () =>
    Effect.gen(function*() {
      yield* sent({ event: "opened" })
      const tags = yield* call((client) => client.domains.domainTags.list(domain))
      assert.deepStrictEqual(tags.items.map(({ tag }) => tag), ["news"])
      yield* call((client) => client.domains.domainTags.update(domain, "news", "Monthly"))
      const got = yield* call((client) => client.domains.domainTags.get(domain, "news"))
      assert.deepStrictEqual([got.description, got["first-seen"].getTime()], ["Monthly", start])
      const statistic = yield* call((client) =>
        client.domains.domainTags.statistic(domain, "news", { event: "opened", duration: "1d" })
      )
      assert.deepStrictEqual(statistic.stats.map(({ opened }) => opened?.total), [0, 1])
      const countries = yield* call((client) => client.domains.domainTags.countries(domain, "news"))
      assert.strictEqual(countries.country["us"]?.opened, 1)
      const providers = yield* call((client) => client.domains.domainTags.providers(domain, "news"))
      assert.strictEqual(providers.provider["gmail.com"]?.accepted, 1)
      const devices = yield* call((client) => client.domains.domainTags.devices(domain, "news"))
      assert.strictEqual(devices.device.desktop.opened, 1)
      const destroyed = yield* call((client) => client.domains.domainTags.destroy(domain, "news"))
      assert.strictEqual(destroyed.message, "Tag deleted")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("lists, updates and destroys the tags of an account", () =>
    Effect.gen(function*() {
      yield* sent()
      const tags = yield* call((client) => client.tags.list({ include_metrics: true }))
      assert.deepStrictEqual(tags.items.map(({ tag }) => tag), ["news"])
      assert.strictEqual((yield* call((client) => client.tags.limits())).count, 1)
      assert.strictEqual((yield* call((client) => client.tags.update("news", "Monthly"))).message, "Tag updated")
      assert.strictEqual((yield* call((client) => client.tags.destroy("news"))).message, "Tag deleted")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("reads the stats of a domain and of the account", () =>
    Effect.gen(function*() {
      yield* sent()
      const query = { event: "delivered" as const, ...window }
      const stats = yield* call((client) => client.stats.getDomain(domain, query))
      assert.deepStrictEqual(stats.stats.map(({ delivered }) => delivered.total), [0, 1])
      const account = yield* call((client) => client.stats.getAccount(query))
      assert.strictEqual(account.stats.at(-1)?.delivered.total, 1)
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("reads metrics and usage", () =>
    Effect.gen(function*() {
      yield* sent({ event: "opened" })
      const metrics = yield* call((client) =>
        client.metrics.getAccount({
          ...window,
          resolution: Enums.Resolution.DAY,
          dimensions: ["time"],
          metrics: ["accepted_count", "opened_rate"],
          filter: { AND: [{ attribute: "domain", comparator: "=", values: [{ label: domain, value: domain }] }] },
          include_aggregates: true
        })
      )
      assert.deepStrictEqual(metrics.items.map((item) => item.metrics), [
        { accepted_count: 1, opened_rate: "1.0000" }
      ])
      assert.strictEqual(metrics.aggregates.metrics.accepted_count, 1)
      const usage = yield* call((client) =>
        client.metrics.getAccountUsage({ ...window, dimensions: ["time"], metrics: ["processed_count"] })
      )
      assert.strictEqual(usage.items[0]?.metrics.processed_count, 1)
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("reads logs page by page", () =>
    Effect.gen(function*() {
      yield* sent({ event: "opened" })
      const found: Array<string> = []
      let token: string | undefined
      do {
        const page = yield* call((client) =>
          client.logs.list({
            ...window,
            include_totals: true,
            pagination: { sort: "timestamp:asc", limit: 1, ...(token === undefined ? {} : { token }) }
          })
        )
        found.push(...page.items.map(({ event }) => event))
        token = page.pagination.next
      } while (token !== undefined)
      assert.deepStrictEqual(found, ["accepted", "delivered", "opened"])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("reads the classification of bounces", () =>
    Effect.gen(function*() {
      yield* sent({ event: "failed", severity: "permanent", code: 554, message: "5.7.1 blocked" })
      const found = yield* call((client) =>
        client.bounceClassification.list({
          ...window,
          dimensions: ["entity-name", "category"],
          metrics: ["critical_bounce_count"],
          filter: {
            AND: [{ attribute: "criticality", comparator: "=", values: [{ label: "", value: "CRITICAL" }] }]
          },
          pagination: { limit: 10 }
        })
      )
      assert.deepStrictEqual(
        found.items.map((item) => [item["entity-name"], item.category, item.metrics.critical_bounce_count]),
        [["Gmail", "ESPBLOCK", 1]]
      )
    }).pipe(Effect.provide(EmulatorServer.layer())))
})
