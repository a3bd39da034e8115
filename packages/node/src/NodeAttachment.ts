/**
 * Files as attachments: read when they are sent, and read again for every attempt.
 *
 * @since 0.1.0
 */
import type { Attachment } from "@effect-mailgun/core/Attachment"
import { MailgunInvalidInput } from "@effect-mailgun/core/MailgunError"
import * as Effect from "effect/Effect"
import * as Mime from "effect/http/Mime"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import { fileStream } from "./internal/fileStream.ts"

/**
 * What {@link fromPath} takes besides the path.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /** The name under which it is sent; the file's own unless given. */
  readonly filename?: string | undefined
  /** The media type; told by the file's extension unless given. */
  readonly contentType?: string | undefined
}

/**
 * A file as an attachment. Only its size is looked up now; its content is read while it is sent, a piece at a time, and
 * afresh for every attempt.
 *
 * **Details**
 *
 * Fails with `MailgunInvalidInput` where there is no such file, or it can't be read. The size is that of the moment of
 * the call: a file that grows is sent as it was; the send of one that is gone or has shrunk fails with
 * `MailgunInvalidInput`, and Mailgun has not got it.
 *
 * **Example**
 *
 * ```ts
 * import { Messages } from "@effect-mailgun/core"
 * import { NodeAttachment } from "@effect-mailgun/node"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const report = yield* NodeAttachment.fromPath("report.pdf")
 *   yield* Messages.send({
 *     from: "me@example.com",
 *     to: "ann@example.com",
 *     subject: "Report",
 *     text: "Attached.",
 *     attachments: [report]
 *   })
 * })
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const fromPath = Effect.fn("NodeAttachment.fromPath")(
  function*(path: string, options: Options = {}): Effect.fn.Return<Attachment, MailgunInvalidInput> {
    const info = yield* Effect.tryPromise({ try: () => stat(path), catch: (cause) => unreadable(errorCode(cause)) })
    if (!info.isFile()) return yield* unreadable("it is not a file")
    return {
      filename: options.filename ?? basename(path),
      contentType: options.contentType ?? contentTypeOf(path),
      content: {
        open: () => Stream.mapError(fileStream(path, info.size), (error) => unreadable(errorCode(error))),
        sizeBytes: info.size
      }
    }
  }
)

const contentTypeOf = (path: string): string =>
  Option.getOrElse(Mime.getType(extname(path)), () => "application/octet-stream")

/** The path stays out of the message: it may be private, and the caller has it. */
const unreadable = (why: string): MailgunInvalidInput =>
  new MailgunInvalidInput({ operation: "NodeAttachment.fromPath", field: "path", issue: `can't be read: ${why}` })

const errorCode = (cause: unknown): string => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error"
  const words = errorWords[code]
  return words === undefined ? code : `${words} (${code})`
}

const errorWords: { readonly [code: string]: string } = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read by this user"
}
