import {
  Bounces,
  Events,
  Inbound,
  Mailgun,
  type MailgunError,
  Messages,
  type Operation,
  RetryPolicy,
  Webhook,
  WebhookReplayGuard
} from "@effect-mailgun/core"
import { operations } from "@effect-mailgun/core/operations"
import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import { NodeMailgun } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Duration, Effect, Layer, Redacted, Schedule, Schema, Stream } from "effect"
import type { Scope } from "effect/Scope"
import { inspect } from "node:util"
import * as TestServer from "../../packages/node/test/TestServer.ts"
import { statuses } from "./failures.ts"
import { listen, saidBy } from "./Telemetry.ts"

/** A text that stands nowhere by itself, with characters that some forms of output escape. */
const Marker = Schema.String.check(Schema.isPattern(/^[a-z0-9]{20,24}$/))

/** What is put where, all with the same marker in it. */
const secretsOf = (marker: string) => ({
  marker,
  apiKey: `key-${marker}`,
  signingKey: `signing-${marker}`,
  address: `to-${marker}@example.com`,
  content: `content ${marker}`
})

type Secrets = ReturnType<typeof secretsOf>

/** The key in its two forms, and the marker as it is: nothing that holds it may show. */
const assertSaysNothing = (text: string, { apiKey, marker }: Secrets): void => {
  assert.notInclude(text, marker)
  assert.notInclude(text, Buffer.from(`api:${apiKey}`).toString("base64"))
}

const layer = (url: string, { apiKey }: Secrets, options: Partial<NodeMailgun.Options> = {}) =>
  NodeMailgun.layer({
    apiKey: Redacted.make(apiKey),
    domain: "example.com",
    baseUrl: url,
    retryPolicy: RetryPolicy.make({ schedule: Schedule.recurs(1), attempts: 2 }),
    timeout: "100 millis",
    http: { proxy: false },
    ...options
  })

const sendOf = ({ address, content }: Secrets, more: Partial<Messages.SendFields> = {}) =>
  Messages.send(
    {
      from: `Ann <${address}>`,
      to: { name: content, address },
      cc: address,
      replyTo: address,
      subject: content,
      text: content,
      html: `<p>${content}</p>`,
      headers: { "X-Trace": content },
      variables: { order: content },
      recipientVariables: { [address]: { name: content } },
      attachments: { filename: `${content}.txt`, content },
      ...more
    } as Messages.SendInput
  )

type Call = (secrets: Secrets) => Effect.Effect<unknown, unknown, Mailgun.Mailgun>

const calls: { readonly [name: string]: Call } = {
  "a send": (secrets) => sendOf(secrets),
  "a send at most once": (secrets) => sendOf(secrets, { guarantee: "at-most-once" }),
  "a verified send": (secrets) => sendOf(secrets, { guarantee: "verified", verifyAfter: Duration.zero }),
  "a batch": ({ address, content }) =>
    Stream.runForEach(
      Messages.sendBatch({ from: address, subject: content, text: content }, [
        { address, name: content, variables: { code: content } }
      ]),
      (outcome) => outcome._tag === "Failed" ? Effect.fail(outcome.error) : Effect.void
    ),
  "a get": ({ address }) => Bounces.get({ address }),
  "a stream": () => Stream.runDrain(Bounces.stream()),
  "an upload": ({ address }) => Bounces.import({ file: { filename: "a.csv", content: `address\n${address}` } }),
  "a tail": () => Stream.runHead(Events.tail({ since: DateTime.makeUnsafe(0), pause: Duration.millis(1) }))
}

/** What a server does; none of it repeats the message. */
const servers: { readonly [name: string]: (secrets: Secrets) => Effect.Effect<TestServer.TestServer, never, Scope> } = {
  ...Object.fromEntries(statuses.map(([status]) => [
    `answers with ${status}`,
    () => TestServer.http(TestServer.always("{\"message\":\"no\"}", {}, status))
  ])),
  "answers with a redirect": () => TestServer.http(TestServer.always("", { location: "http://127.0.0.1:1/" }, 302)),
  "answers with all is well": () => TestServer.http(TestServer.always("{\"id\":\"<1>\",\"message\":\"Queued\"}")),
  "answers with what nobody can read": () => TestServer.http(TestServer.always("oops")),
  "answers with items that nobody can read": () =>
    TestServer.http(TestServer.always("{\"items\":[{\"a\":1}],\"paging\":{}}")),
  "answers with the headers that it got": () =>
    TestServer.http((request, response) => {
      request.resume()
      response.writeHead(502).end(JSON.stringify({ message: request.rawHeaders.join(" ") }))
    }),
  "answers with the key that it got": ({ apiKey }) =>
    TestServer.http(TestServer.always(`No such key: ${apiKey}`, {}, 401)),
  "answers with 200 and the headers that it got": () =>
    TestServer.http((request, response) => {
      request.resume()
      response.end(request.rawHeaders.join(" "))
    }),
  "never answers": () => TestServer.http((request) => void request.resume()),
  "resets": () => TestServer.http((request) => void request.socket.resetAndDestroy()),
  "speaks no HTTP": () => TestServer.answering("220 hello\r\n")
}

