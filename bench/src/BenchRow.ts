/** What was measured of one way: the middle of all rounds, and between which figures half of them lie. */
export interface Figure {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** One line of a benchmark: what we need for a piece of work, and what the other way needs, measured in the same run. */
export interface BenchRow {
  readonly work: string
  readonly ours: number
  readonly peer: number
  readonly unit: string
  /** How many times better we are than the peer: `peer / ours` of costs, `ours / peer` of speeds. */
  readonly ratio: number
  readonly target: string
  readonly met: boolean
  /** Between which figures half of our rounds lie. */
  readonly spread?: readonly [low: number, high: number]
  /** The other ways that were measured beside ours, by name. */
  readonly peers?: { readonly [name: string]: number }
}

/** The target of a row that only shows something. */
export const forComparison = "for comparison"

interface Measured {
  readonly work: string
  readonly unit: string
  readonly ours: Figure
  readonly peer: Figure
  /** Against whom, for the target's text. */
  readonly against: string
  readonly peers?: { readonly [name: string]: Figure } | undefined
}

const row = ({ ours, peer, peers, unit, work }: Measured, ratio: number, target: string, met: boolean): BenchRow => ({
  work,
  ours: ours.median,
  peer: peer.median,
  unit,
  ratio,
  target,
  met,
  spread: [ours.low, ours.high],
  ...(peers === undefined
    ? undefined
    : { peers: Object.fromEntries(Object.entries(peers).map(([name, { median }]) => [name, median])) })
})

/** A cost, which may be at most so many times that of the peer. */
export const atMost = (times: number, measured: Measured): BenchRow =>
  row(
    measured,
    measured.peer.median / measured.ours.median,
    `at most ${times} x ${measured.against}`,
    measured.ours.median <= times * measured.peer.median
  )

/** A cost, of which the peer's should be at least so many times as much. */
export const fasterBy = (times: number, measured: Measured): BenchRow =>
  row(
    measured,
    measured.peer.median / measured.ours.median,
    times === 1 ? `no slower than ${measured.against}` : `at least ${times} x faster than ${measured.against}`,
    measured.peer.median >= times * measured.ours.median
  )

/** A speed, which should be at least so many times that of the peer. */
export const atLeast = (times: number, measured: Measured): BenchRow =>
  row(
    measured,
    measured.ours.median / measured.peer.median,
    `at least ${times} x ${measured.against}`,
    measured.ours.median >= times * measured.peer.median
  )

/** A figure that has a bound of its own, whatever a peer needs. */
export const within = (bound: { readonly least: number } | { readonly most: number }, measured: Measured): BenchRow =>
  "least" in bound
    ? row(
      measured,
      measured.ours.median / measured.peer.median,
      `at least ${bound.least} ${measured.unit}`,
      measured.ours.median >= bound.least
    )
    : row(
      measured,
      measured.peer.median / measured.ours.median,
      `at most ${bound.most} ${measured.unit}`,
      measured.ours.median <= bound.most
    )

/** A row that only shows something. */
export const compared = (measured: Measured): BenchRow =>
  row(measured, measured.peer.median / measured.ours.median, forComparison, true)
