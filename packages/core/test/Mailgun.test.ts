import { Bounces, Mailgun, MailgunError, Messages, RetryPolicy } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Cause, ConfigProvider, Effect, Exit, Fiber, Layer, Redacted, Schedule, Stream } from "effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { TestClock } from "effect/testing"
import { type Answer, mailgun, make, ok } from "./RecordingHttpClient.ts"

const apiKey = Redacted.make("key-test")

describe("The base URL", () => {
  const urls: ReadonlyArray<{ readonly options: Partial<Mailgun.Options>; readonly url: string }> = [
    { options: {}, url: "https://api.mailgun.net/v3/example.com/bounces" },
    { options: { region: "us" }, url: "https://api.mailgun.net/v3/example.com/bounces" },
    { options: { region: "eu" }, url: "https://api.eu.mailgun.net/v3/example.com/bounces" },
    { options: { baseUrl: "http://127.0.0.1:8025" }, url: "http://127.0.0.1:8025/v3/example.com/bounces" },
    { options: { baseUrl: "http://127.0.0.1:8025/" }, url: "http://127.0.0.1:8025/v3/example.com/bounces" },
    { options: { baseUrl: "https://api.eu.mailgun.net/v3" }, url: "https://api.eu.mailgun.net/v3/example.com/bounces" },
    {
      options: { baseUrl: "https://api.eu.mailgun.net/v3/" },
      url: "https://api.eu.mailgun.net/v3/example.com/bounces"
    },
    {
      options: { baseUrl: "https://proxy.local/mailgun/v4//" },
      url: "https://proxy.local/mailgun/v3/example.com/bounces"
    }
  ]
  for (const { options, url } of urls) {
    it.effect(`of ${JSON.stringify(options)} leads to ${url}`, () => {
      const { layer, requests } = mailgun(options, ok({ items: [] }))
      return Effect.gen(function*() {
        yield* Bounces.list()
        assert.strictEqual(requests[0]?.url, url)
      }).pipe(Effect.provide(layer))
    })
  }
})

describe("Options that can't be", () => {
  const refused: ReadonlyArray<{ readonly options: Partial<Mailgun.Options>; readonly field: string }> = [
    { options: { apiKey: Redacted.make("") }, field: "apiKey" },
    { options: { rateLimit: { calls: 0, per: "1 second" } }, field: "rateLimit" },
    { options: { rateLimit: { calls: 1, per: 0 } }, field: "rateLimit" },
    { options: { apiKey: Redacted.make("key\r\nX-Evil: 1") }, field: "apiKey" },
    { options: { baseUrl: "api.mailgun.net" }, field: "baseUrl" },
    { options: { baseUrl: "ftp://api.mailgun.net" }, field: "baseUrl" },
    { options: { baseUrl: "https://api:key@api.mailgun.net" }, field: "baseUrl" },
    { options: { baseUrl: "https://api.mailgun.net/?x=1" }, field: "baseUrl" },
    { options: { userAgent: "me\r\nX-Evil: 1" }, field: "userAgent" },
    { options: { subaccount: "a b" }, field: "subaccount" }
  ]
  for (const { field, options } of refused) {
    it.effect(`(${JSON.stringify(options)}) are named by the layer, without the key`, () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(Effect.provide(Bounces.list(), mailgun(options).layer))
        assert.ok(error._tag === "MailgunInvalidInput")
        assert.strictEqual(error.field, field)
        assert.notInclude(error.message, "key-test")
      }))
  }
})