describe("Neither the key nor what a message says shows in errors, logs and spans where the server", () => {
  for (const [name, make] of Object.entries(servers)) {
    it.live.prop(
      name,
      [Marker],
      ([marker]) =>
        Effect.scoped(Effect.gen(function*() {
          const secrets = secretsOf(marker)
          const server = yield* make(secrets)
          for (const [call, run] of Object.entries(calls)) {
            if (call === "a tail" && name.startsWith("answers with ") && /well|items/.test(name)) continue
            const { said } = yield* listen(Effect.provide(run(secrets), layer(server.url, secrets)))
            assert.isNotEmpty(said.exported, "nothing was exported")
            assert.match(said.text, /mailgun\.(messages|bounces|events)\./, call)
            assertSaysNothing(said.text, secrets)
          }
        })),
      { arbitrary: { runs: 1 }, timeout: 60_000 }
    )
  }
})

describe("What a stored message says", () => {
  const stored = (content: string) => JSON.stringify({ "body-plain": content, subject: content, recipients: 17 })
  for (
    const [name, body] of [["of another shape", stored], [
      "that breaks off",
      (content: string) => `{"body-plain":"${content}`
    ]] as const
  ) {
    it.live(`shows in no error about an answer ${name}`, () =>
      Effect.gen(function*() {
        const secrets = secretsOf("stored0message0marker0")
        const server = yield* TestServer.http(TestServer.always(body(secrets.content)))
        const { exit, said } = yield* listen(
          Effect.provide(StoredMessages.get({ storageKey: "key" }), layer(server.url, secrets))
        )
        assert.strictEqual(exit._tag, "Failure")
        assertSaysNothing(said.text, secrets)
      }))
  }

  it.live("shows in no error about events that break off", () =>
    Effect.gen(function*() {
      const secrets = secretsOf("events0that0break0off0")
      const server = yield* TestServer.http(
        TestServer.always(
          `{"items":[{"recipient":"${secrets.address}","message":{"headers":{"subject":"${secrets.content}`
        )
      )
      const { exit, said } = yield* listen(Effect.provide(Events.list(), layer(server.url, secrets)))
      assert.strictEqual(exit._tag, "Failure")
      assertSaysNothing(said.text, secrets)
    }))
})

describe("Input that is refused", () => {
  const marker = "refused0input0marker00"
  const secrets = secretsOf(marker)
  /** What is wrong in most fields, in all forms that a secret can take. */
  const wrong: ReadonlyArray<unknown> = [
    `${marker}\ud800`,
    `${marker}\r\n`,
    `<<${marker}@`,
    "",
    -1,
    Number.NaN,
    [`${marker}\ud800`],
    [`${marker}\0`, marker],
    [{ address: marker, name: marker }],
    { value: marker },
    { name: `${marker}\n`, address: `${marker}\n`, filename: `${marker}\n`, content: marker },
    { filename: "a.txt", content: `${marker}\ud800` },
    { filename: "a.txt", content: 17, contentType: marker },
    { ["X-Trace"]: `${marker}\r\n` },
    { value: () => marker },
    Redacted.make(""),
    null,
    new Error(marker)
  ]

  it.live("shows in no error of any field of any operation", () =>
    Effect.gen(function*() {
      let refused = 0
      const mailgun = yield* Mailgun.Mailgun
      for (const operation of operations) {
        for (const name of Object.keys(operation.input.inputFields)) {
          for (const value of wrong) {
            const outcome = yield* Effect.result(
              // Any operation takes its own example, or a refusal of what is put into it.
              mailgun.run(operation as Operation.Operation<unknown, unknown>, {
                ...Object(operation.example),
                [name]: value
              })
            )
            if (outcome._tag === "Success" || outcome.failure._tag !== "MailgunInvalidInput") continue
            refused++
            assertSaysNothing(saidBy(outcome.failure), secrets)
          }
        }
      }
      assert.isAbove(refused, 5000)
    }).pipe(Effect.provide(layer("http://127.0.0.1:1", secrets, { retryPolicy: RetryPolicy.none }))), 60_000)

  it.effect("shows in no error about options", () =>
    Effect.gen(function*() {
      const wrongOptions: ReadonlyArray<Partial<NodeMailgun.Options>> = [
        { apiKey: Redacted.make(`${secrets.apiKey} `) },
        { apiKey: Redacted.make(`${secrets.apiKey}\n`) },
        { baseUrl: `http://api:${secrets.apiKey}@example.com` },
        { baseUrl: secrets.apiKey },
        { subaccount: `${secrets.apiKey} ` },
        { userAgent: `${secrets.apiKey}\n` },
        { http: { proxy: `ftp://user:${secrets.apiKey}@proxy.example` } },
        { http: { proxy: `http://user:${secrets.apiKey}@[` } }
      ]
      for (const options of wrongOptions) {
        const { exit, said } = yield* listen(
          Effect.provide(Mailgun.Mailgun, layer("http://127.0.0.1:1", secrets, options))
        )
        assert.strictEqual(exit._tag, "Failure", inspect(options))
        assertSaysNothing(said.text, secrets)
      }
    }))
})

