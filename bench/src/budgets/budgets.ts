/**
 * What things may weigh. Each figure stands a little above what was measured when it was set, so that what makes one grow
 * is seen: then make it small again, or raise it here and say why.
 */
export interface Budget {
  readonly what: string
  readonly unit: "kB" | "modules" | "x"
  readonly most: number
  readonly why: string
}

const budget = (what: string, unit: Budget["unit"], most: number, why: string): Budget => ({ what, unit, most, why })

export const budgets = {
  bundle: budget(
    "a bundle that only sends, packed",
    "kB",
    83,
    "what a page or a worker downloads; nearly all of it is effect's Schema, HTTP client and runtime"
  ),
  bundleRatio: budget(
    "the same, against mailgun.js",
    "x",
    2.5,
    "mailgun.js has no runtime, no schemas and no retries; it grows too, so both are measured"
  ),
  fetchModules: budget(
    "modules that a program loads which sends once, by fetch",
    "modules",
    274,
    "each is a file to find and to compile before the first message"
  ),
  fetchBytes: budget("what these weigh", "kB", 4550, "read and parsed before the first message, comments included"),
  nodeModules: budget("the same, by undici", "modules", 390, "with all of undici"),
  nodeBytes: budget("what these weigh", "kB", 5920, "with all of undici"),
  command: budget(
    "the emulator's command",
    "kB",
    1690,
    "one file and what it loads when asked; it carries effect, Handlebars, a MIME parser and an SMTP server"
  ),
  core: budget(
    "@effect-mailgun/core, packed",
    "kB",
    760,
    "JavaScript, types, sources and source maps of 292 operations"
  ),
  node: budget("@effect-mailgun/node, packed", "kB", 60, "its modules"),
  emulator: budget("@effect-mailgun/emulator, packed", "kB", 1145, "its modules, and the command beside them"),
  campaign: budget("@effect-mailgun/campaign, packed", "kB", 118, "its modules")
}
