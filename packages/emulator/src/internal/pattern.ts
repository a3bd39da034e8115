import * as Effect from "effect/Effect"

/** Whether a text matches somewhere. */
export type Matcher = (text: string) => boolean

/**
 * Compiles a pattern without regard to case; undefined where it is none. RE2 takes time in proportion to the text, so
 * that no pattern can hang the emulator. It is loaded when the first pattern comes.
 */
export const matcherOf = Effect.fnUntraced(function*(pattern: string): Effect.fn.Return<Matcher | undefined> {
  const { RE2JS } = yield* Effect.promise(() => import("re2js"))
  return yield* Effect.try({
    try: () => RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE),
    catch: () => undefined
  }).pipe(
    Effect.map((compiled): Matcher => (text) => compiled.matcher(text).find()),
    Effect.orElseSucceed(() => undefined)
  )
})
