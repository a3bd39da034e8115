import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { join } from "node:path"
import { atMost, type BenchRow } from "./BenchRow.ts"
import { script } from "./children.ts"
import { figure } from "./rounds.ts"

/** The command as it is published: one bundle, and beside it what only some starts need. */
const bundle = async (folder: string): Promise<void> => {
  const packages = script("../../packages/emulator")
  const args = [`${packages}/scripts/bundle.ts`, `${packages}/src/bin/effect-mailgun-emulator.ts`, folder]
  const [code] = await once(spawn(process.execPath, args, { stdio: "inherit" }), "exit")
  if (code !== 0) throw new Error("the command could not be bundled")
}

/** Milliseconds from the start of a process to its first words, or to its end where it says nothing. */
const timed = async (args: ReadonlyArray<string>): Promise<number> => {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
  const ended = once(child, "exit")
  await Promise.race([once(child.stdout, "data"), ended])
  const milliseconds = performance.now() - start
  child.kill("SIGTERM")
  await ended
  return milliseconds
}

/** Measures how long the emulator's command takes until it answers. */
export const run = async ({ quick }: { readonly quick: boolean }): Promise<ReadonlyArray<BenchRow>> => {
  const folder = await mkdtemp(join(script("."), "..", ".start-"))
  const nothing: Array<number> = []
  const emulator: Array<number> = []
  try {
    await bundle(folder)
    const command = [join(folder, "effect-mailgun-emulator.js"), "--port", "0"]
    // The first start fills Node's cache of compiled code, as the first one on a user's machine does.
    await timed(command)
    for (let round = 0; round < (quick ? 1 : 15); round++) {
      nothing.push(await timed(["-e", "0"]))
      emulator.push(await timed(command))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return [
    atMost(7.5, {
      work: "the emulator's command, until it answers",
      unit: "ms",
      ours: figure(emulator),
      peer: figure(nothing),
      against: "node -e 0"
    })
  ]
}
