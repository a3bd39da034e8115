import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as MultipartParser from "effect/http/MultipartParser"
import * as Option from "effect/Option"
import * as Pull from "effect/Pull"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { ArrivingFile } from "../InboundAttachment.ts"
import {
  isMailgunInboundError,
  MailgunInboundAttachmentFailed,
  type MailgunInboundError,
  MailgunInboundInterrupted,
  MailgunInboundMalformed
} from "../InboundError.ts"

/** What the parser finds, in the order in which it comes. */
type Event =
  | { readonly _tag: "Field"; readonly name: string; readonly value: string }
  | { readonly _tag: "File"; readonly info: MultipartParser.PartInfo }
  | { readonly _tag: "Bytes"; readonly bytes: Uint8Array }
  | { readonly _tag: "FileEnd" }

/** Where the parts of a form go. A file's content can be run until `file` is done; the rest of it is passed over. */
export interface PartHandlers<E, R> {
  readonly field: (name: string, value: string) => void
  readonly file: (file: ArrivingFile) => Effect.Effect<(sizeBytes: number) => void, E, R>
}

/** Reads a `multipart/form-data` body (RFC 7578) in one pass, holding no more of a file than a chunk of the body. */
export const readMultipart = <E, R>(
  body: Stream.Stream<Uint8Array, MailgunInboundError>,
  contentType: string,
  handlers: PartHandlers<E, R>
): Effect.Effect<void, E | MailgunInboundError, R> =>
  // A scope for the body alone: what a handler opens stays open.
  Effect.scopedWith((scope) =>
    Effect.gen(function*() {
      const next = yield* eventPull(body, contentType).pipe(Scope.provide(scope))
      for (let event = yield* next; event !== undefined; event = yield* next) {
        if (event._tag === "Field") handlers.field(event.name, event.value)
        if (event._tag === "File") yield* readFile(event.info, next, handlers)
      }
    })
  )

type NextEvent = Effect.Effect<Event | undefined, MailgunInboundError>

const readFile = <E, R>(
  info: MultipartParser.PartInfo,
  next: NextEvent,
  handlers: PartHandlers<E, R>
): Effect.Effect<void, E | MailgunInboundError, R> =>
  Effect.gen(function*() {
    let sizeBytes = 0
    let isOpen = true
    const nextBytes = Effect.map(
      Effect.suspend((): NextEvent => isOpen ? next : Effect.undefined),
      (event): Option.Option<Uint8Array> => {
        isOpen = event?._tag === "Bytes"
        if (event?._tag !== "Bytes") return Option.none()
        sizeBytes += event.bytes.length
        return Option.some(event.bytes)
      }
    )
    let isPassed = false
    const content = Stream.suspend(() =>
      isPassed ? Stream.fail(passedOver(info.name)) : Stream.paginate(
        undefined,
        () => Effect.map(nextBytes, (bytes) => [Option.toArray(bytes), Option.as(bytes, undefined)] as const)
      )
    )
    const done = yield* handlers.file({
      field: info.name,
      filename: info.filename === "" ? undefined : info.filename,
      contentType: info.contentType,
      content
    })
    isPassed = true
    while (Option.isSome(yield* nextBytes)) { /* Passes over what the handler left. */ }
    done(sizeBytes)
  })

const passedOver = (field: string): MailgunInboundAttachmentFailed =>
  new MailgunInboundAttachmentFailed({ field, issue: "was read after its keeper was done" })

/** More fields than any mail gives a form, and few enough to be held at once. */
export const maxParts = 10_000

/** Makes the effect that gives one event after the other, and nothing at the end of the body. */
const eventPull = (
  body: Stream.Stream<Uint8Array, MailgunInboundError>,
  contentType: string
): Effect.Effect<NextEvent, never, Scope.Scope> =>
  Effect.map(Stream.toPull(body), (pull) => {
    let events: Array<Event> = []
    let position = 0
    let failure: MailgunInboundError | undefined
    let isEnded = false
    const parser = MultipartParser.make({
      headers: { "content-type": contentType },
      isFile,
      maxParts,
      // The body has its limit before it comes here.
      maxFieldSize: Infinity,
      onField: (info, value) =>
        events.push({ _tag: "Field", name: info.name, value: MultipartParser.decodeField(info, value) }),
      onFile: (info) => {
        events.push({ _tag: "File", info })
        return (bytes) => events.push(bytes === null ? { _tag: "FileEnd" } : { _tag: "Bytes", bytes })
      },
      onError: (error) => failure ??= parserFailure(error),
      onDone: () => {}
    })

    const feed = Effect.matchCauseEffect(pull, {
      onSuccess: (chunks) => writing(() => chunks.forEach(parser.write)),
      onFailure: (cause) => {
        if (!Pull.isDoneCause(cause)) return Effect.failCause(withoutDone(cause))
        isEnded = true
        return writing(parser.end)
      }
    })

    const next: NextEvent = Effect.suspend(() => {
      const event = events[position++]
      if (event !== undefined) return Effect.succeed(event)
      events = []
      position = 0
      if (failure !== undefined) return Effect.fail(failure)
      return isEnded ? Effect.undefined : Effect.andThen(feed, next)
    })
    return next
  })

/** The pull of a body fails in two ways, of which its end is handled before this. */
const withoutDone = (cause: Cause.Cause<MailgunInboundError | Cause.Done>): Cause.Cause<MailgunInboundError> =>
  Cause.map(cause, (error) => isMailgunInboundError(error) ? error : damaged)

/** Mailgun sends a file of a mail without a name as a part without a file name. */
const isFile = (info: MultipartParser.PartInfo): boolean =>
  MultipartParser.defaultIsFile(info) || /^attachment-\d+$/.test(info.name)

const writing = (write: () => void): Effect.Effect<void, MailgunInboundError> =>
  Effect.try({ try: write, catch: () => damaged })

/** What a form of more parts is. */
export const tooManyParts = new MailgunInboundMalformed({ field: "body", issue: `has more than ${maxParts} parts` })

const damaged = new MailgunInboundMalformed({ field: "body", issue: "is not well-formed multipart/form-data" })

const parserFailure = (error: MultipartParser.MultipartError): MailgunInboundError => {
  if (error._tag === "EndNotReached") return new MailgunInboundInterrupted()
  if (error._tag === "ReachedLimit") return tooManyParts
  return error._tag === "InvalidBoundary"
    ? new MailgunInboundMalformed({ field: "content-type", issue: "names no boundary" })
    : damaged
}
