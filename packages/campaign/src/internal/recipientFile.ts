import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import type { Service } from "../RecipientSource.ts"
import { RecipientSourceFailed } from "../RecipientSourceFailed.ts"
import { endOfCsvRecord, readCsvRecord } from "./csv.ts"
import { recipientFromFields } from "./recipientFields.ts"

/** How a kind of file is cut into records, and how a record becomes a recipient. */
export interface Format {
  readonly hasHeader: boolean
  /** Where the record that begins at `start` ends, its line break included; none where the bytes end before it does. */
  readonly endOfRecord: (bytes: Uint8Array, start: number) => number | undefined
  /** A recipient, or what is wrong with the record. */
  readonly read: (record: string, header: ReadonlyArray<string>) => MessageBatch.Recipient | string
}

export const ndjsonFormat: Format = {
  hasHeader: false,
  endOfRecord: (bytes, start) => {
    const end = bytes.indexOf(0x0a, start)
    return end < 0 ? undefined : end + 1
  },
  read: (record) => {
    const parsed = Result.try((): unknown => JSON.parse(record))
    if (Result.isFailure(parsed)) return "the line is not JSON"
    const { success: value } = parsed
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? recipientFromFields(value as Readonly<Record<string, unknown>>)
      : "the line is not a JSON object"
  }
}

export const csvFormat: Format = {
  hasHeader: true,
  endOfRecord: endOfCsvRecord,
  read: (record, header) => {
    const values = readCsvRecord(record)
    if (typeof values === "string") return values
    if (values.length !== header.length) {
      return `the record has ${values.length} fields, and the header ${header.length}`
    }
    return recipientFromFields(Object.fromEntries(header.map((name, index) => [name, values[index]])))
  }
}

/** Read at once: some thousand records as a rule. */
const windowBytes = 256 * 1024

/** No record is longer, unless a quotation mark is missing. */
const maxRecordBytes = 8 * 1024 * 1024

interface FileRecord {
  readonly text: string
  /** In bytes from the start of the file. */
  readonly start: number
  readonly end: number
}

/** The recipients in a file. A cursor is a position in bytes. */
export const fileSource = (path: string, format: Format): Effect.Effect<Service, RecipientSourceFailed> =>
  Effect.gen(function*() {
    const files = yield* FileSystem.FileSystem
    const failed = (issue: string, at?: number) =>
      new RecipientSourceFailed({ source: path, at: at === undefined ? undefined : `byte ${at}`, issue })

    const records = (from: number, count: number): Effect.Effect<ReadonlyArray<FileRecord>, RecipientSourceFailed> =>
      Effect.gen(function*() {
        const file = yield* files.open(path)
        yield* file.seek(BigInt(from), "start")
        const found: Array<FileRecord> = []
        let bytes = new Uint8Array(0)
        /** Of the first byte that is held, and of the first that is not read, among those that are held. */
        let offset = from
        let start = 0
        while (found.length < count) {
          const end = format.endOfRecord(bytes, start)
          if (end !== undefined) {
            found.push({ text: textOf(bytes, start, end), start: offset + start, end: offset + end })
            start = end
            continue
          }
          if (bytes.length - start > maxRecordBytes) {
            return yield* failed(`no end of the record within ${maxRecordBytes} bytes`, offset + start)
          }
          const more = yield* file.readAlloc(windowBytes)
          if (Option.isNone(more)) {
            if (start < bytes.length) {
              found.push({
                text: textOf(bytes, start, bytes.length),
                start: offset + start,
                end: offset + bytes.length
              })
            }
            break
          }
          bytes = joined(bytes.subarray(start), more.value)
          offset += start
          start = 0
        }
        return found
      }).pipe(
        Effect.scoped,
        Effect.catchTag("PlatformError", (error) => Effect.fail(failed(error.message)))
      )

    /** Where recipients begin, and what their fields are called. */
    const [first] = yield* records(0, 1)
    const header = format.hasHeader ? yield* readHeader(first, failed) : []
    const startOfRecipients = format.hasHeader ? first?.end ?? 0 : 0

    return {
      snapshot: files.stream(path, { chunkSize: windowBytes }).pipe(
        Stream.runFold(() => createHash("sha256"), (hash, bytes) => hash.update(bytes)),
        Effect.map((hash) => hash.digest("hex").slice(0, 32)),
        Effect.mapError((error) => failed(error.message))
      ),
      page: Effect.fnUntraced(function*(cursor, size) {
        const recipients: Array<MessageBatch.Recipient> = []
        let from = cursor === undefined ? startOfRecipients : Number(cursor)
        // Lines with nothing in them are no recipients, and fill no page.
        while (recipients.length < size) {
          const found = yield* records(from, size - recipients.length)
          for (const { start, text } of found) {
            if (text === "") continue
            const recipient = format.read(text, header)
            if (typeof recipient === "string") return yield* failed(recipient, start)
            recipients.push(recipient)
          }
          const last = found.at(-1)
          if (last === undefined) return { recipients, next: undefined }
          from = last.end
        }
        const isEnd = (yield* records(from, 1)).length === 0
        return { recipients, next: isEnd ? undefined : String(from) }
      })
    } satisfies Service
  }).pipe(Effect.provide(NodeFileSystem.layer))

const readHeader = Effect.fnUntraced(function*(
  record: FileRecord | undefined,
  failed: (issue: string, at?: number) => RecipientSourceFailed
): Effect.fn.Return<ReadonlyArray<string>, RecipientSourceFailed> {
  const names = readCsvRecord(record?.text ?? "")
  if (typeof names === "string") return yield* failed(`the header: ${names}`, 0)
  const known = names.map((name) => {
    const trimmed = name.trim()
    return /^(address|email|name)$/i.test(trimmed) ? trimmed.toLowerCase() : trimmed
  })
  if (!known.includes("address") && !known.includes("email")) {
    return yield* failed(`the header has no column address or email, but ${known.join(", ") || "nothing"}`, 0)
  }
  const twice = known.find((name, index) => known.indexOf(name) !== index)
  return twice === undefined ? known : yield* failed(`the header has the column ${twice} twice`, 0)
})

const joined = (before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(before.length + after.length)
  both.set(before)
  both.set(after, before.length)
  return both
}

const decoder = new TextDecoder()

/** Without the line break, and without the mark that some programs begin a file with, which the decoder drops. */
const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end)).replace(/\r?\n$/, "")
