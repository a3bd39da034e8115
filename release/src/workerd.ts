import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import { ChildProcess } from "effect/process"
import * as Schedule from "effect/Schedule"
import { run } from "./Command.ts"

const port = 8787

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-01-01"
);
`

/** What stands at a URL; whoever answers there takes a moment to start. */
const get = (url: string) =>
  HttpClient.get(url).pipe(
    Effect.flatMap(HttpClientResponse.filterStatusOk),
    Effect.flatMap(({ text }) => text),
    Effect.retry({ schedule: Schedule.spaced("200 millis"), times: 50 }),
    Effect.provide(NodeHttpClient.layerUndici)
  )

/** Runs the worker of the project in workerd: one request to it sends one message to the emulator's command over a socket. */
export const workerd = Effect.fnUntraced(function*(project: string) {
  const fileSystem = yield* FileSystem.FileSystem
  const folder = `${project}/worker`
  yield* fileSystem.makeDirectory(folder, { recursive: true })
  yield* run(`${project}/node_modules/.bin/esbuild`, [
    "dist/worker.js",
    "--bundle",
    "--format=esm",
    "--target=es2024",
    "--conditions=workerd,worker",
    `--outfile=${folder}/worker.js`
  ], { cwd: project })
  yield* fileSystem.writeFileString(`${folder}/config.capnp`, config)
  // The command of the package, as its users start it.
  const command = "node_modules/.bin/effect-mailgun-emulator"
  yield* ChildProcess.make(`${project}/node_modules/node-24/bin/node`, [command, "--port", "8788"], { cwd: project })
  yield* ChildProcess.make(`${project}/node_modules/workerd-runtime/bin/workerd`, ["serve", "config.capnp"], {
    cwd: folder
  })
  const answer = yield* get(`http://127.0.0.1:${port}/`)
  yield* Console.log(`workerd: the worker says ${answer}`)
  const page = yield* get("http://127.0.0.1:8788/inbox")
  yield* Console.log(
    `effect-mailgun-emulator: its inbox is entitled ${/<title>(.*)<\/title>/.exec(page)?.[1] ?? "nothing"}`
  )
}, Effect.scoped)
