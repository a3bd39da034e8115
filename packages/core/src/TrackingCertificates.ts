/**
 * The TLS certificates of tracking domains, so that tracking links can begin with `https`.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * **Details**
 *
 * A tracking domain is the sending domain with its web prefix before it: `email.example.com`. A certificate takes a
 * while to make; {@link get} tells how far it is.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domain-tracking
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * A certificate, and how far it is.
 *
 * @category models
 * @since 0.1.0
 */
export class TrackingCertificate extends Wire.Record<TrackingCertificate>("TrackingCertificate")({
  status: Wire.required("status", Wire.literals("processing", "active", "expired", "error")),
  /** What is wrong, or what it waits for. */
  error: Wire.optional("error", Schema.String),
  /** In PEM; absent while it is being made. */
  certificate: Wire.optional("certificate", Schema.String)
}) {}

/**
 * Mailgun has begun to make a certificate.
 *
 * @category models
 * @since 0.1.0
 */
export class CertificateStarted extends Wire.Record<CertificateStarted>("TrackingCertificateStarted")({
  message: Wire.optional("message", Schema.String),
  /** The path of {@link get} for this certificate. */
  location: Wire.optional("location", Schema.String)
}) {}

/**
 * The input of all of these operations.
 *
 * @category inputs
 * @since 0.1.0
 */
export class TrackingDomainInput extends Input.Struct<TrackingDomainInput>("TrackingCertificatesTrackingDomainInput")({
  /** The web prefix and the sending domain: `"email.example.com"`. */
  trackingDomain: Input.text("tracking_domain", { nonEmpty: true })
}) {}

/**
 * The certificate of a tracking domain. Fails with `MailgunNotFound` where none was ever asked for.
 *
 * `GET /v2/x509/{tracking_domain}/status`.
 *
 * **Example**
 *
 * ```ts
 * import { TrackingCertificates } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const isActive = TrackingCertificates.get({ trackingDomain: "email.example.com" }).pipe(
 *   Effect.map(({ status }) => status === "active")
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "trackingCertificates.get",
  method: "GET",
  path: "/v2/x509/{tracking_domain}/status",
  input: TrackingDomainInput,
  output: TrackingCertificate,
  example: { trackingDomain: "email.example.com" }
})

/**
 * Begins to make a certificate. Fails with `MailgunBadRequest` where the tracking CNAME record is not right, with
 * `MailgunRequestFailed` where the plan has no certificates, with `MailgunConflict` where one is being made already,
 * with `MailgunNotFound` where there is no such domain.
 *
 * `POST /v2/x509/{tracking_domain}`.
 *
 * **Example**
 *
 * ```ts
 * import { TrackingCertificates } from "@effect-mailgun/core"
 *
 * const program = TrackingCertificates.create({ trackingDomain: "email.example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Operation.make({
  name: "trackingCertificates.create",
  method: "POST",
  path: "/v2/x509/{tracking_domain}",
  input: TrackingDomainInput,
  output: CertificateStarted,
  example: { trackingDomain: "email.example.com" }
})

/**
 * Begins to make a certificate in place of one that has expired. Fails with `MailgunNotFound` where there is none, with
 * `MailgunConflict` where it is still valid, with `MailgunRateLimited` where one is being made already, with
 * `MailgunBadRequest` where the tracking CNAME record is not right, with `MailgunRequestFailed` where the plan has no
 * certificates.
 *
 * `PUT /v2/x509/{tracking_domain}`.
 *
 * **Example**
 *
 * ```ts
 * import { TrackingCertificates } from "@effect-mailgun/core"
 *
 * const program = TrackingCertificates.regenerate({ trackingDomain: "email.example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const regenerate = Operation.make({
  name: "trackingCertificates.regenerate",
  method: "PUT",
  path: "/v2/x509/{tracking_domain}",
  input: TrackingDomainInput,
  output: CertificateStarted,
  example: { trackingDomain: "email.example.com" }
})
