import * as AccountWebhooks from "@effect-mailgun/core/AccountWebhooks"
import * as DomainWebhooks from "@effect-mailgun/core/DomainWebhooks"
import * as DomainWebhookUrls from "@effect-mailgun/core/DomainWebhookUrls"
import * as WebhookSigningKey from "@effect-mailgun/core/WebhookSigningKey"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { at, domain, request, type RequestOptions, text } from "./request.ts"
import { fakeReceiver, isSigned } from "./webhookReceiver.ts"

const v3 = `/v3/domains/${domain}/webhooks`
const v4 = `/v4/domains/${domain}/webhooks`

/** Fields of a form; a list stands for a field that is repeated. */
const form = (fields: { readonly [name: string]: string | ReadonlyArray<string> }): RequestOptions => ({
  form: Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const))
})

const [one, two, three, four] = ["a", "b", "c", "d"].map((host) => `https://${host}.example.com/hook`) as [
  string,
  string,
  string,
  string
]

type Step = readonly [method: "GET" | "POST" | "PUT" | "DELETE", path: string, options?: RequestOptions]

/** Makes requests one after the other, and gives back the status and the body of the last. */
const last = (steps: ReadonlyArray<Step>) =>
  Effect.gen(function*() {
    const replies = yield* Effect.forEach(steps, ([method, path, options]) => request(method, path, options))
    const reply = replies.at(-1)
    return [reply?.status, reply?.text === "" ? undefined : reply?.json ?? reply?.text]
  })

