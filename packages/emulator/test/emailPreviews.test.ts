import * as EmailPreviews from "@effect-mailgun/core/EmailPreviews"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, request, text } from "./request.ts"

const path = "/v1/preview/tests"

describe("an email preview", () => {
  it.effect("is under way for a moment; then every client has a picture", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_649_353_640_000)
      const created = yield* request("POST", path, { json: { subject: "A < B", html: "<p>Hello</p>" } })
      const testId = text(at(created.json, "id"))
      const running = yield* EmailPreviews.getResults({ testId })
      assert.strictEqual(running["iphone13_15"]?.status, "Processing")
      yield* TestClock.adjust("1 second")
      const complete = yield* request("GET", `${path}/${testId}/results`)
      const url = text(at(complete.json, "iphone13_15", "thumbnail"))
      assert.deepStrictEqual(at(complete.json, "iphone13_15"), {
        id: "iphone13_15",
        display_name: "iPhone 13",
        client: "iPhone",
        os: "iOS 15",
        category: "Mobile",
        screenshots: { default: url },
        thumbnail: url,
        full_thumbnail: url,
        status: "Complete",
        status_details: { submitted: 1_649_353_640, completed: 1_649_353_641 }
      })
      const picture = yield* request("GET", url)
      assert.strictEqual(picture.headers["content-type"], "image/svg+xml")
      assert.include(picture.text, "iPhone 13: A &lt; B")
      assert.deepStrictEqual((yield* request("GET", path)).json, [
        { id: testId, subject: "A < B", date: 1_649_353_640 }
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is of the clients that are wanted", () =>
    Effect.gen(function*() {
      const created = yield* request("POST", path, { json: { subject: "A", html: "A", clients: ["outlook19"] } })
      const results = yield* EmailPreviews.getResults({ testId: text(at(created.json, "id")) })
      assert.deepStrictEqual(Object.keys(results), ["outlook19"])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["one of nothing", "POST", path, { json: {} }, 400, { Reason: "subject and html are required" }],
    [
      "one of an unknown client",
      "POST",
      path,
      { json: { subject: "A", html: "A", clients: ["mutt"] } },
      400,
      { Reason: "unknown client: mutt" }
    ],
    [
      "results that are not there",
      "GET",
      `${path}/x/results`,
      {},
      404,
      { error: { name: "NotFound", message: "test not found" } }
    ]
  ])
})
