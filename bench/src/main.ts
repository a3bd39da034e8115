import { writeFile } from "node:fs/promises"
import { parseArgs } from "node:util"
import { type BenchRow, forComparison } from "./BenchRow.ts"
import { shown, shownRatio, table } from "./table.ts"

type Run = (options: { readonly quick: boolean }) => ReadonlyArray<BenchRow> | Promise<ReadonlyArray<BenchRow>>

/** Loaded when it is run, so that one benchmark does not measure beside the code of the others. */
const benchmarks: { readonly [name: string]: () => Promise<{ readonly run: Run }> } = {
  send: () => import("./send.ts"),
  httpClient: () => import("./httpClient.ts"),
  decode: () => import("./decode.ts"),
  dates: () => import("./dates.ts"),
  webhook: () => import("./webhook.ts"),
  multipart: () => import("./multipart.ts"),
  attachments: () => import("./attachments.ts"),
  batch: () => import("./batch.ts"),
  stream: () => import("./stream.ts"),
  bundle: () => import("./bundle.ts"),
  start: () => import("./start.ts"),
  emulator: () => import("./emulator.ts"),
  emulatorStart: () => import("./emulatorStart.ts"),
  growth: () => import("./growth.ts"),
  campaign: () => import("./campaign.ts")
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "string" },
    table: { type: "string" }
  }
})

const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(", ")}. There are: ${Object.keys(benchmarks).join(", ")}.`)
  process.exit(2)
}

const print = (row: BenchRow): void => {
  const spread = row.spread === undefined ? "" : ` (${shown(row.spread[0])} to ${shown(row.spread[1])})`
  const verdict = row.target === forComparison ? "" : row.met ? "met" : "NOT MET"
  console.log(
    `${row.work}\n    ours ${shown(row.ours)} ${row.unit}${spread}   peer ${shown(row.peer)} ${row.unit}   ` +
      `${shownRatio(row)}   ${row.target}   ${verdict}`
  )
  for (const [name, value] of Object.entries(row.peers ?? {})) {
    console.log(`        ${name}: ${shown(value)} ${row.unit}`)
  }
}

const rows: Array<BenchRow> = []
for (const name of positionals.length > 0 ? positionals : Object.keys(benchmarks)) {
  const benchmark = await benchmarks[name]?.()
  for (const row of await benchmark?.run({ quick: values.quick }) ?? []) {
    rows.push(row)
    print(row)
  }
}

if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)
if (values.table !== undefined) await writeFile(values.table, table(rows))
