import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { domain } from "../request.ts"
import { call, refusal } from "./client.ts"

describe("the official mailgun.js, unchanged,", () => {
  it.effect("creates, lists, updates and destroys SMTP credentials", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.domains.domainCredentials.create(domain, { login: "ann", password: "correct horse" })
      )
      assert.strictEqual(created.message, "Created 1 credentials pair(s)")
      const listed = yield* call((client) => client.domains.domainCredentials.list(domain, { limit: 10, skip: 0 }))
      assert.deepStrictEqual([listed.totalCount, listed.items[0]?.login], [1, `ann@${domain}`])
      const updated = yield* call((client) =>
        client.domains.domainCredentials.update(domain, "ann", { password: "battery staple" })
      )
      assert.strictEqual(updated.message, "Password changed")
      const destroyed = yield* call((client) => client.domains.domainCredentials.destroy(domain, "ann"))
      assert.deepStrictEqual([destroyed.message, destroyed.spec], ["Credentials have been deleted", `ann@${domain}`])
      const all = yield* call((client) => client.domains.domainCredentials.destroyAll(domain))
      assert.strictEqual(all.count, 0)
      assert.deepStrictEqual(
        yield* refusal((client) => client.domains.domainCredentials.destroy(domain, "postmaster")),
        [400, `Cannot delete system mailbox: postmaster@${domain}`]
      )
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("creates, lists, activates and destroys domain keys", () =>
    Effect.gen(function*() {
      const created = yield* call((client) =>
        client.domains.domainKeys.create({ signingDomain: domain, selector: "s1", bits: "2048" })
      )
      assert.deepStrictEqual([created.selector, created.dns_record.record_type], ["s1", "TXT"])
      yield* call((client) => client.domains.verify(domain))
      const activated = yield* call((client) => client.domains.domainKeys.activate(domain, "s1"))
      assert.strictEqual(activated.message, "domain key activated")
      const deactivated = yield* call((client) => client.domains.domainKeys.deactivate(domain, "smtp"))
      assert.strictEqual(deactivated.message, "domain key deactivated")
      const listed = yield* call((client) => client.domains.domainKeys.list(domain))
      assert.deepStrictEqual(listed.items.map(({ dns_record, selector }) => [selector, dns_record.is_active]), [
        ["smtp", false],
        ["s1", true]
      ])
      const destroyed = yield* call((client) => client.domains.domainKeys.destroy(domain, "smtp"))
      assert.strictEqual(destroyed.message, "success")
      const all = yield* call((client) => client.domains.domainKeys.listAll({ signingDomain: domain, limit: 10 }))
      assert.deepStrictEqual(all.items.map(({ selector }) => selector), ["s1"])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("changes the authority, the selector and the web prefix of a domain", () =>
    Effect.gen(function*() {
      const below = `mail.${domain}`
      yield* call((client) => client.domains.create({ name: below }))
      const authority = yield* call((client) => client.domains.updateDKIMAuthority(below, { self: "false" }))
      assert.deepStrictEqual([authority.changed, authority.message], [true, "Domain DKIM authority has been changed"])
      const selector = yield* call((client) => client.domains.updateDKIMSelector(below, { dkimSelector: "k1" }))
      assert.strictEqual(selector.message, "DKIM selector changed")
      const prefix = yield* call((client) => client.domains.updateWebPrefix(below, { webPrefix: "track" }))
      assert.strictEqual(prefix.body.message, "Domain web prefix updated")
      assert.strictEqual((yield* call((client) => client.domains.get(below))).web_prefix, "track")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("rotates DKIM keys", () =>
    Effect.gen(function*() {
      const updated = yield* call((client) =>
        client.dkimManagement.update(domain, { rotation_enabled: true, rotation_interval: "5d" })
      )
      assert.deepStrictEqual([updated.domain.name, updated.domain.active_selector], [domain, "pdk1"])
      const rotated = yield* call((client) => client.dkimManagement.rotateImmediately(domain))
      assert.strictEqual(rotated.message, "ok")
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("reads and changes the connection settings and the tracking of a domain", () =>
    Effect.gen(function*() {
      const connection = yield* call((client) =>
        client.domains.updateConnection(domain, { require_tls: true, skip_verification: false })
      )
      assert.strictEqual(connection.require_tls, true)
      assert.strictEqual((yield* call((client) => client.domains.getConnection(domain))).require_tls, true)
      const open = yield* call((client) => client.domains.updateTracking(domain, "open", { active: "yes" }))
      assert.deepStrictEqual([open.message, open.open], [
        "Domain tracking settings have been updated",
        { active: true, place_at_the_top: false }
      ])
      yield* call((client) => client.domains.updateTracking(domain, "click", { active: "htmlonly" }))
      yield* call((client) =>
        client.domains.updateTracking(domain, "unsubscribe", {
          active: true,
          html_footer: "<a href=\"%unsubscribe_url%\">Bye</a>",
          text_footer: "Bye: %unsubscribe_url%"
        })
      )
      const tracking = yield* call((client) => client.domains.getTracking(domain))
      assert.deepStrictEqual([tracking.click.active, tracking.unsubscribe.text_footer], [
        "htmlonly",
        "Bye: %unsubscribe_url%"
      ])
    }).pipe(Effect.provide(EmulatorServer.layer())))

  it.effect("generates a certificate for tracking links", () =>
    Effect.gen(function*() {
      const generated = yield* call((client) => client.domains.domainTracking.generate(`email.${domain}`))
      assert.strictEqual(generated.message, "Initiated x509 key pair generation")
      const found = yield* call((client) => client.domains.domainTracking.get(`email.${domain}`))
      assert.strictEqual(found.status, "processing")
    }).pipe(Effect.provide(EmulatorServer.layer())))
})
