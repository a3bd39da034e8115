import { Effect } from "effect"
import { fork } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

interface Emulator {
  readonly url: string
  readonly pid: number
}

const answers = async ({ url }: Emulator): Promise<boolean> => {
  try {
    await fetch(url)
    return true
  } catch {
    return false
  }
}

/**
 * The emulator that a folder knows of, or one that is started and noted there: so that it still has what was sent to it
 * when the sender was killed and starts again.
 */
export const keptEmulator = (folder: string): Effect.Effect<Emulator> =>
  Effect.promise(async () => {
    const note = join(folder, "emulator.json")
    if (existsSync(note)) {
      const known = JSON.parse(readFileSync(note, "utf8")) as Emulator
      if (await answers(known)) return known
    }
    const child = fork(fileURLToPath(new URL("./emulatorProcess.ts", import.meta.url)), {
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"]
    })
    const [url] = await once(child, "message")
    child.unref()
    const started: Emulator = { url: String(url), pid: child.pid ?? 0 }
    writeFileSync(note, JSON.stringify(started))
    return started
  })
