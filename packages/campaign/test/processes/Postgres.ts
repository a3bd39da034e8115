import { Effect, Option } from "effect"
import { execFileSync, spawn } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { chown, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "./Processes.ts"

/** Where Debian and others put the server's programs, which they keep out of the path. */
const programs = (): string | undefined => {
  const root = "/usr/lib/postgresql"
  const folders = existsSync(root) ? readdirSync(root).map((version) => join(root, version, "bin")) : []
  return [...folders, "/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"].find((bin) => existsSync(join(bin, "initdb")))
}

/** The server refuses to run as root, and takes the user that its package made. */
const user = (): { readonly uid: number; readonly gid: number } | undefined =>
  process.getuid?.() === 0
    ? {
      uid: Number(execFileSync("id", ["-u", "postgres"]).toString()),
      gid: Number(execFileSync("id", ["-g", "postgres"]).toString())
    }
    : undefined

/** A server of one's own in a folder of one's own, where PostgreSQL is installed. Gives the URL of its database. */
export const postgres = Effect.gen(function*() {
  const bin = programs()
  if (bin === undefined) return Option.none<string>()
  const account = user()
  const runAs = account ?? {}
  const folder = yield* Effect.acquireRelease(
    Effect.promise(async () => {
      const made = await mkdtemp(join(tmpdir(), "campaign-postgres-"))
      if (account !== undefined) await chown(made, account.uid, account.gid)
      return made
    }),
    (made) => Effect.promise(() => rm(made, { recursive: true, force: true }))
  )
  const data = join(folder, "data")
  const port = yield* freePort
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "campaign", "-A", "trust", "-N"], {
    ...runAs,
    cwd: folder,
    stdio: "ignore"
  })
  const options = ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"]
  yield* Effect.acquireRelease(
    Effect.sync(() => spawn(join(bin, "postgres"), options, { ...runAs, cwd: folder, stdio: "ignore" })),
    (server) =>
      Effect.promise(() =>
        new Promise<void>((resolve) => {
          server.once("exit", () => resolve())
          server.kill("SIGQUIT")
        })
      )
  )
  return Option.some(`postgres://campaign@127.0.0.1:${port}/postgres`)
})
