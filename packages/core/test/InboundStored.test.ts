import * as Inbound from "@effect-mailgun/core/Inbound"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { mailgun, ok } from "./RecordingHttpClient.ts"

const path = "/v3/domains/example.org/messages/BAABAgDMYHqy0v5PT2I4"

const fetching = (messageUrl: string, baseUrl?: string) => {
  const { layer, requests } = mailgun({ baseUrl }, ok({ subject: "Hello", "body-plain": "Hi" }))
  return Effect.map(Effect.result(Inbound.fetchStored({ messageUrl })), (result) => ({ result, requests })).pipe(
    Effect.provide(layer),
    Effect.orDie
  )
}

describe("The whole of a stored mail", () => {
  const addresses = [
    { url: `https://storage-us-east4.api.mailgun.net${path}` },
    { url: `https://sw.api.mailgun.net${path}` },
    { url: `https://api.mailgun.net${path}` },
    { url: `https://api.eu.mailgun.net${path}` },
    { url: `http://127.0.0.1:4000${path}`, baseUrl: "http://127.0.0.1:4000" },
    { url: `http://127.0.0.1:4000/proxy${path}`, baseUrl: "http://127.0.0.1:4000/proxy/v3" }
  ]
  for (const { baseUrl, url } of addresses) {
    it.effect(`is fetched from ${url.slice(0, -path.length)}${baseUrl === undefined ? "" : ` where ${baseUrl} is configured`}`, () =>
      Effect.gen(function*() {
        const { requests, result } = yield* fetching(url, baseUrl)
        assert.deepInclude(result, { success: { subject: "Hello", bodyPlain: "Hi" } })
        assert.strictEqual(requests[0]?.url, url)
      }))
  }

  const refused = [
    `http://sw.api.mailgun.net${path}`,
    `https://eve.example.org${path}`,
    `https://api.mailgun.net.example.org${path}`,
    `https://evilapi.mailgun.net${path}`,
    `https://sw.api.mailgun.net:8443${path}`,
    `https://user:secret@sw.api.mailgun.net${path}`,
    `https://sw.api.mailgun.net@example.org${path}`,
    `https://sw.api.mailgun.net${path}?a=b`,
    "https://sw.api.mailgun.net/v3/domains/example.org/messages/%ff",
    "https://sw.api.mailgun.net/v3/domains/../messages/a",
    "https://sw.api.mailgun.net/v3/routes",
    "sw.api.mailgun.net",
    ""
  ]
  for (const url of refused) {
    it.effect(`is not fetched from ${url || "nowhere"}`, () =>
      Effect.gen(function*() {
        const { requests, result } = yield* fetching(url)
        assert.deepInclude(result, { _tag: "Failure" })
        assert.strictEqual(requests.length, 0)
      }))
  }

  it.effect("is not fetched from elsewhere on a configured host", () =>
    Effect.gen(function*() {
      const { requests } = yield* fetching(`http://127.0.0.1:4000${path}`, "http://127.0.0.1:4000/proxy")
      assert.strictEqual(requests.length, 0)
    }))
})
