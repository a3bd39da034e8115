import * as Schema from "effect/Schema"
import type { AttemptResult } from "./attemptBatch.ts"

/** What became of some recipients of a batch, by their positions in it. */
const BatchPart = Schema.Struct({
  as: Schema.Literals(["accepted", "invalid", "refused", "given-up", "unknown", "suppressed"]),
  reason: Schema.optionalKey(Schema.String),
  messageId: Schema.optionalKey(Schema.String),
  /** First and last positions of runs. */
  at: Schema.Array(Schema.Tuple([Schema.Int, Schema.Int]))
})

export type BatchPart = typeof BatchPart.Type

const DetailJson = Schema.fromJsonString(Schema.Array(BatchPart))

export const encodeDetail: (parts: ReadonlyArray<BatchPart>) => string = Schema.encodeSync(DetailJson)

export const decodeDetail = Schema.decodeUnknownEffect(DetailJson)

/** A recipient who knows where in the batch they stand. */
export interface Positioned {
  readonly position: number
}

/** Runs of positions: `[0, 1, 2, 5]` is `[[0, 2], [5, 5]]`. */
export const runsOf = (positions: ReadonlyArray<number>): ReadonlyArray<readonly [number, number]> => {
  const runs: Array<[number, number]> = []
  for (const position of positions) {
    const last = runs.at(-1)
    if (last !== undefined && position === last[1] + 1) last[1] = position
    else runs.push([position, position])
  }
  return runs
}

export const positionsOf = (part: BatchPart): ReadonlyArray<number> =>
  part.at.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))

export const countOf = (parts: ReadonlyArray<BatchPart>, ...kinds: ReadonlyArray<BatchPart["as"]>): number =>
  parts.reduce(
    (sum, part) =>
      kinds.includes(part.as) ? part.at.reduce((total, [first, last]) => total + last - first + 1, sum) : sum,
    0
  )

const at = (recipients: ReadonlyArray<Positioned>) => runsOf(recipients.map(({ position }) => position))

/** The result of an attempt, as it is kept. */
export const partsOf = (result: AttemptResult<Positioned>): ReadonlyArray<BatchPart> => [
  ...result.accepted.map(({ messageId, recipients }) => ({ as: "accepted" as const, messageId, at: at(recipients) })),
  ...result.failed.map(({ reason, recipients, why }) => ({ as: why, reason, at: at(recipients) })),
  ...result.givenUp.map(({ messageId, reason, recipients }) => ({
    as: "given-up" as const,
    messageId,
    reason,
    at: at(recipients)
  })),
  ...result.unknown.map(({ messageId, obstacle, recipients }) => ({
    as: "unknown" as const,
    messageId,
    reason: obstacle?.reason ?? "it is not settled yet",
    at: at(recipients)
  }))
]

/** The earlier parts, with those of some positions replaced by later ones. */
export const replaced = (
  earlier: ReadonlyArray<BatchPart>,
  later: ReadonlyArray<BatchPart>
): ReadonlyArray<BatchPart> => {
  const isLater = new Set(later.flatMap(positionsOf))
  const kept = earlier
    .map((part) => ({ ...part, at: runsOf(positionsOf(part).filter((position) => !isLater.has(position))) }))
    .filter((part) => part.at.length > 0)
  return [...kept, ...later]
}
