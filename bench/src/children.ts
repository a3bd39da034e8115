import { execFile, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

/** The path of a file beside this one. */
export const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Runs a script in a process of its own, to its end, and reads the JSON that it writes. */
export const runScript = async (name: string, ...args: ReadonlyArray<string>): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(process.execPath, [script(name), ...args], { maxBuffer: 1 << 26 })
  return JSON.parse(stdout)
}

/** A server in a process of its own, which writes its port first. */
export interface Server {
  readonly origin: string
  /** Asks it for a line. */
  readonly ask: (question: string) => Promise<string>
  readonly stop: () => void
}

export const startServer = async (name: string, ...args: ReadonlyArray<string>): Promise<Server> => {
  const child = spawn(process.execPath, [script(name), ...args], { stdio: ["pipe", "pipe", "inherit"] })
  const line = async () => String((await once(child.stdout, "data"))[0]).trim()
  return {
    origin: `http://127.0.0.1:${await line()}`,
    ask: (question) => {
      child.stdin.write(`${question}\n`)
      return line()
    },
    stop: () => void child.kill()
  }
}
