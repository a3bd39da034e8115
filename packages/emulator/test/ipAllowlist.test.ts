import * as IpAllowlist from "@effect-mailgun/core/IpAllowlist"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { itRefuses } from "./refusals.ts"
import { request } from "./request.ts"

const path = "/v2/ip_whitelist"

describe("the IP allowlist", () => {
  it.effect("takes addresses and ranges, changes what is said of them, and lets go of them", () =>
    Effect.gen(function*() {
      const plain = ({ items }: { readonly items: ReadonlyArray<object> }) => items.map((item) => ({ ...item }))
      assert.deepStrictEqual(plain(yield* IpAllowlist.list()), [])
      yield* IpAllowlist.create({ address: "10.11.11.111", description: "OnPrem Server" })
      const both = yield* IpAllowlist.create({ address: "2001:db8::/32" })
      assert.deepStrictEqual(plain(both), [
        { address: "10.11.11.111", description: "OnPrem Server" },
        { address: "2001:db8::/32", description: "" }
      ])
      const changed = yield* IpAllowlist.update({ address: "10.11.11.111", description: "Gone" })
      assert.deepStrictEqual(plain(changed)[0], { address: "10.11.11.111", description: "Gone" })
      const left = yield* IpAllowlist.delete({ address: "10.11.11.111" })
      assert.deepStrictEqual(plain(left), plain(yield* IpAllowlist.list()))
      assert.deepStrictEqual(plain(left), [{ address: "2001:db8::/32", description: "" }])
    }).pipe(Effect.provide(EmulatorTest.layer())))

  const overSocket = (enforceIpAllowlist: boolean) =>
    Layer.merge(EmulatorServer.layer({ enforceIpAllowlist }), NodeHttpClient.layerUndici)

  /** The statuses of requests from this machine, with one entry in the list and then with another. */
  const statusesWith = (...entries: ReadonlyArray<string>) =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      return yield* Effect.forEach(
        entries,
        (address) => Effect.map(request("POST", `${url}${path}`, { form: { address } }), ({ status }) => status)
      )
    })

  it.effect("lets in whom it names, where it is enforced; everybody, while it is empty", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* statusesWith("127.0.0.0/8", "10.0.0.1"), [200, 200])
    }).pipe(Effect.provide(overSocket(true))))

  it.effect("refuses others like a wrong key, where it is enforced", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* statusesWith("10.0.0.1", "127.0.0.1"), [200, 401])
    }).pipe(Effect.provide(overSocket(true))))

  it.effect("only is kept, where it is not enforced", () =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* statusesWith("10.0.0.1", "10.0.0.2"), [200, 200])
    }).pipe(Effect.provide(overSocket(false))))

  itRefuses([
    ["what is no address", "POST", path, { form: { address: "home" } }, 400, "Invalid IP Address or CIDR"],
    [
      "a range that is too narrow",
      "POST",
      path,
      { form: { address: "10.0.0.1/33" } },
      400,
      "Invalid IP Address or CIDR"
    ],
    ["to change what it does not have", "PUT", path, { form: { address: "10.0.0.1" } }, 400, "IP not found"],
    ["to delete what it does not have", "DELETE", `${path}?address=10.0.0.1`, {}, 400, "IP not found"],
    ["to delete nothing", "DELETE", path, {}, 400, "IP address can not be blank"]
  ])
})
