/**
 * The clients that are held to one set of behaviours, and where a stock client does otherwise.
 */
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import type * as Layer from "effect/Layer"
import * as UndiciHttpClient from "../src/UndiciHttpClient.ts"

type Reason = HttpClientError.HttpClientErrorReason["_tag"]

export interface Subject {
  readonly name: string
  readonly layer: Layer.Layer<HttpClient.HttpClient, unknown>
  /** With at most so many connections to one origin, or `undefined` where the client can't be told. */
  readonly limited: ((connections: number) => Layer.Layer<HttpClient.HttpClient, unknown>) | undefined
  /** Closing the layer closes the connections. */
  readonly ownsConnections: boolean
  /** Raw bodies that it sends. */
  readonly rawBodies: "every kind" | "web kinds"
  /** A `content-length` header on a stream body is sent as it is, and not replaced by chunked encoding. */
  readonly keepsContentLength: boolean
  /** The reason when a stream body fails. */
  readonly failedUpload: Reason
  /** What `stream` gives of a body that is not there, as in the answer to HEAD. */
  readonly absentBodyStream: "empty" | "EmptyBodyError"
  /** What `stream` gives after `text` has read the body. */
  readonly streamAfterText: "the body" | "something else"
  /** The reason for a URL that is neither http nor https. */
  readonly otherProtocol: Reason
  /** `HttpIncomingMessage.MaxBodySize` bounds `text` and the like. */
  readonly honoursMaxBodySize: boolean
  /** Whether the client sends tracing headers when a span is there. */
  readonly sendsTracingHeaders: boolean
  /** Whether a request header `upgrade` is refused before anything is sent. */
  readonly refusesUpgrade: boolean
}

export const ours: Subject = {
  name: "UndiciHttpClient",
  layer: UndiciHttpClient.layer(),
  limited: (connections) => UndiciHttpClient.layer({ connections }),
  ownsConnections: true,
  rawBodies: "every kind",
  keepsContentLength: true,
  failedUpload: "EncodeError",
  absentBodyStream: "empty",
  streamAfterText: "the body",
  otherProtocol: "InvalidUrlError",
  honoursMaxBodySize: true,
  sendsTracingHeaders: false,
  refusesUpgrade: true
}

export const stockUndici: Subject = {
  name: "NodeHttpClient.layerUndici",
  layer: NodeHttpClient.layerUndici,
  limited: (connections) => NodeHttpClient.layerUndiciOptions({ connections }),
  ownsConnections: true,
  rawBodies: "every kind",
  keepsContentLength: true,
  // It makes a Readable of the stream, whose failure comes back like one of the connection.
  failedUpload: "TransportError",
  absentBodyStream: "empty",
  // The Readable has been read; what is left of it is an error.
  streamAfterText: "something else",
  // The URL can be parsed, and undici's complaint comes back like a failure of the connection.
  otherProtocol: "TransportError",
  // Only effect's node:http client looks at the reference.
  honoursMaxBodySize: false,
  sendsTracingHeaders: true,
  // It hands over the connection.
  refusesUpgrade: false
}

export const fetch: Subject = {
  name: "FetchHttpClient",
  layer: FetchHttpClient.layer,
  // The pool belongs to the runtime, and outlives every layer.
  limited: undefined,
  ownsConnections: false,
  // `fetch` takes other iterables only with `duplex`, which the client sets for a ReadableStream alone.
  rawBodies: "web kinds",
  // `fetch` forbids the header for streams, so the client takes it away.
  keepsContentLength: false,
  failedUpload: "TransportError",
  // `Response.body` is null.
  absentBodyStream: "EmptyBodyError",
  // The body is locked.
  streamAfterText: "something else",
  otherProtocol: "TransportError",
  honoursMaxBodySize: false,
  sendsTracingHeaders: true,
  refusesUpgrade: true
}

export const subjects: ReadonlyArray<Subject> = [ours, stockUndici, fetch]
