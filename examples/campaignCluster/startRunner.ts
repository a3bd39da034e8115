import { Effect } from "effect"
import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"

/** A runner in a process of its own, told where to be by these variables; it ends in order with the scope. */
export const startRunner = (environment: Record<string, string>) =>
  Effect.acquireRelease(
    Effect.sync(() =>
      fork(fileURLToPath(new URL("./runner.ts", import.meta.url)), {
        env: { ...process.env, ...environment },
        stdio: "ignore"
      })
    ),
    (child) => Effect.sync(() => child.kill("SIGTERM"))
  )
