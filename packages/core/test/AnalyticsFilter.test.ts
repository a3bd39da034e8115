import * as AnalyticsFilter from "@effect-mailgun/core/AnalyticsFilter"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Schema } from "effect"

const wire = Schema.encodeSync(AnalyticsFilter.AnalyticsFilter)

const written = (condition: AnalyticsFilter.Condition) => wire(AnalyticsFilter.all(condition))

describe("An analytics filter", () => {
  it("writes its conditions under AND, each value with a label", () => {
    assert.deepStrictEqual(
      wire(AnalyticsFilter.all(
        AnalyticsFilter.equals("domain", "example.com"),
        AnalyticsFilter.notEquals("recipient_provider", "Gmail", "Yahoo")
      )),
      {
        AND: [
          { attribute: "domain", comparator: "=", values: [{ label: "example.com", value: "example.com" }] },
          {
            attribute: "recipient_provider",
            comparator: "!=",
            values: [{ label: "Gmail", value: "Gmail" }, { label: "Yahoo", value: "Yahoo" }]
          }
        ]
      }
    )
  })

  it("compares by containment", () => {
    assert.deepStrictEqual(
      [AnalyticsFilter.contains("subject", "a").comparator, AnalyticsFilter.notContains("recipients", "b").comparator],
      ["contains", "not contains"]
    )
  })

  it("compares sizes and dates, dates in RFC 2822 with a numeric zone", () => {
    assert.deepStrictEqual(written(AnalyticsFilter.greaterThan("size", 10_000)), {
      AND: [{ attribute: "size", comparator: ">", values: [{ label: "10000", value: "10000" }] }]
    })
    const date = "Wed, 25 Jun 2025 00:00:00 +0000"
    assert.deepStrictEqual(
      written(AnalyticsFilter.lessThan("delivered_at", DateTime.makeUnsafe("2025-06-25T00:00:00Z"))),
      { AND: [{ attribute: "delivered_at", comparator: "<", values: [{ label: date, value: date }] }] }
    )
  })

  it("takes attributes that this version does not know", () => {
    assert.strictEqual(AnalyticsFilter.equals("new_attribute", "x").attribute, "new_attribute")
  })

  it("reads values without labels, as Mailgun's own examples have them", () => {
    assert.deepStrictEqual(
      Schema.decodeUnknownSync(AnalyticsFilter.AnalyticsFilter)({
        AND: [{ attribute: "domain.name", comparator: "=", values: [{ value: "example.com" }] }]
      }),
      AnalyticsFilter.all(AnalyticsFilter.equals("domain.name", "example.com"))
    )
  })
})
