import * as BulkValidationPreviews from "@effect-mailgun/core/BulkValidationPreviews"
import * as BulkValidations from "@effect-mailgun/core/BulkValidations"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { gzipSync } from "node:zlib"
import { itRefuses } from "./refusals.ts"
import { at, request, text } from "./request.ts"

const bulk = "/v4/address/validate/bulk"
const preview = "/v4/address/validate/preview"

const addresses = ["ann@example.com", "sales@example.com", "ann@mailinator.com", "ann@gmial.com"]
const csv = `name,Email\n${addresses.map((address) => `x,${address}`).join("\n")}\nx,ann@example.com\n`

const file = (content: string | Uint8Array, name = "file") => {
  const multipart = new FormData()
  multipart.append(name, new File([new Uint8Array(Buffer.from(content))], "list.csv"))
  return { multipart }
}

const submit = (listId: string, content: string | Uint8Array = csv) =>
  request("POST", `${bulk}/${listId}`, file(content))

const done = {
  result: { deliverable: 2, undeliverable: 1, do_not_send: 1, catch_all: 0, unknown: 0 },
  risk: { high: 2, medium: 1, low: 1, unknown: 0 },
  engagement: { highly_engaged: 0, engaged: 0, disengaged: 0, complainer: 0, bot: 0, no_data: 4 }
}

describe("a bulk validation", () => {
  it.effect("is under way for a moment; then its results can be had, as CSV and as JSON", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_636_716_764_000)
      const submitted = yield* submit("newsletter")
      assert.deepStrictEqual([submitted.status, submitted.json], [
        202,
        { id: "newsletter", message: "The validation job was submitted." }
      ])
      const running = yield* BulkValidations.get({ listId: "newsletter" })
      assert.deepStrictEqual([running.status, running.recordsProcessed, running.downloadUrl], [
        "processing",
        0,
        undefined
      ])
      assert.strictEqual((yield* request("GET", `${bulk}/newsletter/results.csv`)).status, 404)
      yield* TestClock.adjust("1 second")
      const finished = yield* request("GET", `${bulk}/newsletter`)
      const { download_url: urls, ...rest } = Object(finished.json)
      assert.deepStrictEqual(rest, {
        id: "newsletter",
        status: "uploaded",
        quantity: 5,
        records_processed: 4,
        created_at: 1_636_716_764,
        is_preview: false,
        summary: done
      })
      const rows = (yield* request("GET", text(urls.csv))).text.trimEnd().split("\n")
      assert.deepStrictEqual(rows.slice(0, 3), [
        "address,result,risk,reason,is_disposable_address,is_role_address,did_you_mean",
        "ann@example.com,deliverable,low,,false,false,",
        "sales@example.com,deliverable,medium,mailbox_is_role_address,false,true,"
      ])
      const json = (yield* request("GET", text(urls.json))).json
      assert.deepStrictEqual([0, 1, 2, 3].map((index) => at(json, index, "address")), addresses)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("takes a gzipped file", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* submit("zipped", gzipSync(csv))).status, 202)
      assert.strictEqual((yield* BulkValidations.get({ listId: "zipped" })).quantity, 5)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is listed with the others in pages, and deleted", () =>
    Effect.gen(function*() {
      const names = ["a", "b", "c", "d", "e"]
      for (const name of names) yield* submit(name)
      const jobs = yield* Stream.runCollect(BulkValidations.stream({ limit: 2 }))
      assert.deepStrictEqual([...jobs].map(({ id }) => id), names)
      const page = yield* BulkValidations.list({ limit: 2 })
      assert.strictEqual(page.totalCount, 5)
      assert.deepStrictEqual({ ...(yield* BulkValidations.delete({ listId: "a" })) }, {
        message: "Validation job canceled."
      })
      assert.strictEqual((yield* BulkValidations.list()).totalCount, 4)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is one of ten at a time, under a name of its own", () =>
    Effect.gen(function*() {
      for (let index = 0; index < 10; index++) yield* submit(`list${index}`)
      const refused = yield* submit("more")
      assert.deepStrictEqual([refused.status, refused.json], [400, { message: "too many parallel jobs" }])
      yield* TestClock.adjust("1 second")
      const again = yield* submit("list0")
      assert.deepStrictEqual([again.status, again.json], [400, { message: "list id 'list0' already exists" }])
      assert.strictEqual((yield* submit("more")).status, 202)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["one without a file", "POST", `${bulk}/x`, { multipart: new FormData() }, 400, "file parameter is missing"],
    ["one without a column of addresses", "POST", `${bulk}/x`, file("name\nAnn\n"), 400, "while reading csv header"],
    ["one whose name is an address", "POST", `${bulk}/a@b.c`, file(csv), 400, "list id must not contain '@'"],
    [
      "one that only begins like gzip",
      "POST",
      `${bulk}/x`,
      file(new Uint8Array([0x1f, 0x8b, 1])),
      400,
      "file is not a valid gzip archive"
    ],
    ["to read one that is not there", "GET", `${bulk}/x`, {}, 404, "Job not found"],
    ["to delete one that is not there", "DELETE", `${bulk}/x`, {}, 404, "Job not found"],
    ["a preview that is not there", "GET", `${preview}/x`, {}, 404, "Job not found"],
    ["to promote what is not there", "PUT", `${preview}/x`, {}, 404, "Job not found"]
  ])
})

describe("a preview of a bulk validation", () => {
  it.effect("tells shares in percent, and becomes a validation where it is promoted", () =>
    Effect.gen(function*() {
      const created = yield* request("POST", `${preview}/test`, file(csv))
      assert.deepStrictEqual([created.status, created.json], [
        200,
        { id: "test", message: "The bulk preview was submitted." }
      ])
      assert.strictEqual((yield* BulkValidationPreviews.get({ listId: "test" })).status, "preview_processing")
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual((yield* request("GET", `${preview}/test`)).json, {
        preview: {
          id: "test",
          valid: true,
          status: "preview_complete",
          quantity: 5,
          created_at: 0,
          summary: {
            result: { deliverable: 50, undeliverable: 25, do_not_send: 25, catch_all: 0, unknown: 0 },
            risk: { high: 50, medium: 25, low: 25, unknown: 0 }
          }
        }
      })
      assert.strictEqual((yield* BulkValidations.list()).totalCount, 0)
      const promoted = yield* request("PUT", `${preview}/test`)
      assert.deepStrictEqual([promoted.status, promoted.json], [
        202,
        { id: "test", message: "The bulk preview job was promoted to a bulk validation job." }
      ])
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* BulkValidations.get({ listId: "test" })).summary?.result?.deliverable, 2)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is listed, and deleted without a word", () =>
    Effect.gen(function*() {
      yield* BulkValidationPreviews.create({ listId: "test", file: { filename: "list.csv", content: csv } })
      assert.deepStrictEqual((yield* BulkValidationPreviews.list()).items.map(({ id }) => id), ["test"])
      const deleted = yield* request("DELETE", `${preview}/test`)
      assert.deepStrictEqual([deleted.status, deleted.text], [204, ""])
      assert.deepStrictEqual((yield* BulkValidationPreviews.list()).items, [])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
