import { Attachment, Mailgun, Messages, RetryPolicy } from "@effect-mailgun/core"
import { NodeAttachment } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted, Schedule, Stream } from "effect"
import { FetchHttpClient } from "effect/http"
import { mkdtemp, rm, truncate, unlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as FaultServer from "./FaultServer.ts"

/** Bytes of which no two places are alike, beyond what one piece of a stream holds. */
const bytes = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, index) => (index * 7919) >> 3)

/** Bytes in pieces. */
const inPieces = (content: Uint8Array, length = 10_000): ReadonlyArray<Uint8Array> =>
  Array.from(
    { length: Math.ceil(content.length / length) },
    (_, index) => content.subarray(index * length, (index + 1) * length)
  )

/** A path to a file of this content, for the length of a test. */
const file = (content: Uint8Array) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const folder = await mkdtemp(join(tmpdir(), "attachments-"))
      await writeFile(join(folder, "a.bin"), content)
      return { folder, path: join(folder, "a.bin") }
    }),
    ({ folder }) => Effect.promise(() => rm(folder, { recursive: true }))
  ).pipe(Effect.map(({ path }) => path))

const retryPolicy = RetryPolicy.make({ schedule: Schedule.recurs(2), attempts: 3 })

const message = { from: "ann@example.com", to: "bob@example.com", text: "Attached." }

/** Sends these files, and gives what came of it and what the server has of it. */
const sent = (
  files: Pick<Messages.SendFields, "attachments" | "inline">,
  ...faults: ReadonlyArray<FaultServer.Fault>
) =>
  Effect.gen(function*() {
    const server = yield* FaultServer.make(faults)
    const outcome = yield* Effect.result(Messages.send({ ...message, ...files })).pipe(
      Effect.provide(FaultServer.layer(server, { retryPolicy }))
    )
    return { outcome, server }
  })

/** The files of a request, in their order. */
const filesOf = ({ body, headers }: FaultServer.Seen) =>
  Effect.promise(async () => {
    const type = headers["content-type"] ?? ""
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData()
    return Promise.all([...form].flatMap(([field, value]) =>
      value instanceof File
        ? [
          value.arrayBuffer().then((content) => ({
            field,
            filename: value.name,
            type: value.type,
            content: Buffer.from(content)
          }))
        ]
        : []
    ))
  })

/** The field that the send was refused by. */
const refusedField = ({ outcome }: Effect.Success<ReturnType<typeof sent>>) => {
  assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunInvalidInput", outcome._tag)
  return outcome.failure.field
}

const whole = bytes(300_001)
const contents: { readonly [what: string]: Attachment.Content } = {
  "text": "grüße\r\n--boundary--\r\n",
  "bytes": bytes(5),
  "bytes that are sent in pieces": bytes(100_000),
  "many bytes": whole,
  "no bytes": new Uint8Array(),
  "a Blob": new Blob([whole]),
  "a File": new File([whole], "other.bin"),
  "a source of known length": { open: () => Stream.fromIterable(inPieces(whole)), sizeBytes: whole.length },
  "a source of unknown length": { open: () => Stream.fromIterable(inPieces(whole)) },
  "a stream of known length": { stream: Stream.fromIterable(inPieces(whole)), sizeBytes: whole.length },
  "a stream of unknown length": { stream: Stream.fromIterable(inPieces(whole)) },
  "a stream of nothing": { stream: Stream.empty, sizeBytes: 0 }
}

const bytesOf = (content: Attachment.Content): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content instanceof Uint8Array
    ? content
    : Attachment.sizeBytes(content) === 0
    ? new Uint8Array()
    : whole

