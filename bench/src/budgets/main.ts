/** Measures what things weigh, and fails where one is above its budget. Sizes and counts only: the same on every machine. */
import { type Budget, budgets } from "./budgets.ts"
import { measureBundles } from "./bundles.ts"
import { measureCommand, measureTarballs } from "./packages.ts"
import { measureStarts } from "./starts.ts"

const bundles = await measureBundles()
const starts = await measureStarts()
const tarballs = await measureTarballs()

const measured: Readonly<Record<keyof typeof budgets, number>> = {
  bundle: bundles.oursKilobytes,
  bundleRatio: bundles.oursKilobytes / bundles.mailgunJsKilobytes,
  fetchModules: starts.fetch.modules,
  fetchBytes: starts.fetch.bytes / 1000,
  nodeModules: starts.node.modules,
  nodeBytes: starts.node.bytes / 1000,
  command: await measureCommand(),
  core: tarballs.get("core") ?? Number.NaN,
  node: tarballs.get("node") ?? Number.NaN,
  emulator: tarballs.get("emulator") ?? Number.NaN,
  campaign: tarballs.get("campaign") ?? Number.NaN
}

const shown = (figure: number, { unit }: Budget): string =>
  unit === "modules" ? `${figure}` : unit === "x" ? `${figure.toFixed(2)} x` : `${figure.toFixed(1)} kB`

const row = (budget: Budget, figure: number): string =>
  `${budget.what.padEnd(58)}${shown(figure, budget).padStart(10)}   of ${shown(budget.most, budget)}`

// Not a number is not within its budget either.
const isWithin = (budget: Budget, figure: number): boolean => figure <= budget.most

const rows = (Object.keys(measured) as Array<keyof typeof budgets>)
  .map((name) => ({ budget: budgets[name], figure: measured[name] }))

for (const { budget, figure } of rows) console.log(row(budget, figure))
const { mailgunJs } = starts
console.log(
  `mailgun.js: ${bundles.mailgunJsKilobytes.toFixed(1)} kB packed, ${mailgunJs.modules} modules, ` +
    `${(mailgunJs.bytes / 1000).toFixed(1)} kB`
)
console.log(`resources in the bundle: ${bundles.resources.join(", ")}`)

const failures = rows.filter(({ budget, figure }) => !isWithin(budget, figure)).map(({ budget, figure }) =>
  `${row(budget, figure)}: ${budget.why}`
)
const onlyMessages = bundles.resources.join() === "Messages"
if (!onlyMessages) failures.push(`a bundle that only sends carries ${bundles.resources.join(", ")}`)
for (const failure of failures) console.error(`OVER BUDGET  ${failure}`)
if (failures.length > 0) process.exitCode = 1
