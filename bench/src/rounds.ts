/** The middle of several measurements: what to quote on a machine that is not quiet. */
export const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

/** Median CPU microseconds of each piece of work, in rounds that take turns, so that a busy machine slows all alike. */
export const inTurns = (
  works: { readonly [name: string]: () => unknown },
  options: { readonly rounds: number; readonly passes: number }
): (name: string) => number => {
  const samples = new Map<string, Array<number>>()
  const warmUps = 3
  for (let round = 0; round < options.rounds + warmUps; round++) {
    for (const [name, work] of Object.entries(works)) {
      const before = process.cpuUsage()
      for (let pass = 0; pass < options.passes; pass++) work()
      const { system, user } = process.cpuUsage(before)
      if (round >= warmUps) samples.set(name, [...samples.get(name) ?? [], (user + system) / options.passes])
    }
  }
  return (name) => median(samples.get(name) ?? [])
}
