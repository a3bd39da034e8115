import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Pull from "effect/Pull"
import * as Stream from "effect/Stream"
import { MailgunInvalidInput } from "../MailgunError.ts"

/** Where a file stands: the key of its parts, and its place among those of the same key. */
export interface FilePlace {
  readonly key: string
  readonly index: number
}

/** The content of a file could not be sent, or not as it was declared. */
export class ContentFailure extends Data.TaggedError("ContentFailure")<{
  readonly place: FilePlace
  readonly issue: string
}> {}

/** A stream that fails before the request is complete where it does not give as many bytes as it should. */
export const checkedContent = (
  content: Stream.Stream<Uint8Array, unknown>,
  place: FilePlace,
  sizes: { readonly sizeBytes: number | undefined; readonly maxBytes: number }
): Stream.Stream<Uint8Array, ContentFailure> => {
  const { maxBytes, sizeBytes } = sizes
  const fail = (issue: string) => Effect.fail(new ContentFailure({ place, issue }))
  return Stream.transformPull(
    Stream.mapError(content, (error) => new ContentFailure({ place, issue: failureIssue(error) })),
    (pull) =>
      Effect.sync(() => {
        let given = 0
        return Pull.matchEffect(pull, {
          onSuccess: (chunks) => {
            for (const { length } of chunks) given += length
            if (given <= (sizeBytes ?? maxBytes)) return Effect.succeed(chunks)
            return fail(
              sizeBytes === undefined
                ? `gives more than the ${maxBytes} bytes that a message may have`
                : `gives more than its sizeBytes of ${sizeBytes}`
            )
          },
          onFailure: Effect.failCause,
          onDone: (): Effect.Effect<never, ContentFailure | Cause.Done> =>
            sizeBytes === undefined || given === sizeBytes
              ? Cause.done()
              : fail(`gives ${given} bytes, and its sizeBytes is ${sizeBytes}`)
        })
      })
  )
}

/** Says what went wrong by its name alone: the words of an error may be private. */
const failureIssue = (error: unknown): string => {
  if (error instanceof MailgunInvalidInput) return error.issue
  if (!Predicate.isObject(error)) return "failed"
  const name = error["code"] ?? error["_tag"] ?? error["name"]
  return typeof name === "string" ? `failed with ${name}` : "failed"
}

/** The failure of a content that made a request fail, if that is why: HTTP clients hide it some causes deep. */
export const contentFailureIn = (cause: unknown, depth = 0): ContentFailure | undefined => {
  if (cause instanceof ContentFailure) return cause
  return depth < 5 && Predicate.hasProperty(cause, "cause") ? contentFailureIn(cause.cause, depth + 1) : undefined
}
