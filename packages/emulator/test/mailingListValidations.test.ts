import * as Bounces from "@effect-mailgun/core/Bounces"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as MailingListUploads from "@effect-mailgun/core/MailingListUploads"
import * as MailingListValidations from "@effect-mailgun/core/MailingListValidations"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { request } from "./request.ts"

const listAddress = "devs@example.com"

const made = Effect.gen(function*() {
  yield* MailingLists.create({ address: listAddress })
  yield* MailingListUploads.create({ listAddress, members: ["ann@example.com", "bob@example.com"] })
  yield* Bounces.create({ address: "bob@example.com" })
})

describe("the validation of a mailing list", () => {
  it.effect("looks at every member, and finds those whom mail did not reach", () =>
    Effect.gen(function*() {
      yield* made
      assert.deepStrictEqual({ ...yield* MailingListValidations.create({ listAddress }) }, {
        id: listAddress,
        message: "The validation job was submitted."
      })
      const { downloadUrl, quantity, recordsProcessed, status, summary } = yield* MailingListValidations.get({
        listAddress
      })
      assert.deepStrictEqual([status, quantity, recordsProcessed], ["uploaded", 2, 2])
      assert.deepStrictEqual([summary?.result?.deliverable, summary?.result?.undeliverable], [1, 1])
      assert.deepStrictEqual([summary?.risk?.low, summary?.risk?.high], [1, 1])
      assert.strictEqual(
        (yield* request("GET", downloadUrl?.csv ?? "")).text,
        "address,result,risk,reason,is_disposable_address,is_role_address,did_you_mean\nann@example.com,deliverable,low,,false,false,\nbob@example.com,undeliverable,high,mailbox_does_not_exist,false,false,\n"
      )
      assert.deepStrictEqual((yield* request("GET", downloadUrl?.json ?? "")).json, [
        {
          address: "ann@example.com",
          result: "deliverable",
          risk: "low",
          reason: [],
          is_disposable_address: false,
          is_role_address: false
        },
        {
          address: "bob@example.com",
          result: "undeliverable",
          risk: "high",
          reason: ["mailbox_does_not_exist"],
          is_disposable_address: false,
          is_role_address: false
        }
      ])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("is there until it is cancelled", () =>
    Effect.gen(function*() {
      yield* made
      const path = `/v3/lists/${listAddress}/validate`
      assert.strictEqual((yield* request("GET", path)).status, 404)
      yield* MailingListValidations.create({ listAddress })
      assert.deepStrictEqual({ ...yield* MailingListValidations.delete({ listAddress }) }, {
        message: "Validation job canceled."
      })
      const gone = yield* request("DELETE", path)
      assert.deepStrictEqual([gone.status, gone.json], [404, {
        message: "Validation of mailing list devs@example.com not found"
      }])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
