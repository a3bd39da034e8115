/**
 * Sends a message that Mailgun refuses at first, and exports the span with its retry, and the metrics, by OTLP.
 *
 * They go to the collector at `OTEL_EXPORTER_OTLP_ENDPOINT`, such as `http://localhost:4318`; without one, to a little
 * collector that this program starts, which prints what it got. Mailgun is the emulator on this machine.
 */
import { MailgunError, Messages, RetryPolicy } from "@effect-mailgun/core"
import { Emulator, EmulatorServer } from "@effect-mailgun/emulator"
import { NodeMailgun } from "@effect-mailgun/node"
import { NodeRuntime } from "@effect/platform-node"
import { Config, Effect, Layer, Option, Redacted, Schedule } from "effect"
import { FetchHttpClient } from "effect/http"
import { Otlp } from "effect/observability"
import { collector } from "./layers/collector.ts"

const MailgunLive = Layer.unwrap(
  Effect.map(EmulatorServer.EmulatorServer, ({ url }) =>
    NodeMailgun.layer({
      apiKey: Redacted.make("key-emulator"),
      domain: "sandbox.example.com",
      baseUrl: url,
      retryPolicy: RetryPolicy.make({ schedule: Schedule.exponential("200 millis") })
    }))
).pipe(Layer.provideMerge(EmulatorServer.layer()))

const TelemetryLive = Layer.unwrap(
  Effect.gen(function*() {
    const endpoint = yield* Config.option(Config.String("OTEL_EXPORTER_OTLP_ENDPOINT"))
    const baseUrl = Option.isSome(endpoint) ? endpoint.value : yield* collector
    yield* Effect.log(`Exporting to ${baseUrl}${Option.isSome(endpoint) ? "" : ", a collector of this program's own"}`)
    return Otlp.layerJson({ baseUrl, resource: { serviceName: "newsletter" } })
  })
).pipe(Layer.provide(FetchHttpClient.layer))

const program = Effect.gen(function*() {
  const emulator = yield* Emulator.Emulator
  yield* emulator.failNext({ times: 1, status: 503 })

  yield* Messages.send({
    from: "Ann <ann@sandbox.example.com>",
    to: ["bob@example.com", "eve@example.com"],
    subject: "Minutes",
    text: "Hello."
  })
}).pipe(Effect.withSpan("newsletter"), Effect.provide(TelemetryLive))

// What is left to export goes out when the layer of the exporters closes.
program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)
