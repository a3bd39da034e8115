/**
 * What a network and a server can do to a call, and what must come of it.
 */
import type { NodeMailgun } from "@effect-mailgun/node"
import { Effect } from "effect"
import type { Scope } from "effect/Scope"
import type * as Http from "node:http"
import * as Https from "node:https"
import type * as Net from "node:net"
import { generate } from "selfsigned"
import * as TestServer from "../../packages/node/test/TestServer.ts"

/** Where the calls go, and what came there. */
export interface Target {
  readonly url: string
  /** How many requests arrived, as far as their headers. */
  readonly requests: () => number
  /** Connections that are open now. */
  readonly open: () => number
}

/** What must come of a call. */
export type Expected =
  /** No answer; it may have been sent or can't have been. */
  | { readonly reason: string; readonly mayHaveBeenSent: boolean }
  /** An answer that is an error, or none that can be read. */
  | { readonly tag: string; readonly isRetryable: boolean; readonly mayHaveBeenDone: boolean }
  /** All is well, after one request. */
  | "success"
  /** Goes on asking until it is interrupted. */
  | "asks on"

export interface Failure {
  readonly name: string
  readonly target: Effect.Effect<Target, never, Scope>
  readonly expected: Expected
  /** What must come of other calls, by their name. */
  readonly except?: { readonly [call: string]: Expected }
  /** Whether the requests of all attempts arrive; otherwise none does. */
  readonly arrives: boolean
  readonly options?: Partial<NodeMailgun.Options>
}

const counting = (make: (count: () => void) => Effect.Effect<TestServer.TestServer, never, Scope>) =>
  Effect.suspend(() => {
    let requests = 0
    return Effect.map(
      make(() => void requests++),
      ({ open, url }): Target => ({ url, requests: () => requests, open })
    )
  })

/** Reads each request to its end, and then does this. */
const afterRequest = (answer: Http.RequestListener) =>
  counting((count) =>
    TestServer.http((request, response) => {
      count()
      request.on("end", () => answer(request, response)).on("error", () => {}).resume()
    })
  )

/** Reads the headers alone. */
const afterHeaders = (answer: Http.RequestListener) =>
  counting((count) =>
    TestServer.http((request, response) => {
      count()
      request.on("error", () => {})
      answer(request, response)
    })
  )

/** Writes this to the socket, whatever it is. */
const writing = (text: string | Uint8Array, then: (socket: Net.Socket) => void = () => {}) =>
  afterRequest(({ socket }) => socket.write(text, () => then(socket)))

const answering = (status: number, body: string | Uint8Array, headers: Http.OutgoingHttpHeaders = {}) =>
  afterRequest((_, response) => response.writeHead(status, headers).end(body))

/** Waits until the other side has read what was written: a reset makes it throw away the rest. */
const resetSoon = (socket: Net.Socket): void => void setTimeout(() => socket.resetAndDestroy(), 20)

const json = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"

const noAnswer = (reason: string): Expected => ({ reason, mayHaveBeenSent: true })
const notSent = (reason: string): Expected => ({ reason, mayHaveBeenSent: false })
const unreadable: Expected = { tag: "MailgunDecodeError", isRetryable: false, mayHaveBeenDone: false }

/** Nobody listens there. */
const nowhere = (url: string): Effect.Effect<Target> => Effect.succeed({ url, requests: () => 0, open: () => 0 })

const closedPort = TestServer.raw(() => {}).pipe(
  Effect.map(({ url }): Target => ({ url, requests: () => 0, open: () => 0 })),
  Effect.scoped
)

const overTls = (target: Effect.Effect<Target, never, Scope>) =>
  Effect.map(target, (found) => ({ ...found, url: found.url.replace("http:", "https:") }))

const certificate = (name: string, notAfterDate: Date) =>
  generate([{ name: "commonName", value: name }], {
    keyType: "ec",
    notBeforeDate: new Date("2020-01-01T00:00:00Z"),
    notAfterDate,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }, { type: 2, value: name }] }]
  })

const farAway = new Date("2120-01-01T00:00:00Z")
const valid = await certificate("localhost", farAway)
const expired = await certificate("localhost", new Date("2021-01-01T00:00:00Z"))
const elsewhere = await generate([{ name: "commonName", value: "elsewhere.example" }], {
  keyType: "ec",
  extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "elsewhere.example" }] }]
})

