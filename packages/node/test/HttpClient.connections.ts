import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import type { Subject } from "./HttpClientSubjects.ts"
import * as TestServer from "./TestServer.ts"

/** Fifty requests at once, and the paths that the server saw. */
const fifty = (server: TestServer.TestServer) =>
  Effect.forEach(
    paths,
    (path) => Effect.flatMap(HttpClient.get(`${server.url}${path}`), TestServer.seen),
    { concurrency: "unbounded" }
  ).pipe(Effect.map((all) => all.map((request) => request.url)))

const paths = Array.from({ length: 50 }, (_, i) => `/${i}`)

export const connections = (subject: Subject) =>
  describe("connections", () => {
    const { limited } = subject
    if (limited !== undefined) {
      it.live("carry fifty requests at once over four, and use them again", () =>
        Effect.gen(function*() {
          const server = yield* TestServer.http(TestServer.echo)
          assert.deepStrictEqual(yield* fifty(server), paths)
          assert.deepStrictEqual(yield* fifty(server), paths)
          assert.strictEqual(server.opened(), 4)
        }).pipe(Effect.provide(limited(4))))

      it.live("leave the queue when a request that waits for one is interrupted", () =>
        Effect.gen(function*() {
          const urls: Array<string | undefined> = []
          const server = yield* TestServer.http((request, response) => {
            urls.push(request.url)
            setTimeout(() => response.end(), 50)
          })
          const busy = yield* Effect.forkChild(HttpClient.get(`${server.url}/busy`))
          yield* TestServer.until("the connection is busy", () => urls.length === 1)
          const waiting = yield* Effect.forkChild(HttpClient.get(`${server.url}/waiting`))
          yield* Effect.sleep(10)
          yield* Fiber.interrupt(waiting)
          yield* Fiber.join(busy)
          yield* HttpClient.get(`${server.url}/next`)
          assert.deepStrictEqual(urls, ["/busy", "/next"])
        }).pipe(Effect.provide(limited(1))))
    } else {
      it.live("are opened as needed for fifty requests at once, and used again", () =>
        Effect.gen(function*() {
          const server = yield* TestServer.http(TestServer.echo)
          assert.deepStrictEqual(yield* fifty(server), paths)
          const opened = server.opened()
          assert.isAtMost(opened, 50)
          assert.deepStrictEqual(yield* fifty(server), paths)
          assert.isBelow(server.opened(), 100)
        }).pipe(Effect.provide(subject.layer)))
    }

    it.live(`${subject.ownsConnections ? "end" : "outlive the layer, and do not end"} when the layer closes`, () =>
      Effect.gen(function*() {
        const server = yield* TestServer.http(TestServer.echo)
        yield* Effect.provide(Effect.flatMap(HttpClient.get(server.url), (response) => response.text), subject.layer)
        if (subject.ownsConnections) {
          yield* TestServer.until("the connection is closed", () => server.open() === 0, 100)
        } else {
          yield* Effect.sleep(50)
          assert.strictEqual(server.open(), 1)
        }
      }))

    if (subject.ownsConnections) {
      it.live("fail the requests in flight when the layer closes", () =>
        Effect.gen(function*() {
          const server = yield* TestServer.http(() => {})
          const fiber = yield* Effect.provide(
            Effect.gen(function*() {
              const inFlight = yield* Effect.forkDetach(HttpClient.get(server.url))
              yield* TestServer.until("the server is connected", () => server.open() === 1)
              return inFlight
            }),
            subject.layer
          )
          const error = yield* Effect.flip(Fiber.join(fiber))
          assert.strictEqual(error.reason._tag, "TransportError")
        }))
    }
  })
