import { Bounces, Messages, RetryPolicy } from "@effect-mailgun/core"
import { NodeMailgun } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Deferred, Duration, Effect, Exit, Fiber, Redacted, Schedule, Stream } from "effect"
import type { Scope } from "effect/Scope"
import type * as Http from "node:http"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as TestServer from "../../packages/node/test/TestServer.ts"
import { type Call, calls } from "./Calls.ts"

const layer = (url: string, options: Partial<NodeMailgun.Options> = {}) =>
  NodeMailgun.layer({
    apiKey: Redacted.make("key-test"),
    domain: "example.com",
    baseUrl: url,
    retryPolicy: RetryPolicy.make({ schedule: Schedule.spaced("1 hour"), maxDelay: "1 hour", budget: "10 hours" }),
    timeout: "1 hour",
    http: { proxy: false },
    ...options
  })

/** A server, and an effect that ends when a call has come to the stage in which it is to be interrupted. */
interface Stage {
  readonly name: string
  readonly server: (reached: Deferred.Deferred<void>) => Effect.Effect<TestServer.TestServer, never, Scope>
  readonly scheme?: "https:"
  readonly http?: NodeMailgun.Options["http"]
  /** The connection is in order, and goes back to the pool. */
  readonly keepsConnection?: true
}

const reach = (deferred: Deferred.Deferred<void>): void => void Deferred.doneUnsafe(deferred, Effect.void)

/** Reads each request to its end, and then does this. */
const afterRequest =
  (answer: (request: Http.IncomingMessage, response: Http.ServerResponse) => void) =>
  (reached: Deferred.Deferred<void>) =>
    TestServer.http((request, response) => {
      request.on("error", () => {})
      request.on("end", () => {
        answer(request, response)
        // What was written has arrived by then.
        setTimeout(() => reach(reached), 20)
      }).resume()
    })

const stages: ReadonlyArray<Stage> = [
  {
    // The pool goes on with the handshake, for another call, until its own time is up.
    name: "in the TLS handshake",
    scheme: "https:",
    http: { proxy: false, connectTimeout: "100 millis" },
    server: (reached) => TestServer.raw((socket) => socket.on("data", () => reach(reached)))
  },
  {
    name: "while the request is read",
    server: (reached) =>
      TestServer.http((request) => {
        request.on("error", () => {})
        request.once("data", () => {})
        reach(reached)
      })
  },
  { name: "before the answer", server: afterRequest(() => {}) },
  { name: "inside the headers", server: afterRequest(({ socket }) => socket.write("HTTP/1.1 200 OK\r\ncontent-")) },
  {
    name: "inside the body",
    server: afterRequest((_, response) => {
      response.writeHead(200, { "content-length": 100 }).write("{")
    })
  },
  {
    name: "inside the body of an error",
    server: afterRequest((_, response) => {
      response.writeHead(500, { "content-length": 100 }).write("{")
    })
  },
  {
    name: "while it waits to try again",
    server: afterRequest((_, response) => response.writeHead(503).end("Busy")),
    keepsConnection: true
  }
]

const held = (): number =>
  process.getActiveResourcesInfo().filter((kind) =>
    kind === "Timeout" || kind.startsWith("TCPSocket") || kind === "TLSWrap"
  )
    .length

const interrupt = (call: Call, { http, keepsConnection, scheme, server: make }: Stage) =>
  Effect.gen(function*() {
    const before = held()
    yield* Effect.scoped(Effect.gen(function*() {
      const reached = yield* Deferred.make<void>()
      const server = yield* make(reached)
      const url = scheme === undefined ? server.url : server.url.replace("http:", scheme)
      yield* Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(call.run)
        yield* Deferred.await(reached)
        const exit = yield* Fiber.interrupt(fiber).pipe(Effect.andThen(Fiber.await(fiber)))
        assert.ok(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause), String(exit))
        // The layer is still open: it is the call that has let go of its connection, or given back a whole one.
        yield* TestServer.until("no busy connection is left", () => server.open() <= (keepsConnection === true ? 1 : 0))
      }).pipe(Effect.provide(layer(url, http === undefined ? {} : { http })))
      yield* TestServer.until("all connections are closed", () => server.open() === 0)
    }))
    yield* TestServer.until("all sockets and timers are gone", () => held() <= before)
  })

for (const stage of stages) {
  describe(`Interrupted ${stage.name},`, () => {
    for (const call of calls) {
      // At most once, a 503 is final.
      if (stage.name === "while it waits to try again" && !call.isRepeated) continue
      it.live(`${call.name} lets go of its connection`, () => interrupt(call, stage))
    }
  })
}

