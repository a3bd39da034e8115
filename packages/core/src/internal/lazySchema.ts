import * as Schema from "effect/Schema"
import { type Decode, PlainDecoder } from "./decoder.ts"
import { once } from "./once.ts"

/**
 * A Schema whose description is made when somebody first asks for it, as that of effect's own classes is. Programs import
 * many records and use few of them, and to read an answer that fits takes no more than its plain decoder.
 */
export const lazySchema = <S extends Schema.Constraint>(
  describe: () => S["ast"],
  plainDecoder?: () => Decode
): S =>
  Object.defineProperties(
    // The description of anything, until the getter takes its place.
    Schema.make<S>(Schema.Unknown.ast),
    { ast: { get: once(describe) }, [PlainDecoder]: { value: plainDecoder } }
  )
