import { Bounces, Events, Inbound, type Mailgun, type MailgunError, RetryPolicy } from "@effect-mailgun/core"
import * as MailgunService from "@effect-mailgun/core/Mailgun"
import { UndiciHttpClient } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted, Schema, Stream } from "effect"
import { FetchHttpClient } from "effect/http"
import * as TestServer from "../../packages/node/test/TestServer.ts"

const apiKey = "key-0123456789abcdef0123456789abcdef"

const clients = { undici: UndiciHttpClient.layer({ proxy: false }), fetch: FetchHttpClient.layer }

/** A Mailgun that answers as told, and somebody else's server, where the key must not come. */
const setting = (
  client: keyof typeof clients,
  answer: (hosts: { readonly mailgun: string; readonly other: string }) => {
    readonly status: number
    readonly headers?: Record<string, string>
    readonly body: unknown
  },
  prefix = ""
) =>
  Effect.gen(function*() {
    const strayed: Array<string> = []
    const other = yield* TestServer.http((request, response) => {
      strayed.push(`${request.method} ${request.url} ${request.headers.authorization ?? "without the key"}`)
      response.setHeader("content-type", "application/json").end(`{"items":[],"paging":{}}`)
    })
    const targets: Array<string> = []
    const mailgun: TestServer.TestServer = yield* TestServer.http((request, response) => {
      targets.push(request.url ?? "")
      const { body, headers, status } = answer({ mailgun: mailgun.host, other: other.host })
      request.resume()
      response.writeHead(status, headers).end(JSON.stringify(body))
    })
    const layer = MailgunService.layer({
      apiKey: Redacted.make(apiKey),
      domain: "example.com",
      baseUrl: mailgun.url + prefix,
      retryPolicy: RetryPolicy.none
    }).pipe(Layer.provide(clients[client]))
    return { layer, strayed, targets, mailgun, other }
  })

type Call = Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>

/** Addresses that lead away from `mailgun`, though some look as if they did not. */
const astray = (mailgun: string, other: string): ReadonlyArray<string> => [
  `http://${other}/v3/example.com/bounces?page=next`,
  `//${other}/v3/example.com/bounces`,
  `/\\${other}/v3/example.com/bounces`,
  `\\\\${other}/v3/example.com/bounces`,
  `http:\\\\${other}/v3/example.com/bounces`,
  `https://${mailgun}/v3/example.com/bounces`,
  `http://${mailgun}.${other}/v3/example.com/bounces`,
  `http://${mailgun}@${other}/v3/example.com/bounces`,
  `http://api:key@${mailgun}/v3/example.com/bounces`,
  `http://${other}#http://${mailgun}/v3/example.com/bounces`,
  `http://${mailgun}:80@${other}/v3/example.com/bounces`,
  ` http://${other}/v3/example.com/bounces`,
  `HTTP://${other}/v3/example.com/bounces`,
  `http://127.1:${other.split(":")[1]}/v3/example.com/bounces`,
  `http://2130706433:${other.split(":")[1]}/v3/example.com/bounces`,
  `ftp://${mailgun}/v3/example.com/bounces`,
  `javascript:alert(1)//${mailgun}/`,
  `http://${mailgun}/v3/example.com/bounces/../../../v3/routes`,
  `http://${mailgun}/v3/example.com/bounces/%2e%2e/%2e%2e/v3/routes`,
  `http://${mailgun}/v3/other.example/bounces`,
  `http://${mailgun}/v3/example.com/bounces\r\nHost: ${other}`,
  `http://${mailgun}/v3/example.com/bounces\t/x`
]

const bounce = { address: "a@example.com", code: "550", error: "", created_at: "Thu, 13 Oct 2011 18:02:00 UTC" }

for (const client of ["undici", "fetch"] as const) {
  describe(`By ${client}, the key`, () => {
    const lists: { readonly [name: string]: Call } = {
      "a list": Stream.runDrain(Bounces.stream()),
      "pages of events": Stream.runDrain(Events.pages())
    }
    for (const [name, list] of Object.entries(lists)) {
      for (const [index] of astray("", ":").entries()) {
        it.live(`does not go astray by a link of ${name}: ${astray("mailgun", "other:1")[index]}`, () =>
          Effect.gen(function*() {
            const { layer, strayed, targets } = yield* setting(client, ({ mailgun, other }) => ({
              status: 200,
              body: { items: [bounce], paging: { next: astray(mailgun, other)[index] } }
            }))
            yield* Effect.result(list).pipe(Effect.provide(layer))
            assert.deepStrictEqual(strayed, [])
            assert.lengthOf(targets, 1, targets.join(" "))
          }))
      }
    }

    for (const status of [301, 302, 303, 307, 308]) {
      it.live(`does not follow a redirect (${status})`, () =>
        Effect.gen(function*() {
          const { layer, strayed, targets } = yield* setting(client, ({ other }) => ({
            status,
            headers: { location: `http://${other}/v3/example.com/bounces` },
            body: {}
          }))
          const error = yield* Effect.flip(Bounces.list()).pipe(Effect.provide(layer))
          assert.strictEqual(error._tag, "MailgunUnexpectedStatus")
          assert.deepStrictEqual(strayed, [])
          assert.lengthOf(targets, 1)
        }))
    }

    it.live("does not go to the address of a stored mail that is not Mailgun's", () =>
      Effect.gen(function*() {
        const { layer, mailgun, other, strayed, targets } = yield* setting(client, () => ({ status: 200, body: {} }))
        for (const link of astray(mailgun.host, other.host)) {
          const messageUrl = link.replace("/v3/example.com/bounces", "/v3/domains/example.com/messages/key")
          const outcome = yield* Effect.result(Inbound.fetchStored({ messageUrl })).pipe(Effect.provide(layer))
          assert.strictEqual(outcome._tag, "Failure", messageUrl)
        }
        assert.deepStrictEqual(strayed, [])
        assert.deepStrictEqual(targets.filter((target) => !target.startsWith("/v3/domains/")), [])
      }))

    it.live.prop(
      "does not go astray by any cursor",
      [Schema.String],
      ([text]) =>
        Effect.gen(function*() {
          const { layer, strayed, targets } = yield* setting(client, () => ({ status: 200, body: { items: [] } }))
          for (const cursor of [text, `/v3/example.com/bounces${text}`, `@${text}`, `/${text}`]) {
            yield* Effect.result(Bounces.list({ cursor })).pipe(Effect.provide(layer))
          }
          assert.deepStrictEqual(strayed, [])
          for (const target of targets) {
            assert.match(new URL(target, "http://127.0.0.1").pathname, /^\/v3\/example\.com\/bounces(\/|$)/)
          }
        }).pipe(Effect.scoped),
      { arbitrary: { runs: 100 } }
    )
  })
}

describe("A configured address", () => {
  it.live("with a path of its own keeps it for every page", () =>
    Effect.gen(function*() {
      let page = 0
      const { layer, targets } = yield* setting("undici", ({ mailgun }) => ({
        status: 200,
        body: {
          items: page++ < 2 ? [bounce] : [],
          paging: { next: `http://${mailgun}/mail/v3/example.com/bounces?page=${page}` }
        }
      }), "/mail")
      yield* Stream.runDrain(Bounces.stream()).pipe(Effect.provide(layer))
      assert.deepStrictEqual(targets, [
        "/mail/v3/example.com/bounces",
        "/mail/v3/example.com/bounces?page=1",
        "/mail/v3/example.com/bounces?page=2"
      ])
    }))
})