const httpsServer = ({ cert, private: key }: typeof valid) =>
  overTls(counting((count) =>
    TestServer.listen(Https.createServer({ cert, key }, (request, response) => {
      count()
      request.resume()
      response.end(everyAnswer)
    }))
  ))

const trusting = ({ cert }: typeof valid) => ({ http: { proxy: false, tls: { ca: cert } } } as const)

const patience = "150 millis"

/** Something comes of a pause after all, so that the server sees that the connection is closed. */
const resumeSoon = (paused: Net.Socket | Http.IncomingMessage): void => {
  paused.pause()
  setTimeout(() => paused.resume(), 300)
}

/** An answer that every call can read. */
const everyAnswer = JSON.stringify({
  id: "<1@example.com>",
  message: "Queued. Thank you.",
  address: "a@example.com",
  code: "550",
  error: "No such mailbox",
  created_at: "Thu, 13 Oct 2011 18:02:00 UTC",
  items: [{
    event: "delivered",
    id: "1",
    timestamp: 1,
    address: "a@example.com",
    code: "550",
    error: "No such mailbox",
    created_at: "Thu, 13 Oct 2011 18:02:00 UTC"
  }],
  paging: {}
})
const answerLength = `content-length: ${everyAnswer.length}\r\n\r\n`

export const failures: ReadonlyArray<Failure> = [
  {
    name: "a name that does not resolve",
    target: nowhere("http://mailgun.invalid"),
    expected: notSent("Dns"),
    arrives: false
  },
  { name: "a port that nobody listens on", target: closedPort, expected: notSent("Refused"), arrives: false },
  {
    name: "a certificate signed by nobody",
    target: httpsServer(valid),
    expected: notSent("Tls"),
    arrives: false
  },
  {
    name: "a certificate that has expired",
    target: httpsServer(expired),
    expected: notSent("Tls"),
    arrives: false,
    options: trusting(expired)
  },
  {
    name: "the certificate of another host",
    target: httpsServer(elsewhere),
    expected: notSent("Tls"),
    arrives: false,
    options: trusting(elsewhere)
  },
  {
    name: "a certificate that is trusted",
    target: httpsServer(valid),
    expected: "success",
    arrives: true,
    options: trusting(valid)
  },
  {
    name: "a server that speaks no TLS where it should",
    target: overTls(answering(200, "{}")),
    expected: notSent("Tls"),
    arrives: false
  },
  {
    name: "a TLS handshake that never ends",
    target: overTls(counting(() => TestServer.raw((socket) => socket.resume()))),
    expected: notSent("Timeout"),
    arrives: false,
    options: { timeout: "10 seconds", http: { proxy: false, connectTimeout: "100 millis" } }
  },
  {
    name: "a reset as soon as it has connected",
    target: counting(() => TestServer.raw((socket) => socket.resetAndDestroy())),
    expected: noAnswer("Reset"),
    arrives: false
  },
  {
    name: "a reset at the first byte",
    target: counting(() => TestServer.raw((socket) => socket.once("data", () => socket.resetAndDestroy()))),
    expected: noAnswer("Reset"),
    arrives: false
  },
  {
    name: "a connection closed at the first byte",
    target: counting(() => TestServer.raw((socket) => socket.once("data", () => socket.destroy()))),
    expected: noAnswer("Reset"),
    arrives: false
  },
  {
    name: "a reset after the headers of the request",
    target: afterHeaders(({ socket }) => socket.resetAndDestroy()),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a reset in place of an answer",
    target: afterRequest(({ socket }) => socket.resetAndDestroy()),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a connection closed in place of an answer",
    target: afterRequest(({ socket }) => socket.end()),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a reset inside the headers",
    target: writing("HTTP/1.1 200 OK\r\ncontent-ty", resetSoon),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a reset between headers and body",
    target: writing(`${json}content-length: 100\r\n\r\n`, resetSoon),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a reset inside the body",
    target: writing(`${json}content-length: 100\r\n\r\n{"id":`, resetSoon),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a reset inside a chunked body",
    target: writing(`${json}transfer-encoding: chunked\r\n\r\n6\r\n{"id":\r\n`, resetSoon),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a body shorter than its content-length",
    target: writing(`${json}content-length: 100\r\n\r\n{}`, (socket) => socket.end()),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a body longer than its content-length",
    target: writing(`${json}content-length: 6\r\n\r\n{"id":"1"}`),
    expected: unreadable,
    arrives: true
  },
  {
    name: "two content-lengths",
    target: writing(`${json}content-length: 2\r\ncontent-length: 4\r\n\r\n{  }`),
    expected: noAnswer("Unknown"),
    arrives: true
  },
  {
    name: "a chunk whose size is no number",
    target: writing(`${json}transfer-encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n`),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "an answer that is no HTTP",
    target: writing("220 mail.example.com ESMTP\r\n"),
    expected: noAnswer("Unknown"),
    arrives: true
  },
  {
    name: "headers of a megabyte",
    target: writing(`${json}x-long: ${"a".repeat(1024 * 1024)}\r\n\r\n{}`),
    expected: noAnswer("Unknown"),
    arrives: true
  },
  {
    name: "a protocol that nobody asked for",
    target: writing("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    expected: noAnswer("Reset"),
    arrives: true
  },
  {
    name: "a server that reads nothing of the request",
    target: counting(() => TestServer.raw(resumeSoon)),
    expected: noAnswer("Timeout"),
    arrives: false,
    options: { timeout: patience }
  },
  {
    name: "a server that reads nothing of the body",
    target: afterHeaders(resumeSoon),
    expected: noAnswer("Timeout"),
    arrives: true,
    options: { timeout: patience }
  },
  {
    name: "an answer that never comes",
    target: afterRequest(() => {}),
    expected: noAnswer("Timeout"),
    arrives: true,
    options: { timeout: patience }
  },
  {
    name: "an answer that stops inside the headers",
    target: writing("HTTP/1.1 200 OK\r\ncontent-ty"),
    expected: noAnswer("Timeout"),
    arrives: true,
    options: { timeout: patience }
  },
  {
    name: "an answer that stops inside the body",
    target: writing(`${json}content-length: 100\r\n\r\n{"id":`),
    expected: noAnswer("Timeout"),
    arrives: true,
    options: { timeout: patience }
  },
  {
    name: "an answer that comes a byte at a time",
    target: writing(`${json}\r\n`, drip),
    expected: noAnswer("Timeout"),
    arrives: true,
    options: { timeout: patience }
  },
  {
    name: "early hints that no answer follows",
    target: writing("HTTP/1.1 103 Early Hints\r\n\r\n"),
    expected: noAnswer("Timeout"),
    arrives: true,
    options: { timeout: patience }
  },
  {
    name: "early hints before the answer",
    target: writing(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${json}${answerLength}${everyAnswer}`),
    expected: "success",
    arrives: true
  },
  {
    // undici breaks off where it gets a 100 that it did not ask for, though RFC 9110 section 15.2 wants it passed over.
    name: "100 Continue before the answer",
    target: writing(`HTTP/1.1 100 Continue\r\n\r\n${json}${answerLength}${everyAnswer}`),
    expected: noAnswer("Reset"),
    arrives: true
  },
  { name: "an answer as it should be", target: answering(200, everyAnswer), expected: "success", arrives: true },
  {
    name: "no body",
    target: answering(200, ""),
    expected: unreadable,
    except: { "a list as a stream": "success", "a tail": "asks on" },
    arrives: true
  },
  {
    name: "an answer before the body of the request is read",
    target: afterHeaders((_, response) => response.writeHead(413, { connection: "close" }).end("Too large")),
    expected: { tag: "MailgunPayloadTooLarge", isRetryable: false, mayHaveBeenDone: false },
    arrives: true
  },
  { name: "garbage in place of JSON", target: answering(200, "{\"id\": oops"), expected: unreadable, arrives: true },
  { name: "JSON that breaks off", target: answering(200, "{\"items\":[{\"id\""), expected: unreadable, arrives: true },
  {
    name: "bytes that are no UTF-8",
    target: answering(200, Uint8Array.of(255, 254)),
    expected: unreadable,
    arrives: true
  },
  { name: "JSON of another shape", target: answering(200, "[1]"), expected: unreadable, arrives: true },
  {
    name: "an HTML page",
    target: answering(200, "<html><title>Hello</title></html>", { "content-type": "text/html" }),
    expected: unreadable,
    arrives: true
  },
  {
    name: "gzip that nobody asked for",
    target: answering(200, Uint8Array.of(31, 139, 8, 0, 0), { "content-encoding": "gzip" }),
    expected: unreadable,
    arrives: true
  },
  {
    name: "gzip that breaks off",
    target: answering(200, Uint8Array.of(31, 139, 8, 0, 0), { "content-encoding": "gzip" }),
    expected: noAnswer("Reset"),
    arrives: true,
    options: { http: { proxy: false, compression: true } }
  },
  {
    name: "200 MB where a record was promised",
    target: counting((count) => {
      const { listener } = TestServer.flood(200 * 1024 * 1024)
      return TestServer.http((request, response) => {
        count()
        request.on("end", () => listener(request, response)).resume()
      })
    }),
    expected: unreadable,
    arrives: true,
    options: { maxResponseBytes: 1024 * 1024 }
  },
  {
    name: "an error of 200 MB",
    target: afterRequest((_, response) => {
      response.writeHead(404)
      const write = () => {
        while (response.write(piece)) { /* As much as the other side takes. */ }
      }
      response.on("drain", write)
      write()
    }),
    expected: { tag: "MailgunNotFound", isRetryable: false, mayHaveBeenDone: false },
    arrives: true
  },
  {
    name: "an error that breaks off",
    target: writing("HTTP/1.1 403 Forbidden\r\ncontent-length: 100\r\n\r\nForb", resetSoon),
    expected: { tag: "MailgunForbidden", isRetryable: false, mayHaveBeenDone: false },
    arrives: true
  },
  ...[301, 302, 303, 307, 308].map((status): Failure => ({
    name: `a redirect (${status}) to another host`,
    target: redirecting(status),
    expected: { tag: "MailgunUnexpectedStatus", isRetryable: false, mayHaveBeenDone: false },
    arrives: true
  }))
]

const piece = Buffer.alloc(64 * 1024, 46)

function drip(socket: Net.Socket): void {
  const timer = setInterval(() => socket.write(" "), 20)
  socket.on("close", () => clearInterval(timer))
}

/** Redirects to another server, whose requests count many times over. */
function redirecting(status: number): Effect.Effect<Target, never, Scope> {
  return Effect.gen(function*() {
    let strayed = 0
    const other = yield* TestServer.http((_, response) => {
      strayed += 1000
      response.end("{}")
    })
    const target = yield* answering(status, "Moved", { location: `${other.url}/v3/` })
    return { ...target, requests: () => target.requests() + strayed }
  })
}

/** Every status that has an error of its own, and some that have none, in every form that its body may have. */
export const statuses: ReadonlyArray<readonly [status: number, tag: string]> = [
  [400, "MailgunBadRequest"],
  [401, "MailgunUnauthorized"],
  [402, "MailgunRequestFailed"],
  [403, "MailgunForbidden"],
  [404, "MailgunNotFound"],
  [409, "MailgunConflict"],
  [413, "MailgunPayloadTooLarge"],
  [418, "MailgunUnexpectedStatus"],
  [420, "MailgunRateLimited"],
  [429, "MailgunRateLimited"],
  [500, "MailgunInternalServerError"],
  [502, "MailgunBadGateway"],
  [503, "MailgunServiceUnavailable"],
  [504, "MailgunGatewayTimeout"],
  [599, "MailgunUnexpectedStatus"]
]

export const bodies: { readonly [form: string]: string | Uint8Array } = {
  JSON: "{\"message\":\"what went wrong\"}",
  "JSON of another shape": "[[1],null]",
  "JSON that breaks off": "{\"message\":\"what",
  text: "what went wrong",
  HTML: "<html><title>what went wrong</title></html>",
  "no body": "",
  "no UTF-8": Uint8Array.of(255, 254, 0),
  "a megabyte": "a".repeat(1024 * 1024)
}

export const answeringWith = answering
