import { EmulatorServer } from "@effect-mailgun/emulator"
import { assert, layer } from "@effect/vitest"
import { Effect } from "effect"
import * as http from "node:http"

/** The status that a page gets which reaches the server under another name. */
const statusUnder = Effect.fnUntraced(function*(host: string, path: string) {
  const { port } = yield* EmulatorServer.EmulatorServer
  return yield* Effect.callback<number | undefined>((resume) => {
    http.get({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      response.resume()
      resume(Effect.succeed(response.statusCode))
    })
  })
})

layer(EmulatorServer.layer())("A server on this machine alone", (it) => {
  for (const path of ["/inbox", "/inbox/preview/key", "/emulator/api/messages"]) {
    it.effect(`does not show ${path} to a site whose name was made to lead here`, () =>
      Effect.gen(function*() {
        assert.strictEqual(yield* statusUnder("evil.example:8025", path), 403)
      }))
  }

  for (const host of ["localhost:8025", "127.0.0.1:8025", "[::1]:8025", "mail.localhost"]) {
    it.effect(`shows the inbox under ${host}`, () =>
      Effect.gen(function*() {
        assert.strictEqual(yield* statusUnder(host, "/inbox"), 200)
      }))
  }

  it.effect("answers as Mailgun under any name, to those who bring the key", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* statusUnder("api.mailgun.net", "/v3/domains"), 401)
    }))
})
