import { Mailgun, RetryPolicy } from "@effect-mailgun/core"
import * as Delivery from "@effect-mailgun/core/Delivery"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { type Answer, mailgun, ok } from "./RecordingHttpClient.ts"

const events = (...items: ReadonlyArray<object>): Answer => ok({ items })

const delivered = { event: "delivered", id: "d", recipient: "ann@example.com", timestamp: 1529692198 }
const failed = {
  event: "failed",
  severity: "permanent",
  reason: "bounce",
  id: "f",
  "delivery-status": { code: 550, message: "5.1.1 No such mailbox" }
}
const temporary = { ...failed, severity: "temporary" }
const rejected = { event: "rejected", id: "r", reject: { reason: "Sandbox subdomains are for test purposes only." } }
const accepted = { event: "accepted", id: "a" }

/** Waits for the delivery of a message whose events are these, look by look. */
const outcomeOf = (options: Delivery.Options, ...answers: ReadonlyArray<Answer>) => {
  const { layer, requests } = mailgun({ retryPolicy: RetryPolicy.none }, ...answers)
  return Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(Effect.result(Delivery.awaitDelivery("<1@example.com>", options)))
    yield* TestClock.adjust("1 hour")
    return { outcome: yield* Fiber.join(fiber), requests }
  }).pipe(Effect.provide(layer))
}

describe("Waiting for a delivery", () => {
  it.effect("looks for the Message-Id without its angle brackets, for one recipient where one is named", () =>
    Effect.gen(function*() {
      const { requests } = yield* outcomeOf({ recipient: "ann@example.com" }, events(delivered))
      assert.strictEqual(
        requests[0]?.target,
        "/v3/example.com/events?message-id=1%40example.com&recipient=ann%40example.com&limit=300"
      )
    }))

  it.effect("looks every five seconds until the message is delivered", () =>
    Effect.gen(function*() {
      const { outcome, requests } = yield* outcomeOf({}, events(), events(accepted), events(delivered, accepted))
      assert.ok(outcome._tag === "Success")
      assert.strictEqual(outcome.success.recipient, "ann@example.com")
      assert.deepStrictEqual(requests.map(({ at }) => at), [0, 5_000, 10_000])
    }))

  it.effect("goes on after a temporary failure", () =>
    Effect.gen(function*() {
      const { outcome } = yield* outcomeOf({}, events(temporary), events(delivered, temporary))
      assert.strictEqual(outcome._tag, "Success")
    }))

  it.effect("fails with the reason where Mailgun has given up", () =>
    Effect.gen(function*() {
      const { outcome } = yield* outcomeOf({}, events(failed))
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "DeliveryFailed")
      assert.strictEqual(outcome.failure.message, "1@example.com was not delivered: 5.1.1 No such mailbox")
    }))

  it.effect("fails with the reason where Mailgun has rejected the message", () =>
    Effect.gen(function*() {
      const { outcome } = yield* outcomeOf({}, events(rejected))
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "DeliveryFailed")
      assert.include(outcome.failure.message, "Sandbox subdomains")
    }))

  it.effect("fails where the time is up first", () =>
    Effect.gen(function*() {
      const { outcome, requests } = yield* outcomeOf({ timeout: "12 seconds" }, events(accepted))
      assert.ok(outcome._tag === "Failure")
      assert.strictEqual(outcome.failure._tag, "DeliveryTimedOut")
      assert.lengthOf(requests, 3)
    }))

  it.effect("fails where the events can't be read", () =>
    Effect.gen(function*() {
      const { outcome } = yield* outcomeOf({}, { status: 403, body: "{}" })
      assert.ok(outcome._tag === "Failure")
      assert.strictEqual(outcome.failure._tag, "MailgunForbidden")
    }))

  it.effect("takes another domain from its region", () => {
    const { layer, requests } = mailgun({}, events(delivered))
    return Effect.gen(function*() {
      yield* Delivery.awaitDelivery("1@example.org").pipe(Mailgun.withDomain("example.org"))
      assert.match(requests[0]?.target ?? "", /^\/v3\/example\.org\//)
    }).pipe(Effect.provide(layer))
  })
})
