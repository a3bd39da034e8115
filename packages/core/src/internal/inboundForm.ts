import * as Effect from "effect/Effect"
import type * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as Stream from "effect/Stream"
import type { InboundAttachment, Keeper } from "../InboundAttachment.ts"
import {
  type MailgunInboundError,
  MailgunInboundInterrupted,
  MailgunInboundMalformed,
  MailgunInboundTooLarge,
  MailgunInboundWrongEndpoint
} from "../InboundError.ts"
import { concatenate } from "./concatenate.ts"
import { maxParts, readMultipart, tooManyParts } from "./multipartForm.ts"
import { isPacked, packedIssue } from "./packedBody.ts"

/** A request with a body, of whatever server. */
export type IncomingRequest = HttpIncomingMessage.HttpIncomingMessage<HttpServerError.HttpServerError>

/** A form as it came: its fields in their order, and its files, which know nothing of the fields. */
export interface Form {
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>
  readonly files: ReadonlyArray<Omit<InboundAttachment, "contentId">>
}

/** How a form is read. */
export interface FormOptions<E, R, K> {
  readonly maxBodyBytes: number
  readonly keep: Keeper<K>
  /** Sees the fields that came before a file, before that file is kept. */
  readonly beforeFile: (fields: Form["fields"]) => Effect.Effect<void, E, R>
}

/** Reads the form that a request has as its body. */
export const readForm = <E, R, K>(
  request: IncomingRequest,
  options: FormOptions<E, R, K>
): Effect.Effect<Form, E | MailgunInboundError, R | K> => {
  const contentType = request.headers["content-type"] ?? ""
  const mediaType = contentType.slice(0, (contentType + ";").indexOf(";")).trim().toLowerCase()
  const tooLarge = new MailgunInboundTooLarge({ limitBytes: options.maxBodyBytes })
  if (Number(request.headers["content-length"]) > options.maxBodyBytes) return Effect.fail(tooLarge)
  if (isPacked(request.headers)) {
    return Effect.fail(new MailgunInboundMalformed({ field: "content-encoding", issue: packedIssue }))
  }
  const body = limited(Stream.mapError(request.stream, bodyFailure), options.maxBodyBytes, tooLarge)
  switch (mediaType) {
    case "application/x-www-form-urlencoded":
      return urlencodedForm(body)
    case "multipart/form-data":
      return multipartForm(body, contentType, options)
    case "application/json":
      // Mail never comes as JSON, and events do.
      return Effect.fail(new MailgunInboundWrongEndpoint())
    default:
      return Effect.fail(
        new MailgunInboundMalformed({
          field: "content-type",
          issue: "must be application/x-www-form-urlencoded or multipart/form-data"
        })
      )
  }
}

const urlencodedForm = (
  body: Stream.Stream<Uint8Array, MailgunInboundError>
): Effect.Effect<Form, MailgunInboundError> =>
  Effect.flatMap(Stream.runCollect(body), (chunks) => {
    const bytes = concatenate(chunks)
    const count = bytes.reduce((separators, byte) => byte === ampersand ? separators + 1 : separators, 1)
    if (count > maxParts) return Effect.fail(tooManyParts)
    return Effect.succeed({ fields: [...new URLSearchParams(new TextDecoder().decode(bytes))], files: [] })
  })

const ampersand = 38

const multipartForm = <E, R, K>(
  body: Stream.Stream<Uint8Array, MailgunInboundError>,
  contentType: string,
  options: FormOptions<E, R, K>
): Effect.Effect<Form, E | MailgunInboundError, R | K> =>
  Effect.suspend(() => {
    const fields: Array<readonly [name: string, value: string]> = []
    const files: Array<Omit<InboundAttachment, "contentId">> = []
    return readMultipart(body, contentType, {
      field: (name, value) => fields.push([name, value]),
      file: (file) =>
        Effect.gen(function*() {
          yield* options.beforeFile(fields)
          const content = yield* options.keep(file)
          return (sizeBytes) => files.push({ ...file, sizeBytes, content })
        })
    }).pipe(Effect.as({ fields, files }))
  })

const limited = (
  body: Stream.Stream<Uint8Array, MailgunInboundError>,
  maxBytes: number,
  tooLarge: MailgunInboundError
): Stream.Stream<Uint8Array, MailgunInboundError> =>
  Stream.suspend(() => {
    let bytes = 0
    return Stream.mapEffect(body, (chunk) => {
      bytes += chunk.length
      return bytes > maxBytes ? Effect.fail(tooLarge) : Effect.succeed(chunk)
    })
  })

/** A fetch-style request without a body fails without a cause; everything else is a connection that broke. */
const bodyFailure = (error: HttpServerError.HttpServerError): MailgunInboundError =>
  error.reason.cause === undefined
    ? new MailgunInboundMalformed({ field: "body", issue: "is empty" })
    : new MailgunInboundInterrupted()
