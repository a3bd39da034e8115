import type { Figure } from "./BenchRow.ts"

const quantile = (sorted: ReadonlyArray<number>, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN

/** The middle of several measurements: what to quote on a machine that is not quiet. */
export const median = (values: ReadonlyArray<number>): number => figure(values).median

/** The middle of several measurements, and between what half of them lie. */
export const figure = (values: ReadonlyArray<number>): Figure => {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }
}

/** CPU microseconds of this process since `before`, its compiler and collector threads included. */
export const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { system, user } = process.cpuUsage(before)
  return system + user
}

/** CPU microseconds of each piece of work, in rounds that take turns, so that a busy machine slows all alike. */
export const inTurns = (
  works: { readonly [name: string]: () => unknown },
  options: { readonly rounds: number; readonly passes: number }
): (name: string) => Figure => {
  const samples = new Map<string, Array<number>>(Object.keys(works).map((name) => [name, []]))
  const warmUps = 3
  for (let round = 0; round < options.rounds + warmUps; round++) {
    for (const [name, work] of Object.entries(works)) {
      const before = process.cpuUsage()
      for (let pass = 0; pass < options.passes; pass++) work()
      const microseconds = cpuSince(before) / options.passes
      if (round >= warmUps) samples.get(name)?.push(microseconds)
    }
  }
  return (name) => figure(samples.get(name) ?? [])
}
