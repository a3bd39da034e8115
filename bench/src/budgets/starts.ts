import { spawn } from "node:child_process"
import { once } from "node:events"
import { rm, writeFile } from "node:fs/promises"
import { text } from "node:stream/consumers"
import { script, startServer } from "../children.ts"
import { mailgunJsProgram, ourFetchProgram, ourNodeProgram } from "../programs.ts"

/** What a program loads from disk until it has sent one message: the same on every machine, unlike the time that it takes. */
export interface Loaded {
  readonly modules: number
  readonly bytes: number
}

const loadedBy = async (program: string, origin: string): Promise<Loaded> => {
  // Beside the benchmarks, so that the packages are found.
  const file = script(`../.budget-${process.pid}.mjs`)
  await writeFile(file, program)
  try {
    const child = spawn(process.execPath, ["--import", script("./budgets/loaded.ts"), file], {
      env: { ...process.env, ORIGIN: origin },
      stdio: ["ignore", "inherit", "inherit", "pipe"]
    })
    const pipe = child.stdio[3]
    if (pipe === null || pipe === undefined || !("read" in pipe)) throw new Error("the program has no pipe to tell by")
    const [told, [code]] = await Promise.all([text(pipe), once(child, "exit")])
    if (code !== 0) throw new Error(`a program that sends once ended with ${code}`)
    return JSON.parse(told)
  } finally {
    await rm(file)
  }
}

export const measureStarts = async (): Promise<Readonly<Record<"fetch" | "node" | "mailgunJs", Loaded>>> => {
  const server = await startServer("server.ts")
  try {
    return {
      fetch: await loadedBy(ourFetchProgram, server.origin),
      node: await loadedBy(ourNodeProgram, server.origin),
      mailgunJs: await loadedBy(mailgunJsProgram, server.origin)
    }
  } finally {
    server.stop()
  }
}
