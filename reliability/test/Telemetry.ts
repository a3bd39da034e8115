/**
 * Everything that a program says of itself: its logs in every form that effect writes, and its spans and logs as they
 * reach an OpenTelemetry collector.
 */
import { Cause, Effect, Exit, Layer, Logger, References } from "effect"
import { FetchHttpClient } from "effect/http"
import * as Otlp from "effect/observability/Otlp"
import { inspect } from "node:util"
import * as TestServer from "../../packages/node/test/TestServer.ts"

export interface Said {
  /** All of it, as one text. */
  readonly text: string
  /** What the collector got, as JSON. */
  readonly exported: ReadonlyArray<string>
}

/** Runs a program, and gives what it said beside how it ended. */
export const listen = <A, E>(program: Effect.Effect<A, E>) =>
  Effect.scoped(Effect.gen(function*() {
    const exported: Array<string> = []
    const collector = yield* TestServer.http((request, response) => {
      const chunks: Array<Buffer> = []
      request.on("data", (chunk: Buffer) => chunks.push(chunk))
      request.on("end", () => {
        exported.push(Buffer.concat(chunks).toString("utf8"))
        response.end("{}")
      })
    })
    const lines: Array<string> = []
    const keep = <Output>(logger: Logger.Logger<unknown, Output>) =>
      Logger.map(logger, (line) => void lines.push(typeof line === "string" ? line : inspect(line, { depth: 20 })))
    const loggers = Logger.layer([
      keep(Logger.formatJson),
      keep(Logger.formatLogFmt),
      keep(Logger.formatSimple),
      keep(Logger.formatStructured)
    ])
    const telemetry = Otlp.layerJson({
      baseUrl: collector.url,
      resource: { serviceName: "test" },
      loggerMergeWithExisting: true
    }).pipe(Layer.provide(FetchHttpClient.layer))
    // The exporters flush when their layer closes.
    const exit = yield* Effect.exit(program).pipe(
      Effect.withSpan("the application"),
      Effect.provideService(References.MinimumLogLevel, "All"),
      Effect.provide(Layer.provideMerge(telemetry, loggers))
    )
    const text = [...lines, ...exported, Exit.isFailure(exit) ? saidByCause(exit.cause) : inspect(exit, { depth: 20 })]
      .join("\n")
    return { exit, said: { text, exported } satisfies Said }
  }))

/** An error in every form in which one is printed. */
export const saidBy = (error: unknown): string =>
  [
    String(error),
    error instanceof Error ? `${error.message} ${error.stack}` : "",
    JSON.stringify(error),
    inspect(error, { depth: 20 }),
    inspect(error, { depth: 20, showHidden: true, getters: true })
  ].join("\n")

const saidByCause = (cause: Cause.Cause<unknown>): string =>
  [
    Cause.pretty(cause),
    String(cause),
    JSON.stringify(cause),
    inspect(cause, { depth: 20 }),
    saidBy(Cause.squash(cause))
  ]
    .join("\n")
