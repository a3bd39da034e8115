import * as Effect from "effect/Effect"
import type { Target } from "./targets.ts"

/** How the time of one kind of input grows with its length. */
export interface Growth {
  readonly kind: string
  /** Of a power of the length: 1 is linear. */
  readonly exponent: number
  readonly longest: { readonly length: number; readonly millis: number }
}

const lengths = [12, 13, 14, 15, 16, 17].map((power) => 2 ** power)

/** Measures inputs whose length doubles from 4 to 128 thousand, and fits a power of the length to the times. */
export const growthOf = Effect.fnUntraced(function*<A>({ growing, holds }: Target<A>) {
  const found: Array<Growth> = []
  for (const [kind, make] of Object.entries(growing)) {
    const points: Array<{ readonly length: number; readonly millis: number }> = []
    for (const length of lengths) {
      const input = make(length)
      const times: Array<number> = []
      for (let round = 0; round < 9; round++) {
        // The processor's time, which other programs on the machine don't lengthen.
        const started = process.cpuUsage()
        const answer = holds(input)
        if (Effect.isEffect(answer)) yield* answer
        const { system, user } = process.cpuUsage(started)
        times.push(Math.max(1, user + system) / 1000)
      }
      points.push({ length, millis: Math.min(...times) })
    }
    const longest = points[points.length - 1] ?? { length: 0, millis: 0 }
    found.push({ kind, exponent: slope(points.slice(2)), longest })
  }
  return found
})

/** The slope of the line through the logarithms. */
const slope = (points: ReadonlyArray<{ readonly length: number; readonly millis: number }>): number => {
  const logs = points.map(({ length, millis }) => [Math.log(length), Math.log(millis)] as const)
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}
