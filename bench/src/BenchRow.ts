/** One line of a benchmark: what we need for a piece of work, and what the other way needs, measured in the same run. */
export interface BenchRow {
  readonly work: string
  readonly ours: number
  readonly peer: number
  readonly unit: string
  /** How many times faster we are: `peer / ours`. */
  readonly ratio: number
  readonly target: string
  readonly met: boolean
}
