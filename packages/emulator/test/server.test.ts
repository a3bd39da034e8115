import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/testing/TestClock"
import { execFile, execFileSync } from "node:child_process"
import * as http from "node:http"
import { connect } from "node:net"
import { networkInterfaces } from "node:os"
import { at, basic, domain, request } from "./request.ts"

const hasCurl = (() => {
  try {
    execFileSync("curl", ["--version"])
    return true
  } catch {
    return false
  }
})()

interface Seed {
  readonly url: string
  /** `user:password`, for `--user`; where it is absent, they stand in the URL. */
  readonly user?: string
  readonly form?: ReadonlyArray<string>
}

const curl = ({ form = [], url, user }: Seed): Promise<string> =>
  new Promise((resolve, reject) => {
    const args = ["--silent", "--show-error", ...(user === undefined ? [] : ["--user", user])]
    execFile("curl", [...args, ...form.flatMap((field) => ["-F", field]), url], (error, stdout) => {
      if (error === null) resolve(stdout)
      else reject(error)
    })
  })

/** What curl would do, where there is none. */
const byHand = async ({ form, url, user }: Seed): Promise<string> => {
  const target = new URL(url)
  const credentials = user ?? `${target.username}:${target.password}`
  const data = new FormData()
  for (const field of form ?? []) data.append(field.slice(0, field.indexOf("=")), field.slice(field.indexOf("=") + 1))
  const body = form === undefined ? undefined : new Response(data)
  const headers = { authorization: basic(credentials), "content-type": body?.headers.get("content-type") ?? "" }
  const payload = body === undefined ? undefined : Buffer.from(await body.arrayBuffer())
  return new Promise((resolve, reject) => {
    const { hostname, pathname, port, search } = target
    const method = form === undefined ? "GET" : "POST"
    const outgoing = http.request({ hostname, port, path: pathname + search, method, headers }, (incoming) => {
      const chunks: Array<Buffer> = []
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
      incoming.on("end", () => resolve(Buffer.concat(chunks).toString()))
    })
    outgoing.on("error", reject)
    outgoing.end(payload)
  })
}

const seed = (options: Seed) => Effect.promise(() => hasCurl ? curl(options) : byHand(options))

/** The addresses under which others know this machine. */
const outward = (): ReadonlyArray<string> =>
  Object.values(networkInterfaces()).flat().flatMap((found) =>
    found === undefined || found.internal || found.family !== "IPv4" ? [] : [found.address]
  )

const server = (options?: EmulatorServer.Options) =>
  Layer.merge(EmulatorServer.layer(options), NodeHttpClient.layerUndici)

describe(`the calls of the documentation, by ${hasCurl ? "curl" : "hand"},`, () => {
  const user = "api:key-emulator"

  it.effect("send, and read the log of version 2", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      const sent = yield* seed({
        url: `${url}/v2/${domain}/messages`,
        user,
        form: [
          "from=Excited User <me@samples.mailgun.org>",
          "to=bob@example.com",
          "to=bar@example.com",
          "subject=Hello",
          "text=Testing some Mailgun awesomness!"
        ]
      })
      assert.strictEqual(at(JSON.parse(sent), "message"), "Queued. Thank you.")
      const log = JSON.parse(yield* seed({ url: `${url}/v2/${domain}/log?skip=1&limit=1`, user }))
      assert.strictEqual(at(log, "total_count"), 4)
      assert.strictEqual(at(log, "items", 0, "hap"), "delivered")
      assert.match(
        String(at(log, "items", 0, "created_at")),
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/
      )
    }).pipe(Effect.provide(server())))

  it.effect("carry their credentials in the URL", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      const domains = yield* seed({ url: `${url.replace("//", `//${user}@`)}/v3/domains` })
      assert.strictEqual(at(JSON.parse(domains), "items", 0, "name"), domain)
    }).pipe(Effect.provide(server())))

  it.effect("are refused with a wrong key in exactly nine bytes", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      assert.strictEqual(yield* seed({ url: `${url}/v2/${domain}/log`, user: "api:key-wrong" }), "Forbidden")
    }).pipe(Effect.provide(server())))
})

