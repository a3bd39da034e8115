import { type Mailgun, Messages, RetryPolicy } from "@effect-mailgun/core"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Metric, Redacted, References, Schedule, Schema } from "effect"
import { FetchHttpClient } from "effect/http"
import { Otlp } from "effect/observability"
import { text } from "node:stream/consumers"
import * as TestServer from "./TestServer.ts"

/** What stands in a value of OTLP's JSON. */
const Value = Schema.Struct({
  stringValue: Schema.optionalKey(Schema.String),
  intValue: Schema.optionalKey(Schema.Union([Schema.Finite, Schema.String])),
  doubleValue: Schema.optionalKey(Schema.Finite)
})

const Attributes = Schema.Array(Schema.Struct({ key: Schema.String, value: Value }))

const Span = Schema.Struct({
  name: Schema.String,
  kind: Schema.Finite,
  traceId: Schema.String,
  parentSpanId: Schema.optionalKey(Schema.String),
  spanId: Schema.String,
  attributes: Attributes,
  events: Schema.Array(Schema.Struct({ name: Schema.String, attributes: Attributes })),
  status: Schema.Struct({ code: Schema.Finite })
})

const Traces = Schema.fromJsonString(Schema.Struct({
  resourceSpans: Schema.Array(Schema.Struct({
    scopeSpans: Schema.Array(Schema.Struct({ spans: Schema.Array(Span) }))
  }))
}))

const Point = Schema.Struct({
  attributes: Attributes,
  asDouble: Schema.optionalKey(Schema.Finite),
  count: Schema.optionalKey(Schema.Finite),
  sum: Schema.optionalKey(Schema.Finite)
})

const Points = Schema.optionalKey(Schema.Struct({ dataPoints: Schema.Array(Point) }))

const Metrics = Schema.fromJsonString(Schema.Struct({
  resourceMetrics: Schema.Array(Schema.Struct({
    scopeMetrics: Schema.Array(Schema.Struct({
      metrics: Schema.Array(
        Schema.Struct({ name: Schema.String, unit: Schema.String, sum: Points, histogram: Points })
      )
    }))
  }))
}))

const Logs = Schema.fromJsonString(Schema.Struct({
  resourceLogs: Schema.Array(Schema.Struct({
    scopeLogs: Schema.Array(Schema.Struct({
      logRecords: Schema.Array(Schema.Struct({ severityText: Schema.String, body: Value, spanId: Schema.String }))
    }))
  }))
}))

const plain = (attributes: typeof Attributes.Type): { readonly [name: string]: unknown } =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.doubleValue ?? Number(value.intValue)])
  )

/** Runs a program, and gives what a collector got of it by OTLP over HTTP. */
const exported = (program: Effect.Effect<unknown, unknown>) =>
  Effect.gen(function*() {
    const bodies: { [path: string]: Array<string> } = {}
    const collector = yield* TestServer.http(async (request, response) => {
      ;(bodies[request.url ?? ""] ??= []).push(await text(request))
      response.end("{}")
    })
    yield* Effect.exit(program).pipe(
      Effect.withSpan("the application"),
      // The exporters flush when their layer closes.
      Effect.provide(
        Otlp.layerJson({ baseUrl: collector.url, resource: { serviceName: "newsletter" } }).pipe(
          Layer.provide(FetchHttpClient.layer)
        )
      ),
      Effect.provideService(References.MinimumLogLevel, "Debug"),
      Effect.provideService(Metric.MetricRegistry, new Map())
    )
    const decoded = <A>(path: string, schema: Schema.Codec<A, string>) =>
      Effect.forEach(bodies[path] ?? [], (body) => Schema.decodeEffect(schema)(body))
    const traces = yield* decoded("/v1/traces", Traces)
    const metrics = yield* decoded("/v1/metrics", Metrics)
    const logs = yield* decoded("/v1/logs", Logs)
    return {
      everything: JSON.stringify(bodies),
      spans: traces.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
      ),
      metrics: metrics.flatMap(({ resourceMetrics }) =>
        resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics: each }) => each))
      ),
      logs: logs.flatMap(({ resourceLogs }) =>
        resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords))
      )
    }
  })

/** A Mailgun that fails with 503 first, and then takes everything. */
const failingOnce = Effect.gen(function*() {
  let requests = 0
  const { url } = yield* TestServer.http((request, response) => {
    request.resume()
    requests++
    response.writeHead(requests === 1 ? 503 : 200, { "content-type": "application/json" })
    response.end(JSON.stringify({ id: "<17@example.com>", message: "Queued. Thank you." }))
  })
  const layer: Layer.Layer<Mailgun.Mailgun, unknown> = NodeMailgun.layer({
    apiKey: Redacted.make("key-that-nobody-sees"),
    domain: "example.com",
    baseUrl: url,
    retryPolicy: RetryPolicy.make({ schedule: Schedule.spaced("10 millis"), attempts: 2 }),
    http: { proxy: false }
  })
  return { port: Number(new URL(url).port), url, layer }
})