describe("The environment", () => {
  /** The request of a call whose layer is configured by these variables. */
  const requestWith = (env: { readonly [name: string]: string }, given: Partial<Mailgun.Options> = {}) => {
    const http = make(ok({ items: [] }))
    const layer = Mailgun.layerConfig(given).pipe(
      Layer.provide(http.layer),
      Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnv({ env })))
    )
    return Bounces.list().pipe(Effect.map(() => http.requests[0]), Effect.provide(layer))
  }

  it.effect("names key, domain, region and subaccount", () =>
    Effect.gen(function*() {
      const request = yield* requestWith({
        MAILGUN_API_KEY: "key-env",
        MAILGUN_DOMAIN: "env.example.com",
        MAILGUN_REGION: "eu",
        MAILGUN_SUBACCOUNT: "abc"
      })
      assert.strictEqual(request?.url, "https://api.eu.mailgun.net/v3/env.example.com/bounces")
      assert.strictEqual(request?.headers["authorization"], `Basic ${btoa("api:key-env")}`)
      assert.strictEqual(request?.headers["x-mailgun-on-behalf-of"], "abc")
    }))

  it.effect("names a base URL in place of a region", () =>
    Effect.gen(function*() {
      const request = yield* requestWith({
        MAILGUN_API_KEY: "key-env",
        MAILGUN_DOMAIN: "env.example.com",
        MAILGUN_BASE_URL: "http://127.0.0.1:8025/v3"
      })
      assert.strictEqual(request?.url, "http://127.0.0.1:8025/v3/env.example.com/bounces")
    }))

  it.effect("gives way to what the program says", () =>
    Effect.gen(function*() {
      const request = yield* requestWith({ MAILGUN_DOMAIN: "env.example.com" }, { apiKey, domain: "own.example.com" })
      assert.strictEqual(request?.target, "/v3/own.example.com/bounces")
    }))

  const missing: ReadonlyArray<{ readonly env: { readonly [name: string]: string }; readonly variable: string }> = [
    { env: {}, variable: "MAILGUN_API_KEY" },
    { env: { MAILGUN_API_KEY: "key", MAILGUN_REGION: "mars" }, variable: "MAILGUN_REGION" },
    { env: { MAILGUN_API_KEY: "key", MAILGUN_TIMEOUT: "soon" }, variable: "MAILGUN_TIMEOUT" }
  ]
  for (const { env, variable } of missing) {
    it.effect(`without a good ${variable} fails with a ConfigError that names it`, () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(requestWith(env))
        assert.ok(error._tag === "ConfigError", error._tag)
        assert.include(error.message, variable)
      }))
  }
})

describe("A region of code", () => {
  it.effect("acts for another subaccount, and the code around it does not", () => {
    const { layer, requests } = mailgun({ subaccount: "outer" }, ok({ items: [] }))
    return Effect.gen(function*() {
      yield* Bounces.list().pipe(Mailgun.withSubaccount("inner"))
      yield* Bounces.list()
      assert.deepStrictEqual(requests.map(({ headers }) => headers["x-mailgun-on-behalf-of"]), ["inner", "outer"])
    }).pipe(Effect.provide(layer))
  })

  it.effect("makes no request that its guard forbids, and looks before each one", () => {
    const { layer, requests } = mailgun({}, ok({ items: [] }))
    const refusal = new MailgunError.MailgunInvalidInput({ operation: "bounces.list", field: "time", issue: "is over" })
    let looks = 0
    const guard = Effect.suspend(() => ++looks > 2 ? Effect.fail(refusal) : Effect.void)
    return Effect.gen(function*() {
      const list = Bounces.list().pipe(Mailgun.withGuard(guard))
      yield* list
      yield* list
      assert.strictEqual(yield* Effect.flip(list), refusal)
      assert.lengthOf(requests, 2)
    }).pipe(Effect.provide(layer))
  })

  it.effect("has another domain", () => {
    const { layer, requests } = mailgun({}, ok({ items: [] }))
    return Effect.gen(function*() {
      yield* Bounces.list().pipe(Mailgun.withDomain("inner.example.com"))
      assert.strictEqual(requests[0]?.target, "/v3/inner.example.com/bounces")
    }).pipe(Effect.provide(layer))
  })
})

