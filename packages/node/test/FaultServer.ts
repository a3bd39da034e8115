/**
 * A Mailgun over real sockets that fails on demand: it refuses, resets, hangs, breaks off, or answers with an error, before
 * or after it has accepted a message. What it accepted it counts, and shows in its events.
 *
 * The faults are met in their order, one by each request but those for events; then all goes well.
 */
import type { Mailgun } from "@effect-mailgun/core/Mailgun"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import * as Http from "node:http"
import type * as Net from "node:net"

/** What a request meets in place of being accepted and answered with 200. */
export type Fault =
  /** Nothing listens, until a request has failed by it. */
  | "refused"
  | {
    /** How much of the request's body is read first. Default: all of it. */
    readonly reads?: "nothing" | "some" | "all"
    /** Whether it counts as accepted and is in the events; it has to be read whole. Default: no. */
    readonly accepts?: boolean
    readonly ends: Ending
  }

/** How a request ends. */
export type Ending =
  /** The connection is closed in good order (FIN), without an answer. */
  | "drop"
  /** The connection is reset (RST), without an answer. */
  | "reset"
  /** No answer ever comes. */
  | "hang"
  /** The connection is reset in the middle of an answer with 200. */
  | "breakOff"
  | { readonly status: number; readonly headers?: Http.OutgoingHttpHeaders; readonly body?: string }

export interface Options {
  /** How the events show what was accepted: at once, never, or by an error. Default `"there"`. */
  readonly events?: "there" | "missing" | "unreadable"
}

/** A request that came; those for events are left out. */
export interface Seen {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly headers: Http.IncomingHttpHeaders
  /** What of the body was read. */
  readonly body: Buffer
  /** Whether that is all of it. */
  readonly isWhole: boolean
}

/** A message that was accepted. */
export interface Accepted extends Seen {
  /** Without angle brackets; empty where there is none. */
  readonly messageId: string
}

export interface FaultServer {
  readonly url: string
  readonly requests: ReadonlyArray<Seen>
  readonly accepted: ReadonlyArray<Accepted>
  /** How many times each Message-Id was accepted. */
  readonly counts: () => { readonly [messageId: string]: number }
  /** How often the events were asked for. */
  readonly lookUps: () => number
  /** Has something to take whenever a request begins to hang, so that a test need not wait for its timeout. */
  readonly hangs: Queue.Dequeue<Seen>
  /** Ends a refusal. */
  readonly open: Effect.Effect<void>
}

/** A server for the length of a scope. */
export const make = (
  faults: ReadonlyArray<Fault> = [],
  options: Options = {}
): Effect.Effect<FaultServer, never, Scope.Scope> =>
  Effect.gen(function*() {
    const left = [...faults]
    const requests: Array<Seen> = []
    const accepted: Array<Accepted> = []
    const hangs = yield* Queue.unbounded<Seen>()
    let lookUps = 0

    const server = Http.createServer((request, response) => {
      if (isLookUp(request)) {
        lookUps++
        answerLookUp(request, response, accepted, options.events ?? "there")
        return
      }
      void meet(left.shift() ?? wellBehaved, request, response)
    })
    const meet = async (fault: Fault, request: Http.IncomingMessage, response: Http.ServerResponse) => {
      const { accepts = false, reads = "all", ends } = fault === "refused" ? wellBehaved : fault
      const seen = await read(request, reads)
      requests.push(seen)
      if (accepts && seen.isWhole) accepted.push({ ...seen, messageId: await messageIdOf(seen) })
      if (left[0] === "refused") response.shouldKeepAlive = false
      if (ends === "hang") Queue.offerUnsafe(hangs, seen)
      else end(request, response, ends)
      if (left[0] === "refused") server.close()
    }

    const port = yield* Effect.acquireRelease(listen(server, 0), () => close(server))
    if (left[0] === "refused") server.close()
    return {
      url: `http://127.0.0.1:${port}`,
      requests,
      accepted,
      counts: () => countsOf(accepted),
      lookUps: () => lookUps,
      hangs,
      open: Effect.suspend(() => {
        if (server.listening || left[0] !== "refused") return Effect.void
        left.shift()
        return Effect.asVoid(listen(server, port))
      })
    }
  })

