/**
 * The emulator on a port, for clients in other processes and in other languages.
 *
 * **Example**
 *
 * ```ts
 * import { EmulatorServer } from "@effect-mailgun/emulator"
 * import { Console, Effect } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const server = yield* EmulatorServer.EmulatorServer
 *   yield* Console.log(`Mailgun answers at ${server.url}`)
 * }).pipe(Effect.provide(EmulatorServer.layer({ port: 0 })))
 * ```
 *
 * @since 0.1.0
 */
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { constTrue } from "effect/Function"
import * as HttpMiddleware from "effect/http/HttpMiddleware"
import * as HttpServer from "effect/http/HttpServer"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { createServer } from "node:http"
import * as Emulator from "./Emulator.ts"
import { isInbox, makeInboxApplication } from "./internal/inboxApplication.ts"

/**
 * Where the emulator listens.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Scheme, host and port, for a client's base URL. */
  readonly url: string
  readonly port: number
}

/**
 * The server.
 *
 * **Example**
 *
 * ```ts
 * import { EmulatorServer } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const baseUrl = Effect.map(EmulatorServer.EmulatorServer, ({ url }) => url)
 * ```
 *
 * @category services
 * @since 0.1.0
 */
export class EmulatorServer
  extends Context.Service<EmulatorServer, Service>()("@effect-mailgun/emulator/EmulatorServer")
{}

/**
 * What {@link layer} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options extends Emulator.Options {
  /** Default 0, which picks one that is free. */
  readonly port?: number | undefined
  /** Default `"127.0.0.1"`: nobody else can reach it. */
  readonly host?: string | undefined
}

/**
 * Serves an emulator until the scope closes. Fails where the port is taken.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, EmulatorServer } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const twoPorts = Effect.all([EmulatorServer.make(), EmulatorServer.make()]).pipe(
 *   Effect.map((servers) => servers.map(({ url }) => url)),
 *   Effect.scoped,
 *   Effect.provide(Emulator.layer())
 * )
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function*(
  options: Pick<Options, "host" | "port"> = {}
): Effect.fn.Return<Service, HttpServerError.ServeError, Emulator.Emulator | Scope.Scope> {
  const { httpApp, message } = yield* Emulator.Emulator
  const { host = "127.0.0.1", port = 0 } = options
  const inbox = makeInboxApplication(message)
  const answer = Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ headers, url }) => {
    if (isForPeople(url) && isLoopback(host) && !isLoopback(hostnameOf(headers["host"]))) {
      return Effect.succeed(otherName)
    }
    return isInbox(url) ? inbox : Effect.catchTag(httpApp, "ConnectionDropped", () => drop)
  })
  const server = yield* NodeHttpServer.make(createServer, { port, host, gracefulShutdownTimeout })
  yield* server.serve(answer).pipe(
    // A span for each request costs more than the answer.
    Effect.provideService(HttpMiddleware.TracerDisabledWhen, constTrue)
  )
  const { address } = server
  return { url: HttpServer.formatAddress(address), port: "port" in address ? address.port : port }
})

/** How long answers that are under way when it ends may still take. The inbox page never has enough of its stream. */
const gracefulShutdownTimeout = "1 second"

/** What asks for no key: the inbox, and the emulator's own API. */
const isForPeople = (url: string): boolean => isInbox(url) || url.startsWith("/emulator/api")

const isLoopback = (hostname: string): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(hostname)

const hostnameOf = (host: string | undefined): string => URL.parse(`http://${host ?? ""}`)?.hostname ?? ""

/** A site whose name was made to lead here (DNS rebinding) would be its own origin to a browser. */
const otherName = HttpServerResponse.text("The emulator listens to this machine alone: ask for localhost.\n", {
  status: 403
})

/** Ends the connection; the answer then has nowhere to go. */
const drop: Effect.Effect<HttpServerResponse.HttpServerResponse, never, HttpServerRequest.HttpServerRequest> = Effect
  .map(HttpServerRequest.HttpServerRequest, (request) => {
    NodeHttpServerRequest.toServerResponse(request).destroy()
    return HttpServerResponse.empty()
  })

/**
 * An emulator on a port.
 *
 * **Example**
 *
 * ```ts
 * import { EmulatorServer } from "@effect-mailgun/emulator"
 * import { Layer } from "effect"
 *
 * const program = Layer.launch(EmulatorServer.layer({ port: 8025, domains: ["mail.example.com"] }))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (
  options: Options = {}
): Layer.Layer<EmulatorServer | Emulator.Emulator, HttpServerError.ServeError> =>
  Layer.effect(EmulatorServer, make(options)).pipe(Layer.provideMerge(Emulator.layer(options)))
