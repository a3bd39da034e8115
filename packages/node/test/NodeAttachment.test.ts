import { NodeAttachment } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A file of this content, for the length of a test. */
const file = (name: string, content: string | Uint8Array) =>
  Effect.acquireRelease(
    Effect.promise(async () => {
      const folder = await mkdtemp(join(tmpdir(), "attachment-"))
      await writeFile(join(folder, name), content)
      return { folder, path: join(folder, name) }
    }),
    ({ folder }) => Effect.promise(() => rm(folder, { recursive: true }))
  )

const contentOf = (attachment: Effect.Success<ReturnType<typeof NodeAttachment.fromPath>>) => {
  const { content } = attachment
  assert.ok(typeof content === "object" && "open" in content)
  return content
}

describe("A file as an attachment", () => {
  it.live("has the file's name, its size, and the type that its extension tells", () =>
    Effect.gen(function*() {
      const { path } = yield* file("report.pdf", "PDF")
      const attachment = yield* NodeAttachment.fromPath(path)
      assert.strictEqual(attachment.filename, "report.pdf")
      assert.strictEqual(attachment.contentType, "application/pdf")
      assert.strictEqual(contentOf(attachment).sizeBytes, 3)
    }))

  it.live("takes another name and type", () =>
    Effect.gen(function*() {
      const { path } = yield* file("data", "x")
      const attachment = yield* NodeAttachment.fromPath(path, { filename: "meeting.ics", contentType: "text/calendar" })
      assert.deepStrictEqual([attachment.filename, attachment.contentType], ["meeting.ics", "text/calendar"])
    }))

  it.live("of unknown kind is application/octet-stream", () =>
    Effect.gen(function*() {
      const { path } = yield* file("data", "x")
      assert.strictEqual((yield* NodeAttachment.fromPath(path)).contentType, "application/octet-stream")
    }))

  it.live("is read anew each time", () =>
    Effect.gen(function*() {
      const { path } = yield* file("a.txt", "hello")
      const { open } = contentOf(yield* NodeAttachment.fromPath(path))
      const read = Stream.suspend(open).pipe(Stream.decodeText, Stream.mkString)
      assert.deepStrictEqual([yield* read, yield* read], ["hello", "hello"])
    }))

  it.live("is read a piece at a time", () =>
    Effect.gen(function*() {
      const { path } = yield* file("big.bin", new Uint8Array(10_000_000))
      const { open } = contentOf(yield* NodeAttachment.fromPath(path))
      const pieces = yield* Stream.runCollect(open())
      assert.isAbove(pieces.length, 10)
      assert.strictEqual(pieces.reduce((total, piece) => total + piece.length, 0), 10_000_000)
    }))

  it.live("may be empty", () =>
    Effect.gen(function*() {
      const { path } = yield* file("empty.txt", "")
      const content = contentOf(yield* NodeAttachment.fromPath(path))
      assert.strictEqual(content.sizeBytes, 0)
      assert.deepStrictEqual(yield* Stream.runCollect(content.open()), [])
    }))

  for (const path of ["/does/not/exist", "."]) {
    it.live(`that can't be read ("${path}") is named by its field, not by its path`, () =>
      Effect.gen(function*() {
        const error = yield* Effect.flip(NodeAttachment.fromPath(path))
        assert.strictEqual(error._tag, "MailgunInvalidInput")
        assert.strictEqual(error.field, "path")
        assert.notInclude(error.message, "exist")
      }))
  }
})