describe("the server", () => {
  it.effect("links pages and stored messages to itself, by the name that the client calls it", () =>
    Effect.gen(function*() {
      const { port, url } = yield* EmulatorServer.EmulatorServer
      assert.strictEqual(url, `http://127.0.0.1:${port}`)
      const base = `http://localhost:${port}`
      yield* request("POST", `${base}/v3/${domain}/messages`, {
        form: { from: "ann@example.com", to: "bob@example.com", text: "Hello" }
      })
      const events = yield* request("GET", `${base}/v3/${domain}/events`)
      const next = String(at(events.json, "paging", "next"))
      assert.isTrue(next.startsWith(`${base}/v3/${domain}/events/`))
      assert.strictEqual((yield* request("GET", next)).status, 200)
      const stored = yield* request("GET", String(at(events.json, "items", 0, "storage", "url")))
      assert.strictEqual(at(stored.json, "body-plain"), "Hello")
    }).pipe(Effect.provide(server({ host: "localhost" }))))

  it.effect("takes bodies of many megabytes, but not of more than 52.4 MiB", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      const send = (megabytes: number) => {
        const multipart = new FormData()
        multipart.append("from", "ann@example.com")
        multipart.append("to", "bob@example.com")
        multipart.append("text", "Hello")
        multipart.append("attachment", new File([new Uint8Array(megabytes * 1024 * 1024)], "big.bin"))
        return request("POST", `${url}/v3/${domain}/messages`, { multipart })
      }
      assert.strictEqual((yield* send(24)).status, 200)
      const [message] = yield* (yield* Emulator.Emulator).messages
      assert.strictEqual(message?.attachments[0]?.content.length, 24 * 1024 * 1024)
      const refused = yield* send(53)
      assert.deepStrictEqual([refused.status, refused.json], [413, { message: "request size exceeds 52.4MiB limit" }])
    }).pipe(Effect.provide(server())))

  it.effect("drops a connection that is to be dropped, and goes on", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      yield* (yield* Emulator.Emulator).failNext({ drop: true })
      const error = yield* Effect.flip(request("GET", `${url}/v4/domains`))
      assert.strictEqual(error.reason._tag, "TransportError")
      assert.strictEqual((yield* request("GET", `${url}/v4/domains`)).status, 200)
    }).pipe(Effect.provide(server())))

  it.effect("answers a fault over the socket as it is", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      yield* (yield* Emulator.Emulator).failNext({ status: 420, body: "Slow down", headers: { "x-own": "1" } })
      const reply = yield* request("GET", `${url}/v4/domains`)
      assert.deepStrictEqual([reply.status, reply.text, reply.headers["x-own"]], [420, "Slow down", "1"])
    }).pipe(Effect.provide(server())))

  it.effect("is gone when its scope closes, and its port is free again", () =>
    Effect.gen(function*() {
      const where = yield* EmulatorServer.EmulatorServer.pipe(Effect.provide(EmulatorServer.layer()))
      const error = yield* Effect.flip(request("GET", `${where.url}/`))
      assert.strictEqual(error.reason._tag, "TransportError")
      const again = yield* EmulatorServer.EmulatorServer.pipe(
        Effect.provide(EmulatorServer.layer({ port: where.port }))
      )
      assert.strictEqual(again.port, where.port)
    }).pipe(Effect.provide(NodeHttpClient.layerUndici)))

  it.effect("waits a second for answers under way when it ends, and not for a stream that has no end", () =>
    Effect.gen(function*() {
      const scope = yield* Scope.make()
      const { url } = yield* Scope.provide(EmulatorServer.make(), scope)
      const changes = yield* Effect.promise(() => fetch(`${url}/emulator/api/changes`))
      const closing = yield* Effect.forkChild(Scope.close(scope, Exit.void))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(closing)
      const left = yield* Effect.promise(() => changes.text().then(() => "ended", () => "cut off"))
      assert.oneOf(left, ["ended", "cut off"])
    }).pipe(Effect.provide(Emulator.layer())))

  it.effect("listens to this machine alone, until it is told otherwise", () =>
    Effect.gen(function*() {
      const isOpen = (port: number, host: string) =>
        Effect.callback<boolean>((resume) => {
          const socket = connect({ port, host })
          const answer = (connected: boolean): void => {
            socket.destroy()
            resume(Effect.succeed(connected))
          }
          socket.once("connect", () => answer(true)).once("error", () => answer(false))
        })
      const alone = yield* EmulatorServer.make()
      const forAll = yield* EmulatorServer.make({ host: "0.0.0.0" })
      // On Linux all of 127.0.0.0/8 is this machine, and each address one of its own.
      const addresses = ["127.0.0.1", ...(process.platform === "linux" ? ["127.0.0.2"] : []), ...outward()]
      for (const address of addresses) {
        assert.strictEqual(yield* isOpen(alone.port, address), address === "127.0.0.1", address)
        assert.isTrue(yield* isOpen(forAll.port, address), address)
      }
    }).pipe(Effect.scoped, Effect.provide(Emulator.layer())))

  it.effect("fails where the port is taken", () =>
    Effect.gen(function*() {
      const { port } = yield* EmulatorServer.EmulatorServer
      const error = yield* Effect.flip(Layer.build(EmulatorServer.layer({ port })))
      assert.strictEqual(error._tag, "ServeError")
    }).pipe(Effect.scoped, Effect.provide(server())))
})
