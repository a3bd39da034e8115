import * as DomainKeys from "@effect-mailgun/core/DomainKeys"
import * as Domains from "@effect-mailgun/core/Domains"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Routes from "@effect-mailgun/core/Routes"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorStorage from "@effect-mailgun/emulator/EmulatorStorage"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Redacted from "effect/Redacted"
import { dkimVerify } from "mailauth/lib/dkim/verify.js"
import { generateKeyPairSync } from "node:crypto"
import { domain } from "./request.ts"

const emulated = (options?: EmulatorTest.Options) =>
  Effect.provide(EmulatorTest.layer({ dkim: true, ...options }), { local: true })

/** Verifies by the DNS records that the API shows; gives `domain selector result` of each signature. */
const verify = (mime: Uint8Array) =>
  Effect.gen(function*() {
    const { items } = yield* DomainKeys.list()
    const records = new Map(items.map(({ dnsRecord }) => [dnsRecord?.name, dnsRecord?.value]))
    const resolver = (name: string): Promise<Array<Array<string>>> => {
      const value = records.get(name)
      return value === undefined
        ? Promise.reject(Object.assign(new Error(`no record ${name}`), { code: "ENOTFOUND" }))
        : Promise.resolve([[value]])
    }
    const { results } = yield* Effect.promise(() => dkimVerify(Buffer.from(mime), { resolver, minBitLength: 1024 }))
    return results.map(({ selector, signingDomain, status }) =>
      [signingDomain || "none", selector || "none", status.result].join(" ")
    )
  })

const send = (
  extra: { readonly to?: string; readonly domain?: string; readonly dkim?: boolean; readonly secondaryDkim?: string } =
    {}
) =>
  Messages.send({
    from: `Ann <ann@${domain}>`,
    to: "bob@example.com",
    subject: "Größe",
    text: "Hello\n\n",
    html: "<p>Hello</p>",
    attachments: [{ filename: "a.bin", content: Uint8Array.of(0, 13, 10, 255) }],
    ...extra
  })

/** The newest message as somebody gets it. */
const newest = Effect.gen(function*() {
  const { messages, source } = yield* Emulator.Emulator
  return yield* source((yield* messages).at(-1)?.storageKey ?? "")
})

layer(NodeServices.layer)("mail of an emulator that signs", (it) => {
  it.effect("is verified by the key that the API shows", () =>
    Effect.gen(function*() {
      yield* send()
      assert.deepStrictEqual(yield* verify(yield* newest), [`${domain} smtp pass`])
    }).pipe(emulated()))

  it.effect("is not verified when a word of it was changed", () =>
    Effect.gen(function*() {
      yield* send()
      const changed = new TextDecoder("latin1").decode(yield* newest).replace("<p>Hello</p>", "<p>Jello</p>")
      const results = yield* verify(Buffer.from(changed, "latin1"))
      assert.notDeepEqual(results, [`${domain} smtp pass`])
      assert.strictEqual(results.length, 1)
    }).pipe(emulated()))

  it.effect("is signed with the key that is active, also with one of somebody's own", () =>
    Effect.gen(function*() {
      const { privateKey } = generateKeyPairSync("rsa", {
        modulusLength: 2048,
        publicKeyEncoding: { type: "spki", format: "pem" },
        privateKeyEncoding: { type: "pkcs1", format: "pem" }
      })
      yield* DomainKeys.create({ signingDomain: domain, selector: "mine", pem: Redacted.make(privateKey) })
      yield* Domains.verify({ domain })
      yield* DomainKeys.activate({ selector: "mine" })
      yield* DomainKeys.deactivate({ selector: "smtp" })
      yield* send()
      assert.deepStrictEqual(yield* verify(yield* newest), [`${domain} mine pass`])
    }).pipe(emulated()))

  it.effect("is signed for the domain whose keys it is under", () =>
    Effect.gen(function*() {
      const sub = `news.${domain}`
      yield* Domains.create({ name: sub })
      yield* Domains.verify({ domain: sub })
      yield* DomainKeys.updateAuthority({ domain: sub, self: false })
      yield* send({ domain: sub })
      assert.deepStrictEqual(yield* verify(yield* newest), [`${domain} smtp pass`])
    }).pipe(emulated()))

  it.effect("is signed by a second key where one is named, which must be there and active", () =>
    Effect.gen(function*() {
      const other = "other.example.com"
      yield* Domains.create({ name: other })
      yield* Domains.verify({ domain: other })
      yield* send({ secondaryDkim: `${other}/smtp` })
      assert.deepStrictEqual((yield* verify(yield* newest)).toSorted(), [`${other} smtp pass`, `${domain} smtp pass`])
      yield* DomainKeys.create({ signingDomain: other, selector: "idle" })
      for (const secondaryDkim of [`${other}/idle`, `${other}/none`, "foreign.example.com/smtp"]) {
        const error = yield* Effect.flip(send({ secondaryDkim }))
        assert.include(error.message, `${secondaryDkim} is not a valid secondary dkim domain name`)
      }
    }).pipe(emulated()))

  it.effect("is still verified where it comes in by a route", () =>
    Effect.gen(function*() {
      yield* Routes.create({ expression: "catch_all()", actions: "store()" })
      yield* send({ to: `bob@${domain}` })
      const { advance } = yield* Emulator.Emulator
      yield* advance("1 second")
      assert.deepStrictEqual(yield* verify(yield* newest), [`${domain} smtp pass`])
    }).pipe(emulated({ isFrozen: true })))

  it.effect("has the same keys after a restart, and real ones where there were none", () =>
    Effect.gen(function*() {
      const folder = yield* (yield* FileSystem.FileSystem).makeTempDirectoryScoped()
      const life = (dkim: boolean) => <A, E, R>(effect: Effect.Effect<A, E, R>) =>
        Effect.flatMap(EmulatorStorage.sqlite(`${folder}/mail.db`), (storage) =>
          Effect.provide(effect, EmulatorTest.layer({ dkim, storage }), { local: true })).pipe(Effect.scoped)
      const keys = Effect.map(DomainKeys.list(), ({ items }) =>
        items.map(({ dnsRecord }) => dnsRecord?.value))
      yield* life(false)(Effect.andThen(keys, send()))
      const before = yield* life(true)(Effect.tap(keys, () =>
        Effect.gen(function*() {
          assert.deepStrictEqual(yield* verify(yield* newest), [`${domain} smtp pass`])
        })))
      assert.deepStrictEqual(yield* life(true)(keys), before)
    }))

  it.effect("goes without where it is asked to, and where nobody asked for signatures", () =>
    Effect.gen(function*() {
      yield* emulated()(Effect.gen(function*() {
        yield* send({ dkim: false })
        assert.deepStrictEqual(yield* verify(yield* newest), ["none none none"])
      }))
      yield* emulated({ dkim: false })(Effect.gen(function*() {
        yield* send({ dkim: true })
        assert.deepStrictEqual(yield* verify(yield* newest), ["none none none"])
      }))
    }))

  it.effect("takes no key that is none", () =>
    Effect.gen(function*() {
      const pem = "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"
      const error = yield* Effect.flip(
        DomainKeys.create({ signingDomain: domain, selector: "mine", pem: Redacted.make(pem) })
      )
      assert.strictEqual(error._tag, "MailgunBadRequest")
    }).pipe(emulated()))
})