describe("The HTTP client", () => {
  it.effect("is the user's to wrap", () => {
    const { layer, requests } = mailgun(
      { transformClient: HttpClient.mapRequest(HttpClientRequest.setHeader("x-own", "1")) },
      ok({ items: [] })
    )
    return Effect.gen(function*() {
      yield* Bounces.list()
      assert.strictEqual(requests[0]?.headers["x-own"], "1")
    }).pipe(Effect.provide(layer))
  })

  it.effect("stays within reach, for calls that no operation covers", () => {
    const { layer, requests } = mailgun({}, ok({}))
    return Effect.gen(function*() {
      const { baseUrl, httpClient } = yield* Mailgun.Mailgun
      yield* httpClient.get(`${baseUrl}/v9/new`)
      assert.strictEqual(requests[0]?.url, "https://api.mailgun.net/v9/new")
    }).pipe(Effect.provide(layer))
  })
})

describe("A stubbed Mailgun", () => {
  it.effect("answers for the operations that have a stub, streams included", () =>
    Effect.gen(function*() {
      const layer = Mailgun.layerStub(
        Mailgun.stub(Messages.send, ({ subject }) => Effect.succeed({ id: "<1@example.com>", message: subject })),
        Mailgun.stub(Bounces.list, () => Effect.succeed({ items: [{ address: "a@b.c" }], unknown: [] }))
      )
      const [accepted, bounces] = yield* Effect.all([
        Messages.send({ from: "a@b.c", to: "d@e.f", subject: "Hi", text: "x" }),
        Stream.runCollect(Bounces.stream())
      ]).pipe(Effect.provide(layer))
      assert.strictEqual(accepted.message, "Hi")
      assert.deepStrictEqual(bounces, [{ address: "a@b.c" }])
    }))

  it.effect("dies with the name of an operation that has none", () =>
    Effect.gen(function*() {
      const exit = yield* Effect.exit(Bounces.get({ address: "a@b.c" }).pipe(Effect.provide(Mailgun.layerStub())))
      assert.ok(Exit.isFailure(exit))
      assert.isTrue(Cause.hasDies(exit.cause))
      assert.include(Cause.pretty(exit.cause), "No stub for bounces.get")
    }))
})

describe("The rate limit of a layer", () => {
  const limited = (...answers: ReadonlyArray<Answer>) =>
    mailgun({ rateLimit: { calls: 2, per: "1 second" }, timeout: "600 millis" }, ...answers)

  it.effect("spreads all its calls over time, whoever makes them, and however long they wait", () => {
    const { layer, requests } = limited(ok({ items: [] }))
    return Effect.gen(function*() {
      const calls = Effect.all([Bounces.list(), Bounces.list(), Bounces.list(), Bounces.list()], {
        concurrency: "unbounded"
      })
      const run = yield* Effect.forkChild(calls)
      for (let step = 0; step < 20; step++) yield* TestClock.adjust("100 millis")
      yield* Fiber.join(run)
      assert.deepStrictEqual(requests.map(({ at }) => at), [0, 500, 1000, 1500])
    }).pipe(Effect.provide(layer))
  })

  it.effect("holds for the chunks of a batch", () => {
    const { layer, requests } = limited(ok({ id: "<1@example.com>" }))
    return Effect.gen(function*() {
      const recipients = ["a", "b", "c"].map((name) => ({ address: `${name}@example.com` }))
      const batch = Messages.sendBatch({ from: "ann@example.com", text: "Hi" }, recipients, { maxChunkRecipients: 1 })
      const run = yield* Effect.forkChild(Stream.runDrain(batch))
      for (let step = 0; step < 20; step++) yield* TestClock.adjust("100 millis")
      yield* Fiber.join(run)
      assert.deepStrictEqual(requests.map(({ at }) => at), [0, 500, 1000])
    }).pipe(Effect.provide(layer))
  })

  it.effect("counts retries", () => {
    const { layer, requests } = limited({ status: 500 }, ok({ items: [] }))
    return Effect.gen(function*() {
      const retryPolicy = RetryPolicy.make({ schedule: Schedule.recurs(1) })
      const run = yield* Effect.forkChild(Bounces.list().pipe(Mailgun.withRetryPolicy(retryPolicy)))
      for (let step = 0; step < 20; step++) yield* TestClock.adjust("100 millis")
      yield* Fiber.join(run)
      assert.deepStrictEqual(requests.map(({ at }) => at), [0, 500])
    }).pipe(Effect.provide(layer))
  })
})
