import { Effect } from "effect"
import { parseArgs } from "node:util"
import * as Soak from "./Soak.ts"

const { values } = parseArgs({
  options: {
    sends: { type: "string", default: "200000" },
    concurrency: { type: "string", default: "64" },
    faults: { type: "string", default: "0.1" },
    seed: { type: "string", default: "soak" }
  }
})

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)

const started = performance.now()
const { accounts, samples, server } = await Effect.runPromise(Soak.run({
  sends: Number(values.sends),
  concurrency: Number(values.concurrency),
  faultShare: Number(values.faults),
  seed: values.seed
}))
const seconds = (performance.now() - started) / 1000

console.log(`${values.sends} sends, ${values.concurrency} at once, in ${seconds.toFixed(1)} s`)
console.log(`${server.requests} requests; faults: ${JSON.stringify(server.faults)}`)
console.log("\nguarantee       sent    succeeded  accepted 0 / 1 / more   broken   failures")
for (const { accepted, broken, failed, guarantee, sent, succeeded } of accounts) {
  console.log(
    `${guarantee.padEnd(15)} ${String(sent).padEnd(7)} ${String(succeeded).padEnd(10)} ` +
      `${accepted.join(" / ").padEnd(23)} ${String(broken.length).padEnd(8)} ${JSON.stringify(failed)}`
  )
  for (const issue of broken.slice(0, 10)) console.log(`    ${issue}`)
}
console.log("\nthe client's memory, in MB")
for (const { heapUsed, rss, sent } of samples) {
  console.log(
    `  after ${String(sent).padEnd(8)} heap ${megabytes(heapUsed).padStart(7)}   rss ${megabytes(rss).padStart(7)}`
  )
}

const isKept = server.strange === 0 && accounts.every(({ broken }) => broken.length === 0)
if (!isKept) process.exitCode = 1