describe("Interrupted", () => {
  it.live("while it waits for a connection, a call leaves the queue, and the one before it goes on", () =>
    Effect.scoped(Effect.gen(function*() {
      const answers: Array<() => void> = []
      const server = yield* TestServer.http((request, response) => {
        request.resume()
        answers.push(() => response.end("{\"items\":[]}"))
      })
      yield* Effect.gen(function*() {
        const first = yield* Effect.forkChild(Bounces.list())
        yield* TestServer.until("the first has arrived", () => answers.length === 1)
        const second = yield* Effect.forkChild(Bounces.list())
        yield* Effect.sleep(Duration.millis(20))
        yield* Fiber.interrupt(second)
        answers[0]?.()
        yield* Fiber.join(first)
        const third = yield* Effect.forkChild(Bounces.list())
        yield* TestServer.until("the third has arrived", () => answers.length === 2)
        answers[1]?.()
        yield* Fiber.join(third)
        assert.lengthOf(answers, 2)
      }).pipe(Effect.provide(layer(server.url, { http: { proxy: false, connections: 1 } })))
    })))

  it.live("between two pages, a stream asks for no more", () =>
    Effect.scoped(Effect.gen(function*() {
      let requests = 0
      const server = yield* TestServer.http((request, response) => {
        request.resume()
        requests++
        const next = `http://${request.headers.host}/v3/example.com/bounces?page=${requests}`
        response.end(
          JSON.stringify({ items: [{ address: "a@example.com", code: "1", created_at: "" }], paging: { next } })
        )
      })
      const paused = yield* Deferred.make<void>()
      const fiber = yield* Bounces.pages().pipe(
        Stream.runForEach(() => Effect.andThen(Deferred.succeed(paused, undefined), Effect.never)),
        Effect.provide(layer(server.url)),
        Effect.forkChild
      )
      yield* Deferred.await(paused)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(requests, 1)
      yield* TestServer.until("all connections are closed", () => server.open() === 0)
    })))

  it.live("in an upload, the source of a file is closed", () =>
    Effect.scoped(Effect.gen(function*() {
      let isClosed = false
      const started = yield* Deferred.make<void>()
      const stream = Stream.fromEffectRepeat(Effect.as(Deferred.succeed(started, undefined), new Uint8Array(65_536)))
        .pipe(
          Stream.ensuring(Effect.sync(() => {
            isClosed = true
          }))
        )
      const server = yield* TestServer.http((request) => void request.on("error", () => {}))
      const attachments = { filename: "a.bin", content: { stream, sizeBytes: undefined } }
      yield* Effect.gen(function*() {
        const fiber = yield* Effect.forkChild(
          Messages.send({ from: "a@example.com", to: "b@example.com", text: "Hello", attachments })
        )
        yield* Deferred.await(started)
        yield* Fiber.interrupt(fiber)
        assert.isTrue(isClosed)
      }).pipe(Effect.provide(layer(server.url)))
    })))
})

describe("Ten thousand interrupted calls", () => {
  setFlagsFromString("--expose-gc")
  const collect: () => void = runInNewContext("gc")
  const heap = (): number => {
    for (let round = 0; round < 3; round++) collect()
    return process.memoryUsage().heapUsed
  }

  it.live("leave the pool and the memory where they were", () =>
    Effect.scoped(Effect.gen(function*() {
      const connections = 16
      let isOpen = false
      const arrived = new Set<number>()
      const server = yield* TestServer.http((request, response) => {
        request.on("error", () => {}).resume()
        arrived.add(parseInt(request.url?.split("/").at(-1) ?? "", 10))
        if (isOpen) response.end("{\"items\":[]}")
      })
      yield* Effect.gen(function*() {
        const interruptMany = (count: number) =>
          Effect.forEach(Array.from({ length: count }, (_, index) => index + 1), (index) =>
            interruptSoon(index, arrived), {
            concurrency: 64,
            discard: true
          })
        yield* interruptMany(2000)
        const before = heap()
        yield* interruptMany(8000)
        yield* TestServer.until("no more than the pool has are open", () =>
          server.open() <= connections)
        assert.isAtLeast(arrived.size, 2000)
        assert.isBelow(heap() - before, 5 * 1024 * 1024)
        isOpen = true
        yield* Effect.forEach(
          Array.from({ length: 64 }, () =>
            0),
          () => Bounces.list(),
          { concurrency: 64 }
        )
      }).pipe(Effect.provide(layer(server.url, { http: { proxy: false, connections } })))
      yield* TestServer.until("all connections are closed", () => server.open() === 0)
    })), 120_000)

  /** At another moment each: before it has left, in the queue, on its way, or when it has arrived. */
  const interruptSoon = (index: number, arrived: ReadonlySet<number>) =>
    Effect.gen(function*() {
      const moment = index % 4
      const call = moment === 3 ? undefined : calls[index % calls.length]
      const fiber = yield* Effect.forkChild(call?.run ?? Bounces.get({ address: `${index}@example.com` }))
      if (moment === 1) yield* Effect.yieldNow
      if (moment === 2) yield* Effect.sleep(Duration.millis(1))
      if (moment === 3) yield* TestServer.until("it has arrived", () => arrived.has(index), 10_000)
      yield* Fiber.interrupt(fiber)
    })
})
