import * as Inbound from "@effect-mailgun/core/Inbound"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem, PlatformError, Sink, Stream } from "effect"
import {
  field,
  fields,
  forwarded,
  handmade,
  handmadeType,
  multipart,
  post,
  textOf,
  withFields
} from "./InboundPosts.ts"

const full = PlatformError.systemError({ _tag: "Unknown", module: "FileSystem", method: "makeTempFile" })

const logo = new File(["PNG"], "logo.png", { type: "image/png" })
const notes = new File(["notes, grüße"], "Übersicht \"neu\".txt", { type: "text/plain" })

describe("Attached files", () => {
  const parts = [...fields, ["attachment-1", logo], ["attachment-2", notes]] as const

  it.effect("have name, type, size and content, kept in memory", () =>
    Effect.gen(function*() {
      const { attachments } = yield* forwarded(yield* multipart(parts), { attachments: Inbound.keepInMemory })
      const [first, second] = attachments
      assert.deepInclude(first, { field: "attachment-1", filename: "logo.png", contentType: "image/png", sizeBytes: 3 })
      assert.deepInclude(second, { field: "attachment-2", contentType: "text/plain", sizeBytes: 14 })
      assert.match(second?.filename ?? "", /^Übersicht /)
      assert.strictEqual(yield* textOf(first), "PNG")
      assert.strictEqual(yield* textOf(second), "notes, grüße")
      assert.strictEqual(yield* textOf(second), "notes, grüße")
    }))

  it.effect("may come before the fields", () =>
    Effect.gen(function*() {
      const mail = yield* forwarded(yield* multipart(parts.toReversed()), { attachments: Inbound.keepInMemory })
      assert.strictEqual(mail.recipient, "alice@example.com")
      assert.strictEqual(yield* textOf(mail.attachments[0]), "notes, grüße")
    }))

  it.effect("keep no content unless asked, and say so where it is read", () =>
    Effect.gen(function*() {
      const [first] = (yield* forwarded(yield* multipart(parts))).attachments
      assert.strictEqual(first?.sizeBytes, 3)
      const error = yield* Effect.flip(textOf(first))
      assert.strictEqual(error._tag, "MailgunInboundAttachmentFailed")
      assert.include(error.message, "keepInFiles")
    }))

  it.effect("are files, also as JSON, or without a name or a type", () =>
    Effect.gen(function*() {
      const body = handmade(
        ...fields.map(([name, value]) => field(name, value)),
        { headers: "Content-Disposition: form-data; name=\"attachment-1\"", body: "\u0000\u0001" },
        {
          headers:
            "Content-Disposition: form-data; name=\"attachment-2\"; filename=\"a.json\"\r\nContent-Type: application/json",
          body: "{}"
        },
        { headers: "Content-Disposition: form-data; name=\"attachment-3\"; filename=\"\"", body: "" }
      )
      const { attachments } = yield* forwarded(post(body, handmadeType), { attachments: Inbound.keepInMemory })
      assert.deepStrictEqual(
        attachments.map(({ contentType, filename, sizeBytes }) => ({ filename, contentType, sizeBytes })),
        [
          { filename: undefined, contentType: "text/plain", sizeBytes: 2 },
          { filename: "a.json", contentType: "application/json", sizeBytes: 2 },
          { filename: undefined, contentType: "application/octet-stream", sizeBytes: 0 }
        ]
      )
    }))

  it.effect("are found by the Content-Ids of the HTML, of which some may repeat or be empty", () =>
    Effect.gen(function*() {
      const map = "{\"<part1@example.net>\": \"attachment-1\", \"\": \"attachment-2\", \"\": \"attachment-1\"}"
      const mail = yield* forwarded(yield* multipart([...withFields({ "content-id-map": map }), ...parts.slice(-2)]))
      assert.deepStrictEqual(mail.attachments.map(({ contentId }) => contentId), ["part1@example.net", undefined])
      assert.deepStrictEqual(mail.contentIds, [
        { contentId: "part1@example.net", attachment: "attachment-1" },
        { contentId: "", attachment: "attachment-2" },
        { contentId: "", attachment: "attachment-1" }
      ])
    }))

  it.effect("reach a keeper in pieces, before the rest of the body has come", () =>
    Effect.gen(function*() {
      const piece = "x".repeat(64 * 1024)
      const head = handmade(field("recipient", "alice@example.com")).replace("--xyz--\r\n", "")
      const pieces = [
        `${head}--xyz\r\nContent-Disposition: form-data; name="attachment-1"; filename="a"\r\n\r\n`,
        ...Array.from({ length: 100 }, () => piece),
        `\r\n${handmade(...fields.slice(-3).map(([name, value]) => field(name, value)))}`
      ]
      let pulled = 0
      const body = new ReadableStream({
        pull(controller) {
          const next = pieces[pulled++]
          if (next === undefined) controller.close()
          else controller.enqueue(new TextEncoder().encode(next))
        }
      }, { highWaterMark: 0 })
      // `duplex`, which a body that is a stream wants, is missing in the type of the options.
      const init = { method: "POST", body, headers: { "content-type": handmadeType }, duplex: "half" }
      const request = new Request("https://example.com/mail", init)
      const pulledAt: Array<number> = []
      const { attachments } = yield* forwarded(request, {
        attachments: (file) =>
          Effect.as(
            Stream.runForEach(file.content, () => Effect.sync(() => pulledAt.push(pulled))),
            Stream.empty
          )
      })
      assert.strictEqual(attachments[0]?.sizeBytes, 100 * piece.length)
      assert.isBelow(pulledAt[0] ?? 999, 5)
      assert.isAbove(pulledAt.length, 90)
    }))

  it.effect("can't be read once their keeper is done", () =>
    Effect.gen(function*() {
      const { attachments } = yield* forwarded(yield* multipart(parts), {
        attachments: (file) => Effect.succeed(file.content)
      })
      const error = yield* Effect.flip(textOf(attachments[0]))
      assert.strictEqual(error._tag, "MailgunInboundAttachmentFailed")
    }))

  it.effect("are temporary files until the scope closes", () =>
    Effect.gen(function*() {
      const files = new Map<string, string>()
      const fileSystem = FileSystem.layerNoop({
        makeTempFileScoped: () =>
          Effect.acquireRelease(
            Effect.sync(() => {
              const path = `/tmp/${files.size}`
              files.set(path, "")
              return path
            }),
            (path) => Effect.sync(() => files.delete(path))
          ),
        sink: (path) =>
          Sink.forEach((bytes: Uint8Array) =>
            Effect.sync(() => files.set(path, (files.get(path) ?? "") + new TextDecoder().decode(bytes)))
          ),
        stream: (path) => Stream.make(new TextEncoder().encode(files.get(path)))
      })
      const inside = yield* forwarded(yield* multipart(parts), { attachments: Inbound.keepInFiles }).pipe(
        Effect.flatMap(({ attachments }) => Effect.forEach(attachments, textOf)),
        Effect.tap(() => Effect.sync(() => assert.strictEqual(files.size, 2))),
        Effect.scoped,
        Effect.provide(fileSystem)
      )
      assert.deepStrictEqual(inside, ["PNG", "notes, grüße"])
      assert.strictEqual(files.size, 0)
    }))

  it.effect("that can't be written to a file are a failure", () =>
    Effect.gen(function*() {
      const error = yield* Inbound.parse(yield* multipart(parts), { attachments: Inbound.keepInFiles }).pipe(
        Effect.scoped,
        Effect.provide(FileSystem.layerNoop({ makeTempFileScoped: () => Effect.fail(full) })),
        Effect.flip
      )
      assert.strictEqual(error._tag, "MailgunInboundAttachmentFailed")
    }))
})
