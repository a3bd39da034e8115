import { cpus, totalmem } from "node:os"
import { type BenchRow, forComparison } from "./BenchRow.ts"

/** A figure with as many digits as mean something. */
export const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)

/** As the target speaks of it: how many times the peer's cost, or how many times better. */
export const shownRatio = ({ ratio, target }: BenchRow): string =>
  `${(target.startsWith("at most") ? 1 / ratio : ratio).toFixed(2)} x`

/** What the figures were measured on. */
const machine = (): string => {
  const cores = cpus()
  return `Node ${process.versions.node}, ${cores.length} cores of ${cores[0]?.model ?? "an unknown kind"}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB of memory, client and server on the loopback`
}

const line = (row: BenchRow): string => {
  const spread = row.spread === undefined ? "" : ` (${shown(row.spread[0])} to ${shown(row.spread[1])})`
  const met = row.target === forComparison ? "" : row.met ? "met" : "**not met**"
  return `| ${row.work} | ${shown(row.ours)} ${row.unit}${spread} | ${shown(row.peer)} | ${
    shownRatio(row)
  } | ${row.target} | ${met} |`
}

const peersLine = ({ peers, unit, work }: BenchRow): ReadonlyArray<string> =>
  peers === undefined
    ? []
    : [`- ${work}, ${unit}: ${Object.entries(peers).map(([name, value]) => `${name} ${shown(value)}`).join(", ")}`]

/** All rows as Markdown, with the machine that they were measured on. */
export const table = (rows: ReadonlyArray<BenchRow>): string =>
  [
    `${machine()}.`,
    "",
    "| work | ours (half of the rounds) | peer | ratio | target | |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map(line),
    "",
    "Others, in the same runs:",
    "",
    ...rows.flatMap(peersLine),
    ""
  ].join("\n")