/** A Mailgun on this server, for the domain `example.com`. Whoever could not reach the server lets it listen again. */
export const layer = (
  server: FaultServer,
  options: Partial<NodeMailgun.Options> = {}
): Layer.Layer<Mailgun> =>
  NodeMailgun.layer({
    apiKey: Redacted.make("key-faults"),
    domain: "example.com",
    baseUrl: server.url,
    http: { proxy: false },
    transformClient: HttpClient.tapError(({ reason }) =>
      "cause" in reason && codeOf(reason.cause) === "ECONNREFUSED" ? server.open : Effect.void
    ),
    ...options
  }).pipe(Layer.orDie)

const codeOf = (cause: unknown): unknown => cause instanceof Error && "code" in cause ? cause.code : undefined

const wellBehaved = { accepts: true, reads: "all", ends: { status: 200 } } as const

const listen = (server: Http.Server, port: number): Effect.Effect<number> =>
  Effect.callback((resume) => {
    server.listen(port, "127.0.0.1", () => {
      // A server that listens on a port has an address with one.
      resume(Effect.succeed((server.address() as Net.AddressInfo).port))
    })
  })

const close = (server: Http.Server): Effect.Effect<void> =>
  Effect.callback((resume) => {
    server.close(() => resume(Effect.void))
    server.closeAllConnections()
  })

/** Reads as much of a body as it is told to, or as there is. */
const read = (request: Http.IncomingMessage, reads: "nothing" | "some" | "all"): Promise<Seen> =>
  new Promise((resolve) => {
    const chunks: Array<Buffer> = []
    const done = (isWhole: boolean) => {
      request.pause()
      resolve({
        method: request.method ?? "",
        target: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks),
        isWhole
      })
    }
    if (reads === "nothing") return done(false)
    request.on("data", (chunk: Buffer) => {
      chunks.push(chunk)
      if (reads === "some") done(false)
    })
    request.on("end", () => done(true))
    request.on("close", () => done(false))
    request.on("error", () => done(false))
  })

const end = (
  { socket }: Http.IncomingMessage,
  response: Http.ServerResponse,
  ending: Exclude<Ending, "hang">
): void => {
  switch (ending) {
    case "drop":
      socket.end()
      return
    case "reset":
      socket.resetAndDestroy()
      return
    case "breakOff":
      socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{\"id\":", () =>
        // Not at once: a reset makes the other side throw away what it has not read.
        setTimeout(() => socket.resetAndDestroy(), 20))
      return
    default:
      response.writeHead(ending.status, { "content-type": "application/json", ...ending.headers })
      response.end(
        ending.body ??
          (ending.status < 300 ? "{\"id\":\"<from-the-server>\",\"message\":\"Queued. Thank you.\"}" : "{}")
      )
  }
}

/** The Message-Id of a message's form, or of its MIME. */
const messageIdOf = async ({ body, headers, target }: Seen): Promise<string> => {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": headers["content-type"] ?? "" } })
    .formData()
  const mime = form.get("message")
  const text = target.includes("/messages.mime") && mime instanceof Blob
    ? /^message-id:\s*(\S+)/im.exec(await mime.text())?.[1]
    : form.get("h:Message-Id")
  return typeof text === "string" ? text.replace(/^<|>$/g, "") : ""
}

const isLookUp = ({ method, url = "" }: Http.IncomingMessage): boolean => method === "GET" && /\/events(\?|$)/.test(url)

const answerLookUp = (
  request: Http.IncomingMessage,
  response: Http.ServerResponse,
  accepted: ReadonlyArray<Accepted>,
  mode: "there" | "missing" | "unreadable"
): void => {
  if (mode === "unreadable") {
    response.writeHead(403).end("Forbidden")
    return
  }
  const wanted = new URL(request.url ?? "", "http://127.0.0.1").searchParams.get("message-id")
  const found = mode === "there" ? accepted.filter(({ messageId }) => wanted === null || messageId === wanted) : []
  response.writeHead(200, { "content-type": "application/json" })
  response.end(JSON.stringify({
    items: found.map(({ messageId }, index) => ({
      event: "accepted",
      id: `event-${index}`,
      timestamp: 1_700_000_000 + index,
      message: { headers: { "message-id": messageId } }
    })),
    paging: {}
  }))
}

const countsOf = (accepted: ReadonlyArray<Accepted>): { readonly [messageId: string]: number } => {
  const counts: { [messageId: string]: number } = {}
  for (const { messageId } of accepted) counts[messageId] = (counts[messageId] ?? 0) + 1
  return counts
}