const send = Messages.send({
  from: "ann@example.com",
  to: ["bob@example.com", "eve@example.com"],
  subject: "The subject",
  text: "The text",
  messageId: "17@example.com"
})

describe("What effect's OTLP exporter sends", () => {
  it.live("has the span of a send, under the application's, with its attributes and its retry", () =>
    Effect.gen(function*() {
      const { layer, port, url } = yield* failingOnce
      const { spans } = yield* exported(Effect.provide(send, layer))
      assert.deepStrictEqual(spans.map(({ name }) => name), ["mailgun.messages.send", "the application"])
      const [call, application] = spans
      assert.strictEqual(call?.parentSpanId, application?.spanId)
      assert.strictEqual(call?.traceId, application?.traceId)
      // SPAN_KIND_CLIENT, and STATUS_CODE_OK.
      assert.strictEqual(call?.kind, 3)
      assert.strictEqual(call?.status.code, 1)
      assert.deepStrictEqual(plain(call?.attributes ?? []), {
        "http.request.method": "POST",
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
        "url.template": "/v3/{domain}/messages",
        "url.full": `${url}/v3/example.com/messages`,
        "server.address": "127.0.0.1",
        "server.port": port,
        "messaging.system": "mailgun",
        "messaging.operation.name": "send",
        "messaging.operation.type": "send",
        "messaging.destination.name": "example.com",
        "messaging.batch.message_count": 2,
        "messaging.message.id": "17@example.com"
      })
      assert.deepStrictEqual(
        call?.events.filter(({ name }) => name === "mailgun.retry").map(({ attributes }) => plain(attributes)),
        [{ "error.type": "MailgunServiceUnavailable", "mailgun.attempt": 2, "mailgun.wait.seconds": 0.01 }]
      )
    }).pipe(Effect.scoped))

  it.live("has the metrics of a send", () =>
    Effect.gen(function*() {
      const { layer } = yield* failingOnce
      const { metrics } = yield* exported(Effect.provide(send, layer))
      const ours = metrics.filter(({ name }) => name.startsWith("mailgun."))
      const counters: Array<{ readonly [name: string]: unknown }> = ours.flatMap(({ name, sum }) =>
        (sum?.dataPoints ?? []).map(({ asDouble, attributes }) => ({ name, count: asDouble, ...plain(attributes) }))
      )
      const operation = { "mailgun.operation": "messages.send" }
      assert.sameDeepMembers(counters, [
        { name: "mailgun.calls", count: 1, ...operation, "mailgun.outcome": "success" },
        { name: "mailgun.messages", count: 1, ...operation, "mailgun.outcome": "accepted" },
        { name: "mailgun.recipients", count: 2, ...operation, "mailgun.outcome": "accepted" },
        { name: "mailgun.retries", count: 1, ...operation, "error.type": "MailgunServiceUnavailable" }
      ])
      const [duration, ...others] = ours.filter(({ histogram }) => histogram !== undefined)
      assert.deepStrictEqual(others, [])
      assert.strictEqual(duration?.name, "mailgun.call.duration")
      assert.strictEqual(duration?.unit, "s")
      const [point] = duration?.histogram?.dataPoints ?? []
      assert.strictEqual(point?.count, 1)
      // At least the wait.
      assert.isAtLeast(point?.sum ?? 0, 0.01)
    }).pipe(Effect.scoped))

  it.live("has the log of the retry, in the span of the send", () =>
    Effect.gen(function*() {
      const { layer } = yield* failingOnce
      const { logs, spans } = yield* exported(Effect.provide(send, layer))
      assert.deepStrictEqual(
        logs.map(({ body, severityText, spanId }) => ({ said: body.stringValue, severityText, spanId })),
        [
          { said: "Waiting to try again", severityText: "Debug", spanId: spans[0]?.spanId ?? "none" }
        ]
      )
    }).pipe(Effect.scoped))

  it.live("has no address, no content and no key", () =>
    Effect.gen(function*() {
      const { layer } = yield* failingOnce
      const { everything } = yield* exported(Effect.provide(send, layer))
      assert.include(everything, "mailgun.messages.send")
      for (const secret of ["bob@", "eve@", "ann@", "The subject", "The text", "key-that-nobody-sees", "a2V5LXRoYXQ"]) {
        assert.notInclude(everything, secret)
      }
    }).pipe(Effect.scoped))
})