describe("the webhooks of a domain, event by event,", () => {
  it.effect("are created, listed, read, changed and deleted; a list has only events with any", () =>
    Effect.gen(function*() {
      const requests: ReadonlyArray<readonly [...Step, expected: unknown]> = [
        ["GET", v3, {}, { webhooks: {} }],
        ["POST", v3, form({ id: "clicked", url: [one, two] }), {
          message: "Webhook has been created",
          webhook: { urls: [one, two] }
        }],
        ["GET", v3, {}, { webhooks: { clicked: { urls: [one, two] } } }],
        ["GET", `${v3}/clicked`, {}, { webhook: { urls: [one, two] } }],
        ["PUT", `${v3}/clicked`, form({ url: three }), {
          message: "Webhook has been updated",
          webhook: { urls: [three] }
        }],
        ["DELETE", `${v3}/clicked`, {}, { message: "Webhook has been deleted", webhook: { urls: [three] } }],
        ["GET", v3, {}, { webhooks: {} }]
      ]
      for (const [method, path, options, expected] of requests) {
        const reply = yield* request(method, path, options)
        assert.deepStrictEqual([reply.status, reply.json], [200, expected])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const clicked: Step = ["POST", v3, form({ id: "clicked", url: one })]
  const refusals: ReadonlyArray<
    readonly [name: string, steps: ReadonlyArray<Step>, status: number, body: { readonly [field: string]: string }]
  > = [
    ["a fourth URL", [["POST", v3, form({ id: "clicked", url: [one, two, three, four] })]], 400, {
      Reason: "unable to add more than 3 urls for event type clicked"
    }],
    ["the same URL twice", [["POST", v3, form({ id: "clicked", url: [one, one] })]], 400, {
      Reason: `Webhook for event type 'clicked' with URL '${one}' already exists`
    }],
    ["a URL that the event has", [clicked, clicked], 400, {
      Reason: `Webhook for event type 'clicked' with URL '${one}' already exists`
    }],
    ["an event that has webhooks", [clicked, ["POST", v3, form({ id: "clicked", url: two })]], 400, {
      Reason: "Webhook already exists"
    }],
    ["an unknown event", [["POST", v3, form({ id: "bounced", url: one })]], 400, {
      Reason: "event_type 'bounced' is invalid"
    }],
    ["another scheme", [["POST", v3, form({ id: "clicked", url: "ftp://example.com" })]], 400, {
      Reason: "ftp://example.com is not a valid url: invalid URL scheme"
    }],
    ["a URL without a host", [["POST", v3, form({ id: "clicked", url: "https:///x" })]], 400, {
      Reason: "https:///x is not a valid url: host not found"
    }],
    ["no event", [["POST", v3, form({ url: one })]], 400, { message: "Missing parameter 'id'" }],
    ["no URL", [["POST", v3, form({ id: "clicked" })]], 400, { message: "Missing parameter 'url'" }],
    ["a fourth URL in a change", [clicked, ["PUT", `${v3}/clicked`, form({ url: [one, two, three, four] })]], 400, {
      Reason: "unable to add more than 3 urls for event type clicked"
    }],
    ["a change of none", [["PUT", `${v3}/opened`, form({ url: one })]], 404, { message: "Webhook not found" }],
    ["reading none", [["GET", `${v3}/opened`]], 404, { message: "Webhook not found" }],
    ["deleting none", [clicked, ["DELETE", `${v3}/opened`]], 404, { message: "Webhook not found" }],
    ["an unknown domain", [["GET", "/v3/domains/none.example.com/webhooks"]], 404, { message: "Domain not found" }],
    ["a test of an unknown event", [["PUT", `${v3}/bounced/test`, form({ url: one })]], 404, {
      message: "Webhook not found"
    }],
    ["a test without a URL", [["PUT", `${v3}/clicked/test`]], 400, { message: "Missing parameter 'url'" }]
  ]
  for (const [name, steps, status, body] of refusals) {
    it.effect(`are not for ${name}`, () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* last(steps), [status, body])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  for (const eventType of ["accepted", "delivered", "clicked", "permanent_fail"] as const) {
    it.effect(`can be tried with a sample of ${eventType}, which leaves no trace`, () => {
      const { httpClient, posts } = fakeReceiver(404)
      return Effect.gen(function*() {
        const { code } = yield* DomainWebhooks.test({ eventType, url: one })
        assert.strictEqual(code, 404)
        assert.deepStrictEqual(posts.map(({ url }) => url), [one])
        const body = posts[0]?.body ?? ""
        assert.isTrue(isSigned(body, "key-webhook-signing"))
        const event = at(JSON.parse(body), "event-data")
        assert.strictEqual(at(event, "event"), eventType === "permanent_fail" ? "failed" : eventType)
        assert.strictEqual(at(event, "domain", "name"), domain)
        assert.deepStrictEqual(yield* last([["GET", v3]]), [200, { webhooks: {} }])
      }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
    })
  }

  it.effect("tell where a test got no answer", () => {
    const { httpClient } = fakeReceiver("refuse")
    return Effect.gen(function*() {
      assert.deepStrictEqual({ ...yield* DomainWebhooks.test({ eventType: "opened", url: one }) }, {
        code: 0,
        message: "no answer"
      })
    }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
  })
})

describe("the webhooks of a domain, URL by URL,", () => {
  it.effect("are those that are listed event by event", () =>
    Effect.gen(function*() {
      yield* request("POST", v3, form({ id: "clicked", url: two }))
      const requests: ReadonlyArray<readonly [...Step, expected: unknown]> = [
        ["POST", v4, form({ url: one, event_types: ["clicked", "opened"] }), {
          clicked: { urls: [two, one] },
          opened: { urls: [one] }
        }],
        ["PUT", v4, form({ url: one, event_types: ["opened", "delivered"] }), {
          clicked: { urls: [two] },
          opened: { urls: [one] },
          delivered: { urls: [one] }
        }],
        ["DELETE", v4, { query: { url: `${one},${four}` } }, { clicked: { urls: [two] } }],
        ["GET", v3, {}, { clicked: { urls: [two] } }]
      ]
      for (const [method, path, options, webhooks] of requests) {
        const reply = yield* request(method, path, options)
        assert.deepStrictEqual([reply.status, reply.json], [200, { webhooks }])
      }
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const full: Step = ["POST", v3, form({ id: "clicked", url: [one, two, three] })]
  const opened: Step = ["POST", v4, form({ url: four, event_types: "opened" })]
  const tooMany = { Reason: "unable to add more than 3 urls for event type clicked" }
  const refusals: ReadonlyArray<
    readonly [name: string, steps: ReadonlyArray<Step>, status: number, body: { readonly [field: string]: string }]
  > = [
    ["a fourth URL", [full, ["POST", v4, form({ url: four, event_types: ["opened", "clicked"] })]], 400, tooMany],
    [
      "a fourth URL in a change",
      [full, opened, ["PUT", v4, form({ url: four, event_types: "clicked" })]],
      400,
      tooMany
    ],
    ["a URL that an event has", [full, ["POST", v4, form({ url: one, event_types: ["opened", "clicked"] })]], 400, {
      Reason: `Webhook for event type 'clicked' with URL '${one}' already exists`
    }],
    ["another scheme", [["POST", v4, form({ url: "mailto:a@b.org", event_types: "opened" })]], 400, {
      Reason: "invalid parameters: mailto:a@b.org is not a valid url: invalid URL scheme"
    }],
    ["an unknown event", [["POST", v4, form({ url: one, event_types: ["opened", "bounced"] })]], 400, {
      Reason: "invalid parameters: event_type 'bounced' is invalid"
    }],
    ["no event", [["POST", v4, form({ url: one })]], 400, { Reason: "invalid parameters: event_types is missing" }],
    ["a change of an unknown URL", [full, ["PUT", v4, form({ url: four, event_types: "opened" })]], 404, {
      Description: "Webhook not found"
    }],
    ["deleting nothing", [["DELETE", v4]], 400, { Field: "url" }],
    ["an unknown domain", [["POST", "/v4/domains/none.example.com/webhooks"]], 404, { message: "Domain not found" }]
  ]
  for (const [name, steps, status, body] of refusals) {
    it.effect(`are not for ${name}`, () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* last(steps), [status, body])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("are added to all events or to none", () =>
    Effect.gen(function*() {
      const webhooks = { clicked: { urls: [one, two, three] } }
      const steps: ReadonlyArray<Step> = [
        full,
        ["POST", v4, form({ url: four, event_types: ["opened", "clicked"] })],
        ["GET", v3]
      ]
      assert.deepStrictEqual(yield* last(steps), [200, { webhooks }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("come to the client as a page of events", () =>
    Effect.gen(function*() {
      const page = yield* DomainWebhookUrls.create({ url: one, eventTypes: ["opened", "clicked"] })
      assert.deepStrictEqual(page.items.map((item) => ({ ...item })), [
        { eventType: "opened", urls: [one] },
        { eventType: "clicked", urls: [one] }
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})

describe("the webhooks of the account", () => {
  const v1 = "/v1/webhooks"
  const opened: Step = ["POST", v1, form({ url: one, event_types: "opened" })]
  const nobody = "507f1f77bcf86cd799439011"

  it.effect("are created, listed, read, changed and deleted", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_771_268_761_789)
      const created = yield* request("POST", v1, form({ url: one, event_types: ["opened", "clicked"] }))
      const id = text(at(created.json, "webhook_id"))
      assert.deepStrictEqual([created.status, created.json], [200, { webhook_id: id }])
      assert.match(id, /^[0-9a-f]{24}$/)
      const webhook = {
        webhook_id: id,
        description: "",
        url: one,
        event_types: ["opened", "clicked"],
        created_at: "2026-02-16T19:06:01Z"
      }
      assert.deepStrictEqual(yield* last([["GET", `${v1}/${id}`]]), [200, webhook])
      const changed = form({ url: two, event_types: "opened", description: "Mine" })
      assert.deepStrictEqual(yield* last([["PUT", `${v1}/${id}`, changed]]), [204, undefined])
      assert.deepStrictEqual(yield* last([["GET", v1]]), [200, {
        webhooks: [{ ...webhook, url: two, event_types: ["opened"], description: "Mine" }]
      }])
      assert.deepStrictEqual(yield* last([["DELETE", `${v1}/${id}`]]), [204, undefined])
      assert.deepStrictEqual(yield* last([["GET", v1]]), [200, { webhooks: [] }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are listed and deleted by their ids, or deleted all at once", () =>
    Effect.gen(function*() {
      const ids = yield* Effect.forEach([one, two, three], (url) =>
        Effect.map(AccountWebhooks.create({ url, eventTypes: ["opened"] }), ({ webhookId }) => webhookId))
      const listed = (webhookIds?: ReadonlyArray<string>) =>
        Effect.map(
          AccountWebhooks.list(webhookIds === undefined ? {} : { webhookIds }),
          ({ items }) =>
            items.map((item) => "webhookId" in item ? item.webhookId : undefined)
        )
      assert.deepStrictEqual(yield* listed(ids.slice(1)), ids.slice(1))
      yield* AccountWebhooks.deleteMany({ webhookIds: ids.slice(1) })
      assert.deepStrictEqual(yield* listed(), ids.slice(0, 1))
      yield* AccountWebhooks.deleteMany({ all: true })
      assert.deepStrictEqual(yield* listed(), [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("may keep the URL that they have", () =>
    Effect.gen(function*() {
      const { webhookId } = yield* AccountWebhooks.create({ url: one, eventTypes: ["opened"], description: "Old" })
      yield* AccountWebhooks.update({ webhookId, url: one, eventTypes: ["opened", "clicked"] })
      const webhook = yield* AccountWebhooks.get({ webhookId })
      assert.deepStrictEqual([webhook.eventTypes, webhook.description], [["opened", "clicked"], ""])
      assert.deepStrictEqual(webhook.createdAt, DateTime.makeUnsafe(0))
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const refusals: ReadonlyArray<
    readonly [name: string, steps: ReadonlyArray<Step>, status: number, body: { readonly [field: string]: string }]
  > = [
    ["a URL that the event has", [opened, opened], 409, {
      Description: `url ${one} already exists for event type opened`
    }],
    [
      "a fourth URL",
      [one, two, three, four].map((url): Step => ["POST", v1, form({ url, event_types: "opened" })]),
      409,
      { Description: "unable to add more than 3 urls for event type opened" }
    ],
    ["an unknown event", [["POST", v1, form({ url: one, event_types: "invalid_type" })]], 404, {
      Description: "event_type 'invalid_type' is invalid"
    }],
    ["an event twice", [["POST", v1, form({ url: one, event_types: ["accepted", "accepted"] })]], 400, {
      Field: "event_types",
      Value: "duplicate event types: 'accepted'"
    }],
    ["no event", [["POST", v1, form({ url: one })]], 400, {
      Field: "event_types",
      Value: "missing or invalid event_types parameter"
    }],
    ["no URL", [["POST", v1, form({ event_types: "opened" })]], 400, {
      Field: "url",
      Value: "missing or invalid url parameter"
    }],
    ["reading an unknown id", [["GET", `${v1}/${nobody}`]], 404, { Description: "webhook not found" }],
    ["changing an unknown id", [["PUT", `${v1}/${nobody}`]], 404, { Description: `webhook_id not found: ${nobody}` }],
    ["deleting an unknown id", [["DELETE", `${v1}/${nobody}`]], 404, {
      Description: `webhook_id not found: ${nobody}`
    }],
    ["deleting what is no id", [["DELETE", `${v1}/x`]], 400, { Field: "webhook_id", Value: "is not valid" }],
    ["deleting an empty id", [opened, ["DELETE", v1, { query: { webhook_ids: `${nobody},` } }]], 400, {
      message: "Invalid parameter: webhook_ids malformed webhook_ids parameter: empty values not allowed"
    }],
    ["deleting without saying what", [opened, ["DELETE", v1]], 400, {
      message: "Invalid parameter: webhook_ids malformed webhook_ids parameter: empty values not allowed"
    }],
    ["deleting all of none", [["DELETE", v1, { query: { all: "true" } }]], 404, {
      Description: "no webhooks found for account"
    }]
  ]
  for (const [name, steps, status, body] of refusals) {
    it.effect(`are not for ${name}`, () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(yield* last(steps), [status, body])
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }
})

describe("the key that webhooks are signed with", () => {
  it.effect("is that of the options until it is rotated", () =>
    Effect.gen(function*() {
      const reply = yield* request("GET", "/v5/accounts/http_signing_key")
      assert.deepStrictEqual([reply.status, reply.json], [200, { http_signing_key: "key-mine" }])
      const rotated = yield* WebhookSigningKey.rotate()
      assert.strictEqual(rotated.message, "regenerated HTTP signing key for account")
      assert.match(Redacted.value(rotated.signingKey), /^key-[0-9a-f]{32}$/)
      const now = yield* WebhookSigningKey.get()
      assert.strictEqual(Redacted.value(now.signingKey), Redacted.value(rotated.signingKey))
    }).pipe(Effect.provide(EmulatorTest.layer({ webhookSigningKey: "key-mine" }))))
})
