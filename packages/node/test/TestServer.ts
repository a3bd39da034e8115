/**
 * Servers on a free port of the loopback, for the length of a scope.
 */
import * as Effect from "effect/Effect"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Schema from "effect/Schema"
import type * as Scope from "effect/Scope"
import * as Http from "node:http"
import * as Net from "node:net"

/** A server that listens, and what it has seen of its clients' connections. */
export interface TestServer {
  readonly url: string
  readonly host: string
  /** Connections accepted so far. */
  readonly opened: () => number
  /** Connections that are open now. */
  readonly open: () => number
}

/** Lets a server of any kind listen. */
export const listen = (server: Net.Server): Effect.Effect<TestServer, never, Scope.Scope> => {
  const sockets = new Set<Net.Socket>()
  let opened = 0
  server.on("connection", (socket: Net.Socket) => {
    opened++
    sockets.add(socket)
    socket.on("error", () => socket.destroy())
    socket.on("close", () => sockets.delete(socket))
  })
  return Effect.acquireRelease(
    Effect.callback<TestServer>((resume) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address()
        const host = `127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`
        resume(Effect.succeed({ url: `http://${host}`, host, opened: () => opened, open: () => sockets.size }))
      })
    }),
    () =>
      Effect.callback<void>((resume) => {
        server.close(() => resume(Effect.void))
        for (const socket of sockets) socket.destroy()
      })
  )
}

/** An HTTP server; `configure` may listen to more of its events. */
export const http = (
  listener: Http.RequestListener,
  configure: (server: Http.Server) => unknown = () => {}
): Effect.Effect<TestServer, never, Scope.Scope> =>
  Effect.suspend(() => {
    const server = Http.createServer(listener)
    configure(server)
    return listen(server)
  })

/** A server that speaks whatever `onConnection` writes. */
export const raw = (onConnection: (socket: Net.Socket) => void): Effect.Effect<TestServer, never, Scope.Scope> =>
  Effect.suspend(() => listen(Net.createServer(onConnection)))

/** A server that writes `answer` to the first bytes of each connection, and then does `after`. */
export const answering = (answer: string, after: (socket: Net.Socket) => void = () => {}) =>
  raw((socket) =>
    socket.once("data", () => {
      socket.write(answer, "latin1", () => after(socket))
    })
  )

/** What the server saw of a request; the body's bytes are written as latin1. */
export const Seen = Schema.Struct({
  method: Schema.String,
  url: Schema.String,
  headers: Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Array(Schema.String)])),
  body: Schema.String
})

/** Reads the answer of `echo`. */
export const seen = HttpClientResponse.schemaBodyJson(Seen)

/** Answers with what it saw. */
export const echo: Http.RequestListener = (request, response) => {
  const chunks: Array<Buffer> = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", () => {
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: Buffer.concat(chunks).toString("latin1")
    }))
  })
}

/** Answers every request with this body. */
export const always = (
  body: string | Uint8Array,
  headers: Record<string, string | ReadonlyArray<string>> = {},
  status = 200
): Http.RequestListener =>
(request, response) => {
  request.resume()
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.writeHead(status).end(body)
}

/** Writes `total` bytes as fast as the client takes them, and counts in `sent` what it could hand to the socket. */
export const flood = (total: number) => {
  const counter = { sent: 0 }
  const piece = Buffer.alloc(64 * 1024, 46)
  const listener: Http.RequestListener = (_, response) => {
    const write = () => {
      while (counter.sent < total) {
        counter.sent += piece.length
        if (!response.write(piece)) return
      }
      response.end()
    }
    response.on("drain", write)
    response.writeHead(200)
    write()
  }
  return { counter, listener }
}

/** Waits until something on the other side has happened. */
export const until = (what: string, holds: () => boolean, attempts = 600): Effect.Effect<void> =>
  Effect.suspend(() => {
    if (holds()) return Effect.void
    return attempts === 0
      ? Effect.die(new Error(`waited in vain until ${what}`))
      : Effect.andThen(Effect.sleep(5), until(what, holds, attempts - 1))
  })

/** The messages of an error and of what caused it. */
export const causes = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${causes(error.cause)}` : String(error)
