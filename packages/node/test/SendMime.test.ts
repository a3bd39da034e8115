import { Messages } from "@effect-mailgun/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import * as FaultServer from "./FaultServer.ts"

/** Everything that a well-meaning client might put right: bare line feeds, a byte order mark, NUL, bytes that are no UTF-8. */
const odd = Buffer.concat([
  Buffer.from("\uFEFFFrom: ann@example.com\nSubject:  two  blanks \r\nX-Long: " + "x".repeat(2_000) + "\r\n\r\n"),
  Buffer.from(Uint8Array.from({ length: 256 }, (_, index) => index)),
  Buffer.from("\r\n.\r\n--boundary\r\n\r\n\n \t")
])

const tidy = "From: ann@example.com\nTo: bob@example.com\r\n\r\nGrüße \t\n.\n"

const large = Buffer.alloc(1_000_000, "0123456789abcdef\r\n")

const pieces = (bytes: Buffer) => Stream.fromIterable([bytes.subarray(0, 7), bytes.subarray(7)])

const messages: { readonly [what: string]: readonly [message: Messages.MimeMessage, bytes: Buffer] } = {
  "text": [tidy, Buffer.from(tidy)],
  "bytes": [new Uint8Array(odd), odd],
  "many bytes": [new Uint8Array(large), large],
  "a Blob": [new Blob([odd]), odd],
  "a source": [{ open: () => pieces(odd), sizeBytes: odd.length }, odd],
  "a source of unknown length": [{ open: () => pieces(large) }, large],
  "a stream": [{ stream: pieces(odd), sizeBytes: odd.length }, odd]
}

/** What stands between the head of the one file of a body, and the boundary after it. */
const fileIn = ({ body, headers }: FaultServer.Seen): Buffer => {
  const boundary = /boundary=(\S+)/.exec(headers["content-type"] ?? "")?.[1] ?? ""
  const head = body.indexOf("\r\n\r\n", body.indexOf("filename="))
  return body.subarray(head + 4, body.lastIndexOf(`\r\n--${boundary}--\r\n`))
}

describe("Ready-made MIME", () => {
  for (const [what, [message, bytes]] of Object.entries(messages)) {
    it.live(`from ${what} arrives as it is, byte for byte`, () =>
      Effect.gen(function*() {
        const server = yield* FaultServer.make()
        yield* Messages.sendMime({ to: "bob@example.com", message }).pipe(Effect.provide(FaultServer.layer(server)))
        const [accepted] = server.accepted
        assert.ok(accepted !== undefined)
        assert.strictEqual(accepted.target, "/v3/example.com/messages.mime")
        assert.isTrue(fileIn(accepted).equals(bytes))
      }))
  }
})
