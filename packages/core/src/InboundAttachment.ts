/**
 * The files of a forwarded mail, and where they are kept while a handler runs.
 *
 * **Details**
 *
 * Mailgun does not say in which order the parts of a form come, so a form is read to its end before its mail is known,
 * and a file that comes on the way goes wherever a {@link Keeper} puts it. By default that is nowhere: no byte of it stays.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { MailgunInboundAttachmentFailed, type MailgunInboundError } from "./InboundError.ts"
import { concatenate } from "./internal/concatenate.ts"

/**
 * A file of a forwarded mail.
 *
 * **Details**
 *
 * `content` can be run as often as needed while the handler runs. With a file name it is an attachment to send on:
 * `{ filename, contentType, content: { open: () => content, sizeBytes } }`.
 *
 * @category models
 * @since 0.1.0
 */
export interface InboundAttachment {
  /** The field of the form: `attachment-1` and so on. */
  readonly field: string
  /** As the sender wrote it: for showing, never for a path. */
  readonly filename: string | undefined
  readonly contentType: string
  readonly sizeBytes: number
  /** By which the HTML refers to it (`cid:`), without angle brackets. */
  readonly contentId: string | undefined
  readonly content: Stream.Stream<Uint8Array, MailgunInboundError>
}

/**
 * A file while its bytes come in. Its content can be run once, and only until the keeper is done.
 *
 * @category models
 * @since 0.1.0
 */
export interface ArrivingFile {
  readonly field: string
  readonly filename: string | undefined
  readonly contentType: string
  readonly content: Stream.Stream<Uint8Array, MailgunInboundError>
}

/**
 * Puts the content of a file somewhere, and says how to read it from there. What it leaves unread is passed over.
 *
 * **Gotchas**
 *
 * Where a file comes before the signature, it is kept before the signature is checked.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 *
 * const keepPictures: Inbound.Keeper = (file) =>
 *   file.contentType.startsWith("image/") ? Inbound.keepInMemory(file) : Inbound.keepNothing(file)
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export interface Keeper<R = never> {
  (file: ArrivingFile): Effect.Effect<Stream.Stream<Uint8Array, MailgunInboundError>, MailgunInboundError, R>
}

/**
 * Keeps no content, only what is known about a file. Its `content` fails with `MailgunInboundAttachmentFailed`.
 *
 * @category keepers
 * @since 0.1.0
 */
export const keepNothing: Keeper = ({ field }) =>
  Effect.succeed(
    Stream.fail(
      new MailgunInboundAttachmentFailed({
        field,
        issue: "was not kept: give the option `attachments` a keeper, such as Inbound.keepInFiles"
      })
    )
  )

/**
 * Keeps content in memory: at most what the limit of a body lets through.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 *
 * const options = { attachments: Inbound.keepInMemory, maxBodyBytes: 10 * 1024 * 1024 }
 * ```
 *
 * @category keepers
 * @since 0.1.0
 */
export const keepInMemory: Keeper = (file) =>
  Effect.map(Stream.runCollect(file.content), (chunks) => Stream.succeed(concatenate(chunks)))

/**
 * Keeps content in temporary files, which are removed when the scope closes: that of the request, in an endpoint. Fails
 * with `MailgunInboundAttachmentFailed` where they can't be written.
 *
 * **Example**
 *
 * ```ts
 * import { Inbound } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * // Wants a FileSystem, such as NodeServices.layer has.
 * const answer = Inbound.answer((mail) => Effect.log(mail.subject), { attachments: Inbound.keepInFiles })
 * ```
 *
 * @category keepers
 * @since 0.1.0
 */
export const keepInFiles: Keeper<FileSystem.FileSystem | Scope.Scope> = (file) =>
  Effect.gen(function*() {
    const fileSystem = yield* FileSystem.FileSystem
    // The name is the file system's own: what the sender calls a file must not decide where it is written.
    const path = yield* fileSystem.makeTempFileScoped({ prefix: "mailgun-inbound-" })
    yield* Stream.run(file.content, fileSystem.sink(path))
    return Stream.mapError(fileSystem.stream(path), () => fileFailure(file))
  }).pipe(Effect.catchTag("PlatformError", () => Effect.fail(fileFailure(file))))

const fileFailure = ({ field }: ArrivingFile): MailgunInboundAttachmentFailed =>
  new MailgunInboundAttachmentFailed({ field, issue: "could not be written to a temporary file, or read from it" })
