import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Domain } from "../domain.ts"
import type { Resource } from "../resource.ts"
import { type Table, TableName } from "../table.ts"
import * as WireDate from "../wireDate.ts"

/** A certificate for the tracking links of a domain. */
interface Certificate {
  /** When it was asked for, in epoch milliseconds. */
  readonly askedAt: number
}

/** By tracking domain, which changes with the web prefix. */
const certificates = new TableName<Certificate>("trackingCertificates")

const makingMillis = 5_000
const validMillis = 90 * 86_400_000

const describe = (status: number, text: string): Effect.Effect<never, Answer.Answer> =>
  Effect.fail(Answer.json({ Description: text }, status))

const trackingDomain = (call: Call): string => (call.path["tracking_domain"] ?? "").toLowerCase()

const domainOf = (call: Call): Domain | undefined =>
  [...call.account.domains.values()].find(({ name, settings }) =>
    `${settings.webPrefix}.${name}` === trackingDomain(call)
  )

/** A domain whose tracking links lead to Mailgun. */
const readyDomain = (call: Call): Effect.Effect<Table<Certificate>, Answer.Answer> => {
  const domain = domainOf(call)
  return domain === undefined || domain.state !== "active"
    ? Effect.fail(Answer.json({ Reason: "invalid CNAME record" }, 400))
    : Effect.succeed(domain.tables.of(certificates))
}

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const name = trackingDomain(call)
  const certificate = domainOf(call)?.tables.of(certificates).get(name)
  if (certificate === undefined) {
    return yield* describe(404, `Please initiate x509 key pair generation at POST /v2/x509/${name}`)
  }
  const age = (yield* Clock.currentTimeMillis) - certificate.askedAt
  if (age < makingMillis) {
    return Answer.json({ status: "processing", error: "Waiting for x509 key pair generation" })
  }
  return Answer.json(
    age < validMillis
      ? { status: "active", certificate: pem(name), error: null }
      : { status: "expired", error: "x509 certificate has expired", certificate: pem(name) }
  )
})

/** Nothing that a browser would take, but in the form of a certificate. */
const pem = (name: string): string =>
  `-----BEGIN CERTIFICATE-----\n${Base64.encode(`a certificate for ${name}`)}\n-----END CERTIFICATE-----\n`

const started = (call: Call): Answer.Answer =>
  Answer.json({
    message: "Initiated x509 key pair generation",
    location: `/v2/x509/${trackingDomain(call)}/status`
  }, 202)

const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const rows = yield* readyDomain(call)
  const name = trackingDomain(call)
  if (rows.has(name)) return yield* describe(409, `x509 key pair generation has already been initiated for ${name}`)
  rows.set(name, { askedAt: yield* Clock.currentTimeMillis })
  return started(call)
})

const regenerate = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const rows = yield* readyDomain(call)
  const name = trackingDomain(call)
  const certificate = rows.get(name)
  if (certificate === undefined) return yield* describe(404, "x509 cert not found")
  const now = yield* Clock.currentTimeMillis
  const { askedAt } = certificate
  if (now < askedAt + makingMillis) {
    return yield* describe(429, `x509 key pair generation job is already in progress for ${name}`)
  }
  if (now < askedAt + validMillis) {
    return yield* describe(409, `x509 certificate is still valid until ${WireDate.goTime(askedAt + validMillis)}`)
  }
  rows.set(name, { askedAt: now })
  return started(call)
})

export const trackingCertificates: Resource = {
  operations: {
    "trackingCertificates.get": get,
    "trackingCertificates.create": create,
    "trackingCertificates.regenerate": regenerate
  }
}
