import * as Effect from "effect/Effect"
import { parseArgs } from "node:util"
import { fuzz } from "./fuzz.ts"
import { growthOf } from "./growth.ts"
import { type Target, targets } from "./targets.ts"

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "" },
    growth: { type: "boolean", default: false }
  }
})

const names: ReadonlyArray<string> = targets.map(({ name }) => name)
const unknown = positionals.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`No target ${unknown.join(", ")}. There are: ${names.join(", ")}.`)
  process.exit(2)
}

/** Of a failure the seed is printed, and with it the same inputs come again. */
const seed = values.seed === "" ? String(Date.now()) : values.seed
const batch = 5000
const steepest = 1.3

const run = Effect.fnUntraced(function*<A>(target: Target<A>) {
  let isWell = true
  if (!values.growth) {
    const started = performance.now()
    let peak = 0
    let inputs = 0
    for (; isWell && inputs < Number(values.inputs); inputs += batch) {
      const found = yield* fuzz(target, {
        runs: Math.min(batch, Number(values.inputs) - inputs),
        seed: `${seed}-${inputs}`
      })
      peak = Math.max(peak, process.memoryUsage().heapUsed)
      if (found === undefined) continue
      isWell = false
      console.error(`${target.name}: seed ${seed}-${inputs}\n${found}`)
    }
    const seconds = (performance.now() - started) / 1000
    console.log(
      `${target.name}: ${Math.min(inputs, Number(values.inputs))} inputs in ${seconds.toFixed(0)} s, ` +
        `heap at most ${(peak / 1e6).toFixed(0)} MB`
    )
  }
  for (const { exponent, kind, longest } of yield* growthOf(target)) {
    const isSteep = exponent > steepest && longest.millis > 5
    if (isSteep) isWell = false
    console.log(
      `    ${kind.padEnd(30)} time ~ length^${exponent.toFixed(2)}, ${longest.millis.toFixed(2)} ms for ` +
        `${longest.length} characters${isSteep ? "   TOO STEEP" : ""}`
    )
  }
  return isWell
})

for (const target of targets) {
  if (positionals.length > 0 && !positionals.includes(target.name)) continue
  // Each target takes its own inputs, and no others come to it.
  if (!(await Effect.runPromise(run(target as Target<unknown>)))) process.exitCode = 1
}
