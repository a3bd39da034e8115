import * as AlertChannels from "@effect-mailgun/core/AlertChannels"
import * as Alerts from "@effect-mailgun/core/Alerts"
import * as AlertSlack from "@effect-mailgun/core/AlertSlack"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { itRefuses } from "./refusals.ts"
import { at, request } from "./request.ts"
import { fakeReceiver, isSigned } from "./webhookReceiver.ts"

const path = "/v1/alerts/settings/events"
const url = "https://example.com/alerts"
const unknownType = "event_type must be one of ip_listed, ip_delisted, send_alert_threshold_breached"

const connect = AlertSlack.update({ token: Redacted.make("xoxb-1"), teamId: "T1", teamName: "Team" })

describe("alerts", () => {
  it.effect("are made, listed with their signing key, changed and deleted", () =>
    Effect.gen(function*() {
      const created = yield* request("POST", path, {
        json: { event_type: "ip_listed", channel: "email", settings: { emails: ["ann@example.com"] } }
      })
      const id = String(at(created.json, "id"))
      assert.deepStrictEqual(created.json, {
        id,
        event_type: "ip_listed",
        channel: "email",
        settings: { emails: ["ann@example.com"] },
        disabled_at: null
      })
      const listed = yield* request("GET", "/v1/alerts/settings")
      assert.deepStrictEqual(at(listed.json, "events"), [created.json])
      assert.match(String(at(listed.json, "webhooks", "signing_key")), /^[0-9a-f]{32}$/)
      assert.deepStrictEqual(at(listed.json, "slack"), { token: "", team_id: null, team_name: null, scope: null })
      const changed = yield* Alerts.update({
        alertId: id,
        eventType: "ip_delisted",
        channel: "slack",
        settings: { channelIds: ["C1"] }
      })
      assert.deepStrictEqual({ ...changed }, { message: "settings updated" })
      const [only] = (yield* Alerts.list()).items
      assert.deepStrictEqual([only?.id, only?.eventType, only?.channel], [id, "ip_delisted", "slack"])
      assert.deepStrictEqual({ ...(yield* Alerts.delete({ alertId: id })) }, { message: "removed" })
      assert.deepStrictEqual((yield* Alerts.list()).items, [])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("are had for what the account can hear of", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual((yield* Alerts.listEventTypes()).items, [
        "ip_listed",
        "ip_delisted",
        "send_alert_threshold_breached"
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  for (const [answer, status] of [[200, 200], [204, 400], ["refuse", 400]] as const) {
    it.effect(`by webhook are ${status === 200 ? "taken" : "refused"} where the URL answers ${answer}`, () =>
      Effect.gen(function*() {
        const { httpClient, posts } = fakeReceiver(answer)
        const reply = yield* request("POST", path, {
          json: { event_type: "ip_listed", channel: "webhook", settings: { url } }
        }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
        assert.strictEqual(reply.status, status)
        assert.deepStrictEqual(posts.map((post) => post.url), [url])
        if (status === 400) assert.deepStrictEqual(reply.json, { message: `${url} must answer a GET with 200` })
      }))
  }

  const alert = { event_type: "ip_listed", channel: "email", settings: { emails: ["ann@example.com"] } }
  itRefuses([
    ["one of an unknown type", "POST", path, { json: { ...alert, event_type: "rain" } }, 400, unknownType],
    [
      "one to an unknown channel",
      "POST",
      path,
      { json: { ...alert, channel: "pigeon" } },
      400,
      "channel must be one of email, webhook, slack"
    ],
    ["one without settings", "POST", path, { json: { ...alert, settings: null } }, 400, "settings are required"],
    ["one to nobody", "POST", path, { json: { ...alert, settings: {} } }, 400, "settings.emails is required"],
    [
      "one to no URL",
      "POST",
      path,
      { json: { ...alert, channel: "webhook", settings: { url: "home" } } },
      400,
      "home is not a valid url: invalid URL scheme"
    ],
    ["to change one that is not there", "PUT", `${path}/x`, { json: alert }, 404, "alert not found"],
    ["to delete one that is not there", "DELETE", `${path}/x`, {}, 404, "alert not found"]
  ])
})

describe("the channels of alerts", () => {
  it.effect("are tried: a webhook is posted, signed with the alerts' own key", () =>
    Effect.gen(function*() {
      const { httpClient, posts } = fakeReceiver()
      const signingKey = yield* Effect.gen(function*() {
        const email = yield* AlertChannels.testEmail({ eventType: "ip_listed", emails: ["ann@example.com"] })
        assert.deepStrictEqual({ ...email }, { message: "email sent" })
        const first = at((yield* request("GET", "/v1/alerts/settings")).json, "webhooks", "signing_key")
        const rotated = (yield* AlertChannels.rotateSigningKey()).signingKey ?? Redacted.make("")
        assert.notStrictEqual(first, Redacted.value(rotated))
        const webhook = yield* AlertChannels.testWebhook({ eventType: "ip_listed", url })
        assert.deepStrictEqual({ ...webhook }, { message: "webhook queued" })
        return rotated
      }).pipe(Effect.provide(EmulatorTest.layer({ httpClient })))
      const body = posts[0]?.body ?? ""
      assert.isTrue(isSigned(body, Redacted.value(signingKey)))
      assert.strictEqual(at(JSON.parse(body), "event-data", "event"), "ip_listed")
    }))

  it.effect("of Slack are those of the workspace that is connected", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual({ ...(yield* connect) }, {})
      const all = yield* Stream.runCollect(AlertSlack.streamChannels({ limit: 2 }))
      assert.deepStrictEqual([...all].map(({ id }) => id), ["C1", "C2", "C3"])
      assert.strictEqual((yield* AlertSlack.getChannel({ channelId: "C3" })).isArchived, true)
      const missing = yield* request("GET", "/v1/alerts/slack/channels/C9")
      assert.deepStrictEqual([missing.status, missing.json], [404, { message: "channel not found" }])
      const tried = yield* AlertChannels.testSlack({ eventType: "ip_listed", channelIds: ["C1"] })
      assert.deepStrictEqual({ ...tried }, { message: "slack sent" })
      yield* Alerts.create({ eventType: "ip_listed", channel: "slack", settings: { channelIds: ["C2"] } })
      assert.strictEqual((yield* AlertChannels.testSlack({ eventType: "ip_listed" })).message, "slack sent")
      assert.strictEqual((yield* Alerts.list()).slack?.teamName, "Team")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("of Slack end when the token is taken back, and their alerts when the workspace is forgotten", () =>
    Effect.gen(function*() {
      yield* connect
      yield* Alerts.create({ eventType: "ip_listed", channel: "slack", settings: { channelIds: ["C2"] } })
      yield* Alerts.create({ eventType: "ip_listed", channel: "email", settings: { emails: ["ann@example.com"] } })
      assert.deepStrictEqual({ ...(yield* AlertSlack.revoke()) }, { message: "revoked" })
      const channels = yield* request("GET", "/v1/alerts/slack/channels")
      assert.deepStrictEqual([channels.status, channels.json], [400, { message: "slack is not connected" }])
      const gone = yield* request("DELETE", "/v1/alerts/settings/slack")
      assert.deepStrictEqual([gone.status, gone.text], [204, ""])
      assert.deepStrictEqual((yield* Alerts.list()).items.map(({ channel }) => channel), ["email"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["to connect without a token", "PUT", "/v1/alerts/settings/slack", { json: {} }, 400, "token is required"],
    ["to revoke nothing", "DELETE", "/v1/alerts/slack/oauth", {}, 400, "slack is not connected"],
    [
      "to try Slack where it is not connected",
      "POST",
      "/v1/alerts/slack/test",
      { json: { event_type: "ip_listed" } },
      400,
      "slack is not connected"
    ],
    ["to try an unknown type", "POST", "/v1/alerts/email/test", { json: {} }, 400, unknownType],
    [
      "to try no address",
      "POST",
      "/v1/alerts/email/test",
      { json: { event_type: "ip_listed" } },
      400,
      "emails is required"
    ],
    [
      "to try no URL",
      "POST",
      "/v1/alerts/webhooks/test",
      { json: { event_type: "ip_listed", url: "ftp://a" } },
      400,
      "ftp://a is not a valid url: invalid URL scheme"
    ]
  ])
})