describe("The services", () => {
  it.effect("show no key when they are printed", () =>
    Effect.gen(function*() {
      const secrets = secretsOf("printed0service0marker")
      const mailgun = yield* Effect.provide(Mailgun.Mailgun, layer("http://127.0.0.1:1", secrets))
      const verifier = yield* Effect.provide(
        Webhook.WebhookVerifier,
        Webhook.layer({ signingKeys: Redacted.make(secrets.signingKey) })
      )
      for (const service of [mailgun, verifier]) {
        assertSaysNothing(inspect(service, { depth: 20, showHidden: true }) + JSON.stringify(service), secrets)
      }
    }))
})

/** What may come to an endpoint: right, and wrong in every way that has an error of its own. */
const posts: {
  readonly [name: string]: (secrets: Secrets) => Effect.Effect<Request, MailgunError.MailgunInvalidInput>
} = {
  "a right webhook": (secrets) => webhook(secrets, secrets.signingKey),
  "a webhook signed with another key": (secrets) => webhook(secrets, `another-${secrets.marker}`),
  "an old webhook": (secrets) => webhook(secrets, secrets.signingKey, { signedAt: DateTime.makeUnsafe(0) }),
  "a webhook whose event has no type": (secrets) => webhook(secrets, secrets.signingKey, {}, { event: 17 }),
  "a webhook that breaks off": (secrets) =>
    Effect.map(
      webhook(secrets, secrets.signingKey),
      (request) => new Request(request.url, { method: "POST", body: `{"a":"${secrets.content}` })
    ),
  "a form of nothing": ({ content }) => Effect.succeed(form({ content })),
  "mail with a wrong signature": ({ address, content, signingKey }) =>
    Effect.succeed(form({
      recipient: address,
      subject: content,
      "body-plain": content,
      timestamp: "1700000000",
      token: "token",
      signature: signingKey
    })),
  "mail with wrong headers": ({ address, content }) =>
    Effect.succeed(form({ recipient: address, subject: content, "message-headers": `[["${content}` })),
  "mail that is too large": ({ content }) => Effect.succeed(form({ content: content.repeat(100_000) })),
  "a body of another kind": ({ content }) =>
    Effect.succeed(
      new Request("http://127.0.0.1/", { method: "POST", body: content, headers: { "content-type": content } })
    ),
  "a multipart form that breaks off": ({ content }) =>
    Effect.succeed(
      new Request("http://127.0.0.1/", {
        method: "POST",
        body: `--x\r\nContent-Disposition: form-data; name="${content}"\r\n\r\n${content}`,
        headers: { "content-type": "multipart/form-data; boundary=x" }
      })
    )
}

const webhook = (
  { address, content }: Secrets,
  signingKey: string,
  options: Partial<Webhook.SignOptions> = {},
  event: object = {}
) =>
  Effect.map(
    Webhook.sign(
      {
        eventData: {
          event: "delivered",
          id: "1",
          timestamp: 1,
          recipient: address,
          message: { headers: { subject: content } },
          ...event
        }
      },
      { signingKey: Redacted.make(signingKey), ...options }
    ),
    ({ body, contentType }) =>
      new Request("http://127.0.0.1/", { method: "POST", body, headers: { "content-type": contentType } })
  )

const form = (fields: Record<string, string>) =>
  new Request("http://127.0.0.1/", { method: "POST", body: new URLSearchParams(fields) })

describe("Neither the signing key nor what a mail says shows in logs and answers of an endpoint that gets", () => {
  for (const [name, make] of Object.entries(posts)) {
    it.live.prop(name, [Marker], ([marker]) =>
      Effect.gen(function*() {
        const secrets = secretsOf(marker)
        const services = Layer.merge(
          Webhook.layer({ signingKeys: Redacted.make(secrets.signingKey) }),
          WebhookReplayGuard.layerMemory()
        )
        for (const endpoint of ["webhooks", "mail"] as const) {
          const request = yield* make(secrets)
          const { exit, said } = yield* listen(Effect.gen(function*() {
            const { dispose, handler } = endpoint === "webhooks"
              ? Webhook.toWebHandler(() => Effect.void, services, { maxBodyBytes: 100_000 })
              : Inbound.toWebHandler(() => Effect.void, services, { maxBodyBytes: 100_000 })
            const response = yield* Effect.promise(() => handler(request))
            yield* Effect.promise(dispose)
            return yield* Effect.promise(() => response.text())
          }))
          assert.strictEqual(exit._tag, "Success")
          assertSaysNothing(said.text, secrets)
        }
      }), { arbitrary: { runs: 3 } })
  }
})
