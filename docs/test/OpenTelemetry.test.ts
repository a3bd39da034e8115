import { Messages } from "@effect-mailgun/core"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as NodeSdk from "@effect/opentelemetry/NodeSdk"
import { assert, describe, it } from "@effect/vitest"
import { SpanKind } from "@opentelemetry/api"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader
} from "@opentelemetry/sdk-metrics"
import { InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base"
import { Effect, Metric } from "effect"

const send = Messages.send({ from: "ann@example.com", to: "bob@example.com", subject: "Hi", text: "Hello." })

describe("OpenTelemetry's own SDK, through @effect/opentelemetry", () => {
  it.live("gets the span of a send, and the metrics", () =>
    Effect.gen(function*() {
      const spans = new InMemorySpanExporter()
      const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
      const metricReader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: 3_600_000 })
      yield* Effect.gen(function*() {
        yield* send
        yield* Effect.promise(() => metricReader.forceFlush())
        const [span, ...others] = spans.getFinishedSpans()
        assert.deepStrictEqual(others, [])
        assert.strictEqual(span?.name, "mailgun.messages.send")
        assert.strictEqual(span?.kind, SpanKind.CLIENT)
        assert.strictEqual(span?.attributes["messaging.destination.name"], "example.com")
        assert.strictEqual(span?.attributes["http.response.status_code"], 200)
        const names = metrics.getMetrics().flatMap(({ scopeMetrics }) =>
          scopeMetrics.flatMap((scope) => scope.metrics.map(({ descriptor }) => descriptor.name))
        )
        assert.includeMembers(names, [
          "mailgun.calls",
          "mailgun.call.duration",
          "mailgun.messages",
          "mailgun.recipients"
        ])
      }).pipe(
        Effect.provide(NodeSdk.layer(() => ({
          resource: { serviceName: "newsletter" },
          spanProcessor: new SimpleSpanProcessor(spans),
          metricReader
        }))),
        Effect.provide(EmulatorTest.layer({ domains: ["example.com"] })),
        Effect.provideService(Metric.MetricRegistry, new Map())
      )
    }))
})