describe("An attachment", () => {
  for (const [what, content] of Object.entries(contents)) {
    it.live(`of ${what} arrives byte for byte, with its length where it is known`, () =>
      Effect.gen(function*() {
        const { server } = yield* sent({ attachments: { filename: "a.bin", content } })
        const [accepted] = server.accepted
        assert.ok(accepted !== undefined)
        const [arrived] = yield* filesOf(accepted)
        assert.deepStrictEqual([arrived?.field, arrived?.filename], ["attachment", "a.bin"])
        assert.isTrue(arrived?.content.equals(bytesOf(content)))
        const isKnown = Attachment.sizeBytes(content) !== undefined
        assert.strictEqual(accepted.headers["content-length"], isKnown ? String(accepted.body.length) : undefined)
        assert.strictEqual(accepted.headers["transfer-encoding"], isKnown ? undefined : "chunked")
      }))
  }

  it.live("from a path arrives byte for byte, with its length", () =>
    Effect.gen(function*() {
      const attachment = yield* NodeAttachment.fromPath(yield* file(whole))
      const { server } = yield* sent({ attachments: attachment })
      const [accepted] = server.accepted
      assert.ok(accepted !== undefined)
      const [arrived] = yield* filesOf(accepted)
      assert.isTrue(arrived?.content.equals(whole))
      assert.strictEqual(accepted.headers["content-length"], String(accepted.body.length))
    }))

  it.live("from a path is sent whole again", () =>
    Effect.gen(function*() {
      const attachment = yield* NodeAttachment.fromPath(yield* file(whole))
      const { server } = yield* sent({ attachments: attachment }, { accepts: true, ends: { status: 502 } })
      assert.lengthOf(server.accepted, 2)
      for (const accepted of server.accepted) {
        const [arrived] = yield* filesOf(accepted)
        assert.isTrue(arrived?.content.equals(whole))
      }
    }))

  it.live("keeps apart from others, streams or not", () =>
    Effect.gen(function*() {
      const stream = (content: Uint8Array) => ({ stream: Stream.fromIterable(inPieces(content)) })
      const { server } = yield* sent({
        attachments: [
          { filename: "1.bin", content: stream(bytes(30_000)) },
          { filename: "2.txt", content: "two", contentType: "text/plain" },
          { filename: "3.bin", content: stream(bytes(40_000)) }
        ],
        inline: [{ filename: "4.png", content: stream(bytes(20_000)), contentType: "image/png" }]
      })
      const [accepted] = server.accepted
      assert.ok(accepted !== undefined)
      const arrived = yield* filesOf(accepted)
      assert.deepStrictEqual(arrived.map(({ field, filename, type }) => [field, filename, type]), [
        ["attachment", "1.bin", "application/octet-stream"],
        ["attachment", "2.txt", "text/plain"],
        ["attachment", "3.bin", "application/octet-stream"],
        ["inline", "4.png", "image/png"]
      ])
      assert.isTrue(arrived[0]?.content.equals(bytes(30_000)))
      assert.isTrue(arrived[2]?.content.equals(bytes(40_000)))
      assert.isTrue(arrived[3]?.content.equals(bytes(20_000)))
    }))
})

