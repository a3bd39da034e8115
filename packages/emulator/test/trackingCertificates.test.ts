import * as DomainTracking from "@effect-mailgun/core/DomainTracking"
import * as TrackingCertificates from "@effect-mailgun/core/TrackingCertificates"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { domain, request } from "./request.ts"

const trackingDomain = `email.${domain}`
const path = `/v2/x509/${trackingDomain}`

const answers = (method: "GET" | "POST" | "PUT", target: string, status: number, json: unknown) =>
  Effect.map(request(method, target), (reply) => assert.deepStrictEqual([reply.status, reply.json], [status, json]))

const started = { message: "Initiated x509 key pair generation", location: `${path}/status` }

describe("the certificate of a tracking domain", () => {
  it.effect("is made, is valid for ninety days, and made again when they are over", () =>
    Effect.gen(function*() {
      yield* answers("GET", `${path}/status`, 404, {
        Description: `Please initiate x509 key pair generation at POST ${path}`
      })
      yield* answers("PUT", path, 404, { Description: "x509 cert not found" })
      yield* answers("POST", path, 202, started)
      yield* answers("POST", path, 409, {
        Description: `x509 key pair generation has already been initiated for ${trackingDomain}`
      })
      yield* answers("GET", `${path}/status`, 200, {
        status: "processing",
        error: "Waiting for x509 key pair generation"
      })
      yield* answers("PUT", path, 429, {
        Description: `x509 key pair generation job is already in progress for ${trackingDomain}`
      })
      yield* TestClock.adjust("5 seconds")
      const active = yield* TrackingCertificates.get({ trackingDomain })
      assert.strictEqual(active.status, "active")
      assert.match(active.certificate ?? "", /^-----BEGIN CERTIFICATE-----\n/)
      yield* answers("PUT", path, 409, {
        Description: "x509 certificate is still valid until 1970-04-01 00:00:00 +0000 UTC"
      })
      yield* TestClock.adjust("90 days")
      const expired = yield* TrackingCertificates.get({ trackingDomain })
      assert.deepStrictEqual([expired.status, expired.error], ["expired", "x509 certificate has expired"])
      assert.deepStrictEqual({ ...yield* TrackingCertificates.regenerate({ trackingDomain }) }, started)
      assert.strictEqual((yield* TrackingCertificates.get({ trackingDomain })).status, "processing")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.effect("needs a verified domain with this prefix", () =>
    Effect.gen(function*() {
      yield* request("POST", "/v4/domains", { form: { name: "new.example.com" } })
      for (const name of [`other.${domain}`, "email.new.example.com"]) {
        yield* answers("POST", `/v2/x509/${name}`, 400, { Reason: "invalid CNAME record" })
      }
      yield* DomainTracking.updateWebPrefix({ webPrefix: "other" })
      yield* answers("POST", `/v2/x509/other.${domain}`, 202, {
        ...started,
        location: `/v2/x509/other.${domain}/status`
      })
    }).pipe(Effect.provide(EmulatorTest.layer())))
})
