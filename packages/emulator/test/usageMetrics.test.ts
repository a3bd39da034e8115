import * as AddressValidations from "@effect-mailgun/core/AddressValidations"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as MailingListUploads from "@effect-mailgun/core/MailingListUploads"
import * as MailingListValidations from "@effect-mailgun/core/MailingListValidations"
import * as UsageMetrics from "@effect-mailgun/core/UsageMetrics"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { at, request } from "./request.ts"
import { atNoon, send } from "./sentMessages.ts"

const path = "/v1/analytics/usage/metrics"

const used = Effect.gen(function*() {
  yield* atNoon
  yield* send({ to: "bob@example.com" })
  yield* MailingLists.create({ address: "devs@example.com" })
  yield* MailingListUploads.create({ listAddress: "devs@example.com", members: ["a@example.com", "b@example.com"] })
  yield* MailingListValidations.create({ listAddress: "devs@example.com" })
  yield* AddressValidations.validate({ address: "c@example.com" })
})

describe("usage metrics", () => {
  it.effect("count processed messages and validated addresses, by the hour", () =>
    Effect.gen(function*() {
      yield* used
      const reply = yield* request("POST", path, {
        json: {
          resolution: "hour",
          duration: "1h",
          dimensions: ["time"],
          metrics: ["processed_count", "email_validation_list_count", "email_validation_count", "seed_test_count"],
          include_aggregates: true
        }
      })
      const metrics = {
        processed_count: 1,
        email_validation_list_count: 2,
        email_validation_count: 3,
        seed_test_count: 0
      }
      const time = "Wed, 27 Nov 2024 12:00:00 +0000"
      assert.deepStrictEqual(at(reply.json, "items"), [{
        dimensions: [{ dimension: "time", value: time, display_value: time }],
        metrics
      }])
      assert.deepStrictEqual(at(reply.json, "aggregates"), { metrics })
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are those of an account, under its name", () =>
    Effect.gen(function*() {
      yield* used
      const { items: [item] } = yield* UsageMetrics.list({
        dimensions: ["subaccount"],
        metrics: ["email_validation_count"]
      })
      assert.strictEqual(item?.dimensions?.[0]?.displayValue, "My Account")
      assert.strictEqual(item?.metrics?.email_validation_count, 3)
      const { items: none } = yield* UsageMetrics.list({
        filter: { all: [{ attribute: "subaccount", comparator: "=", values: ["another"] }] }
      })
      assert.deepStrictEqual(none, [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("refuse what is none of them", () =>
    Effect.gen(function*() {
      for (
        const [json, message] of [
          [{ metrics: ["opened_count"] }, "'opened_count' is not one of the metrics"],
          [{ dimensions: ["tag"] }, "'tag' is not one of the dimensions"]
        ] as const
      ) {
        const reply = yield* request("POST", path, { json })
        assert.deepStrictEqual([reply.status, reply.json], [400, { message }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
