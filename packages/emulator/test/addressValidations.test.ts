import * as AddressValidations from "@effect-mailgun/core/AddressValidations"
import * as ApiKeys from "@effect-mailgun/core/ApiKeys"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { itRefuses } from "./refusals.ts"
import { at, basic, domain, request, sendTo } from "./request.ts"

const path = "/v4/address/validate"

describe("an address is validated", () => {
  const cases = [
    ["that nothing speaks against", "ann@example.com", "deliverable", "low", [], {}],
    ["with an alias", "ann+news@example.com", "deliverable", "low", [], { root_address: "ann@example.com" }],
    ["that is none", "ann at example.com", "undeliverable", "high", ["failed custom grammar check"], {}],
    ["at a host that can't be", "ann@host.invalid", "undeliverable", "high", ["no_mx"], {}],
    ["at a host with no dot", "ann@host", "undeliverable", "high", ["no_mx"], {}],
    ["with a letter too few", "ann@gmal.com", "undeliverable", "high", ["no_mx"], { did_you_mean: "ann@gmail.com" }],
    ["with a letter too many", "ann@yahooo.com", "undeliverable", "high", ["no_mx"], {
      did_you_mean: "ann@yahoo.com"
    }],
    ["with another letter", "ann@hotmsil.com", "undeliverable", "high", ["no_mx"], {
      did_you_mean: "ann@hotmail.com"
    }],
    ["with letters swapped", "ann@gmial.com", "undeliverable", "high", ["no_mx"], { did_you_mean: "ann@gmail.com" }],
    ["that is thrown away", "ann@mailinator.com", "do_not_send", "high", ["mailbox_is_disposable_address"], {
      is_disposable_address: true
    }],
    ["of a role", "Sales@example.com", "deliverable", "medium", ["mailbox_is_role_address"], { is_role_address: true }],
    ["at a host that takes all", "ann@catchall.example.com", "catch_all", "medium", ["catch_all"], {}],
    ["at a host that tells nothing", "ann@unknown.example.com", "unknown", "unknown", ["unknown_provider"], {}]
  ] as const

  for (const [name, address, result, risk, reason, more] of cases) {
    it.effect(name, () =>
      Effect.gen(function*() {
        const expected = {
          address,
          result,
          risk,
          reason,
          is_disposable_address: false,
          is_role_address: false,
          ...more
        }
        assert.deepStrictEqual((yield* request("GET", path, { query: { address } })).json, expected)
        assert.deepStrictEqual((yield* request("POST", path, { form: { address } })).json, expected)
      }).pipe(Effect.provide(EmulatorTest.layer())))
  }

  it.effect("by what became of mail to it", () =>
    Effect.gen(function*() {
      yield* request("POST", `/v3/${domain}/bounces`, { form: { address: "gone@example.com" } })
      yield* request("POST", `/v3/${domain}/complaints`, { form: { address: "angry@example.com" } })
      const verdict = (address: string) =>
        Effect.map(AddressValidations.validate({ address }), ({ reason, result }) => [result, reason])
      assert.deepStrictEqual(yield* verdict("gone@example.com"), ["undeliverable", ["mailbox_does_not_exist"]])
      assert.deepStrictEqual(yield* verdict("angry@example.com"), ["do_not_send", ["complainer"]])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("with what its owner did with mail, and when", () =>
    Effect.gen(function*() {
      yield* TestClock.setTime(1_700_000_000_000)
      const [sent] = yield* sendTo("Bob@example.com")
      yield* TestClock.adjust("1 minute")
      const emulator = yield* Emulator.Emulator
      yield* emulator.report(String(at(sent?.json, "id")), { event: "opened" })
      yield* TestClock.adjust("1 minute")
      const reply = yield* request("GET", `${path}?address=bob@example.com`)
      assert.deepStrictEqual(at(reply.json, "engagement"), { engaging: true, behavior: "engaged", is_bot: false })
      assert.strictEqual(at(reply.json, "last_seen"), 1_700_000_060)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("without asking its provider, where that is not wanted", () =>
    Effect.gen(function*() {
      const { result } = yield* AddressValidations.validate({ address: "ann@example.com", providerLookup: false })
      assert.strictEqual(result, "unknown")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("as it was before version 4, with a public key too, which goes into the query", () =>
    Effect.gen(function*() {
      const first = yield* ApiKeys.rotatePublicKey()
      const second = yield* ApiKeys.rotatePublicKey()
      const expected = {
        address: "Ann <ann@example.com>",
        did_you_mean: null,
        is_disposable_address: false,
        is_role_address: false,
        is_valid: true,
        mailbox_verification: "true",
        reason: null,
        parts: { display_name: "Ann", domain: "example.com", local_part: "ann" }
      }
      const validate = (where: string, authorization: string, key = "") =>
        request("GET", where, {
          authorization,
          query: { address: "Ann <ann@example.com>", ...key === "" ? {} : { api_key: key } }
        })
      const replies = [
        yield* validate("/v3/address/validate", "", second.key),
        yield* validate("/v2/address/validate", basic(`api:${second.key}`)),
        yield* validate("/v3/address/private/validate", basic("api:key-emulator"))
      ]
      for (const reply of replies) assert.deepStrictEqual([reply.status, reply.json], [200, expected])
      const refused = [
        yield* validate("/v3/address/validate", "", first.key),
        yield* validate("/v3/address/private/validate", "", second.key),
        yield* validate("/v3/address/validate", "", "key-emulator")
      ]
      for (const reply of refused) assert.strictEqual(reply.status, 401)
    }).pipe(Effect.provide(EmulatorTest.layer())))

  itRefuses([
    ["none", "GET", path, {}, 400, "Missing mandatory parameter: address"],
    [
      "a long one",
      "GET",
      path,
      { query: { address: `${"a".repeat(512)}@example.com` } },
      400,
      "Address is too long: max is 512 characters"
    ],
    ["to parse nothing", "GET", "/v3/address/private/parse", {}, 400, "Missing mandatory parameter: addresses"]
  ])
})

describe("addresses are parsed", () => {
  it.effect("into those that can be used and those that can't", () =>
    Effect.gen(function*() {
      const addresses = ["Alice <alice@example.com>", "example.com", "a@b.invalid"]
      const parsed = yield* AddressValidations.parse({ addresses })
      assert.deepStrictEqual({ ...parsed }, { parsed: [addresses[0], addresses[2]], unparseable: ["example.com"] })
      const quoted = yield* request("GET", "/v3/address/private/parse", {
        query: { addresses: "\"Bob, jr.\" <bob@example.com>, eve@example.com" }
      })
      assert.deepStrictEqual(at(quoted.json, "parsed"), ["\"Bob, jr.\" <bob@example.com>", "eve@example.com"])
      const looked = yield* AddressValidations.parse({ addresses, syntaxOnly: false })
      assert.deepStrictEqual(looked.unparseable, ["example.com", "a@b.invalid"])
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
