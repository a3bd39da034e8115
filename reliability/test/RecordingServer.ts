/**
 * A server that keeps what reached it, read by parsers that are not ours: Node's HTTP parser, busboy for multipart
 * forms, and URLSearchParams for the other ones.
 */
import busboy from "busboy"
import { Effect } from "effect"
import type { Scope } from "effect/Scope"
import type * as Http from "node:http"
import * as TestServer from "../../packages/node/test/TestServer.ts"

/** A field or a file of a form. */
export interface Part {
  readonly name: string
  readonly value: string
  readonly filename?: string | undefined
  readonly contentType?: string | undefined
}

export interface Reached {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** Names and values in their order, as they were on the wire. */
  readonly rawHeaders: ReadonlyArray<string>
  readonly headers: Http.IncomingHttpHeaders
  readonly body: Buffer
}

export interface RecordingServer {
  readonly url: string
  readonly host: string
  readonly requests: Array<Reached>
}

/** A server for the length of a scope, which answers each request with this. */
export const make = (
  answer: (request: Reached) => string = () => "{}"
): Effect.Effect<RecordingServer, never, Scope> =>
  Effect.suspend(() => {
    const requests: Array<Reached> = []
    return Effect.map(
      TestServer.http((request, response) => {
        const chunks: Array<Buffer> = []
        request.on("data", (chunk: Buffer) => chunks.push(chunk))
        request.on("end", () => {
          const { headers, method = "", rawHeaders, url = "" } = request
          const reached = { method, target: url, rawHeaders, headers, body: Buffer.concat(chunks) }
          requests.push(reached)
          response.setHeader("content-type", "application/json")
          response.end(answer(reached))
        })
      }),
      ({ host, url }) => ({ host, url, requests })
    )
  })

/** The parts of a form in their order; fails where it is not well-formed. */
export const partsOf = ({ body, headers }: Reached): Effect.Effect<ReadonlyArray<Part>> =>
  headers["content-type"]?.startsWith("multipart/form-data") === true
    ? multipartOf(body, headers)
    : Effect.sync(() => [...new URLSearchParams(body.toString("utf8"))].map(([name, value]) => ({ name, value })))

const multipartOf = (body: Buffer, headers: Http.IncomingHttpHeaders): Effect.Effect<ReadonlyArray<Part>> =>
  Effect.callback((resume) => {
    const parts: Array<Part> = []
    // Browsers and every current server read names as UTF-8; busboy's own default is older.
    const parser = busboy({ headers, defParamCharset: "utf8", preservePath: true })
    parser.on("field", (name, value) => parts.push({ name, value }))
    parser.on("file", (name, stream, { filename, mimeType: contentType }) => {
      const index = parts.push({ name, value: "", filename, contentType }) - 1
      const chunks: Array<Buffer> = []
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on("end", () => {
        parts[index] = { name, filename, contentType, value: Buffer.concat(chunks).toString("utf8") }
      })
    })
    parser.on("close", () => resume(Effect.succeed(parts)))
    parser.on("error", (error) => resume(Effect.die(error)))
    parser.end(body)
  })