describe("An attachment that can't be sent", () => {
  const tooMuch = Attachment.maxMessageBytes + 1
  const refused: { readonly [what: string]: readonly [attachment: Attachment.Attachment, field: string] } = {
    "too many bytes": [{ filename: "a", content: new Uint8Array(tooMuch) }, "attachments[0]"],
    "a source of too many bytes": [
      { filename: "a", content: { open: () => Stream.empty, sizeBytes: tooMuch } },
      "attachments[0]"
    ],
    "no file name": [{ filename: "", content: "x" }, "attachments[0].filename"],
    "CR in its file name": [{ filename: "a\rb", content: "x" }, "attachments[0].filename"],
    "LF in its file name": [{ filename: "a\nb", content: "x" }, "attachments[0].filename"],
    "NUL in its file name": [{ filename: "a\0b", content: "x" }, "attachments[0].filename"],
    "a line break in its media type": [
      { filename: "a", content: "x", contentType: "text/plain\r\nX: y" },
      "attachments[0].contentType"
    ]
  }
  for (const [what, [attachment, field]] of Object.entries(refused)) {
    it.live(`because of ${what} is named before anything is sent`, () =>
      Effect.gen(function*() {
        const result = yield* sent({ attachments: [attachment] })
        assert.strictEqual(refusedField(result), field)
        assert.lengthOf(result.server.requests, 0)
      }))
  }

  const pieces = inPieces(bytes(50_000))
  const wrong: { readonly [what: string]: readonly [content: Attachment.Content, issue: string] } = {
    "gives less than it declares": [
      { open: () => Stream.fromIterable(pieces), sizeBytes: 50_001 },
      "gives 50000 bytes, and its sizeBytes is 50001"
    ],
    "gives more than it declares": [
      { open: () => Stream.fromIterable(pieces), sizeBytes: 49_999 },
      "gives more than its sizeBytes of 49999"
    ],
    "gives something where it declares nothing": [
      { stream: Stream.make(new Uint8Array(1)), sizeBytes: 0 },
      "gives more than its sizeBytes of 0"
    ],
    "gives more than Mailgun takes, undeclared": [
      { stream: Stream.range(1, 30).pipe(Stream.map(() => new Uint8Array(1024 * 1024))) },
      `gives more than the ${Attachment.maxMessageBytes} bytes that a message may have`
    ],
    "fails on its way": [
      { stream: Stream.concat(Stream.fromIterable(pieces), Stream.fail({ _tag: "DiskError", text: "secret" })) },
      "failed with DiskError"
    ]
  }
  for (const [what, [content, issue]] of Object.entries(wrong)) {
    it.live(`because it ${what} is named, and no message is taken`, () =>
      Effect.gen(function*() {
        const result = yield* sent({
          attachments: [{ filename: "a.txt", content: "x" }, { filename: "b.bin", content }]
        })
        assert.strictEqual(refusedField(result), "attachments[1].content")
        assert.ok(result.outcome._tag === "Failure" && "issue" in result.outcome.failure)
        assert.strictEqual(result.outcome.failure.issue, issue)
        assert.lengthOf(result.server.accepted, 0)
      }))
  }

  it.live("because it gives less than it declares is named over fetch, too", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make()
      const attachments = { filename: "a", content: { open: () => Stream.fromIterable(pieces), sizeBytes: 60_000 } }
      const error = yield* Effect.flip(Messages.send({ ...message, attachments })).pipe(
        Effect.provide(
          Mailgun.layer({ apiKey: Redacted.make("key"), domain: "example.com", baseUrl: server.url }).pipe(
            Layer.provide(FetchHttpClient.layer)
          )
        )
      )
      assert.ok(error._tag === "MailgunInvalidInput", error._tag)
      assert.strictEqual(error.field, "attachments.content")
      assert.lengthOf(server.accepted, 0)
    }))

  it.live("because ready-made MIME gives less than it declares is named", () =>
    Effect.gen(function*() {
      const server = yield* FaultServer.make()
      const send = Messages.sendMime({ to: "bob@example.com", message: { stream: Stream.empty, sizeBytes: 3 } })
      const error = yield* Effect.flip(send).pipe(Effect.provide(FaultServer.layer(server)))
      assert.ok(error._tag === "MailgunInvalidInput", error._tag)
      assert.strictEqual(error.field, "message")
      assert.lengthOf(server.accepted, 0)
    }))
})

describe("A file that changes before it is sent", () => {
  it.live("is sent as it was, when it has grown", () =>
    Effect.gen(function*() {
      const path = yield* file(whole)
      const attachment = yield* NodeAttachment.fromPath(path)
      yield* Effect.promise(() => writeFile(path, "more", { flag: "a" }))
      const { server } = yield* sent({ attachments: attachment })
      const [accepted] = server.accepted
      assert.ok(accepted !== undefined)
      assert.isTrue((yield* filesOf(accepted))[0]?.content.equals(whole))
    }))

  it.live("is not sent when it has shrunk", () =>
    Effect.gen(function*() {
      const path = yield* file(whole)
      const attachment = yield* NodeAttachment.fromPath(path)
      yield* Effect.promise(() => truncate(path, 100))
      const result = yield* sent({ attachments: attachment })
      assert.strictEqual(refusedField(result), "attachments.content")
      assert.lengthOf(result.server.accepted, 0)
    }))

  it.live("is not sent when it is gone, and the error says so", () =>
    Effect.gen(function*() {
      const path = yield* file(whole)
      const attachment = yield* NodeAttachment.fromPath(path)
      yield* Effect.promise(() => unlink(path))
      const result = yield* sent({ attachments: attachment })
      assert.strictEqual(refusedField(result), "attachments.content")
      assert.ok(result.outcome._tag === "Failure")
      assert.include(result.outcome.failure.message, "can't be read: there is no such file (ENOENT)")
      assert.notInclude(result.outcome.failure.message, path)
    }))
})
