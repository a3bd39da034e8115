/**
 * What Mailgun tracks of a domain's messages: opens, clicks, unsubscribes.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domain-tracking
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"

/**
 * Whether opens are tracked, and how.
 *
 * @category models
 * @since 0.1.0
 */
export class OpenTracking extends Wire.Record<OpenTracking>("OpenTracking")({
  active: Wire.required("active", Wire.Boolean),
  /** Whether the tracking pixel stands at the top of the HTML, and not at its end. */
  placeAtTheTop: Wire.optional("place_at_the_top", Wire.Boolean)
}) {}

/**
 * Whether clicks are tracked: `"htmlonly"` means only those in HTML parts.
 *
 * @category models
 * @since 0.1.0
 */
export class ClickTracking extends Wire.Record<ClickTracking>("ClickTracking")({
  active: Wire.required("active", Schema.Union([Wire.Boolean, Schema.Literal("htmlonly")]))
}) {}

/**
 * Whether messages get an unsubscribe link, and what stands around it.
 *
 * @category models
 * @since 0.1.0
 */
export class UnsubscribeTracking extends Wire.Record<UnsubscribeTracking>("UnsubscribeTracking")({
  active: Wire.required("active", Wire.Boolean),
  htmlFooter: Wire.optional("html_footer", Schema.String),
  textFooter: Wire.optional("text_footer", Schema.String)
}) {}

/**
 * What Mailgun tracks of a domain's messages.
 *
 * @category models
 * @since 0.1.0
 */
export class Tracking extends Wire.Record<Tracking>("DomainTracking")({
  open: Wire.optional("open", OpenTracking),
  click: Wire.optional("click", ClickTracking),
  unsubscribe: Wire.optional("unsubscribe", UnsubscribeTracking),
  /** What tracking links begin with. */
  webScheme: Wire.optional("web_scheme", Wire.literals("http", "https"))
}) {}

/**
 * The tracking of opens as it is after a change.
 *
 * @category models
 * @since 0.1.0
 */
export class OpenTrackingUpdated extends Wire.Record<OpenTrackingUpdated>("OpenTrackingUpdated")({
  open: Wire.optional("open", OpenTracking),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The tracking of clicks as it is after a change.
 *
 * @category models
 * @since 0.1.0
 */
export class ClickTrackingUpdated extends Wire.Record<ClickTrackingUpdated>("ClickTrackingUpdated")({
  click: Wire.optional("click", ClickTracking),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The tracking of unsubscribes as it is after a change.
 *
 * @category models
 * @since 0.1.0
 */
export class UnsubscribeTrackingUpdated extends Wire.Record<UnsubscribeTrackingUpdated>("UnsubscribeTrackingUpdated")({
  unsubscribe: Wire.optional("unsubscribe", UnsubscribeTracking),
  message: Wire.optional("message", Schema.String)
}) {}

/**
 * The input of {@link get}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class DomainInput extends Input.Struct<DomainInput>("DomainTrackingDomainInput")({
  domain: Input.domain
}) {}

/**
 * What is tracked. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `GET /v3/domains/{domain}/tracking`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTracking } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const tracksOpens = DomainTracking.get({ domain: "example.com" }).pipe(
 *   Effect.map(({ open }) => open?.active === true)
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Operation.make({
  name: "domainTracking.get",
  method: "GET",
  path: "/v3/domains/{domain}/tracking",
  input: DomainInput,
  output: Wire.unwrapped("tracking", Tracking),
  example: {}
})

/**
 * The input of {@link updateOpen}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateOpenInput extends Input.Struct<UpdateOpenInput>("DomainTrackingUpdateOpenInput")({
  domain: Input.domain,
  active: Input.optional(Input.trueFalse("active")),
  /** Puts the tracking pixel at the top of the HTML, and not at its end. */
  placeAtTheTop: Input.optional(Input.trueFalse("place_at_the_top"))
}) {}

/**
 * Changes how opens are tracked, and leaves what is not given. Fails with `MailgunNotFound` where there is no such
 * domain.
 *
 * `PUT /v3/domains/{domain}/tracking/open`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTracking } from "@effect-mailgun/core"
 *
 * const program = DomainTracking.updateOpen({ domain: "example.com", active: true, placeAtTheTop: true })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const updateOpen = Operation.make({
  name: "domainTracking.updateOpen",
  method: "PUT",
  path: "/v3/domains/{domain}/tracking/open",
  input: UpdateOpenInput,
  output: OpenTrackingUpdated,
  example: { active: false, placeAtTheTop: false }
})

const trueFalseHtmlOnly = (key: string) =>
  Input.field(key, Schema.Union([Schema.Boolean, Schema.Literal("htmlonly")]), {
    check: (value) =>
      typeof value === "boolean" || value === "htmlonly"
        ? undefined
        : Input.complaint(`must be true, false or "htmlonly"`),
    write: (sink, value) => sink.text(key, String(value))
  })

/**
 * The input of {@link updateClick}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateClickInput extends Input.Struct<UpdateClickInput>("DomainTrackingUpdateClickInput")({
  domain: Input.domain,
  /** With `"htmlonly"`, links in plain text stay as they are. */
  active: Input.optional(trueFalseHtmlOnly("active"))
}) {}

/**
 * Changes how clicks are tracked. Fails with `MailgunNotFound` where there is no such domain.
 *
 * `PUT /v3/domains/{domain}/tracking/click`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTracking } from "@effect-mailgun/core"
 *
 * const program = DomainTracking.updateClick({ domain: "example.com", active: "htmlonly" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const updateClick = Operation.make({
  name: "domainTracking.updateClick",
  method: "PUT",
  path: "/v3/domains/{domain}/tracking/click",
  input: UpdateClickInput,
  output: ClickTrackingUpdated,
  example: { active: "htmlonly" }
})

/**
 * The input of {@link updateUnsubscribe}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateUnsubscribeInput
  extends Input.Struct<UpdateUnsubscribeInput>("DomainTrackingUpdateUnsubscribeInput")({
    domain: Input.domain,
    active: Input.optional(Input.trueFalse("active")),
    /** HTML with `%unsubscribe_url%` in it. */
    htmlFooter: Input.optional(Input.text("html_footer")),
    /** Text with `%unsubscribe_url%` in it. */
    textFooter: Input.optional(Input.text("text_footer"))
  })
{}

/**
 * Changes how unsubscribes are tracked, and leaves what is not given. Fails with `MailgunNotFound` where there is no
 * such domain.
 *
 * `PUT /v3/domains/{domain}/tracking/unsubscribe`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTracking } from "@effect-mailgun/core"
 *
 * const program = DomainTracking.updateUnsubscribe({ active: true, textFooter: "Unsubscribe: <%unsubscribe_url%>" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const updateUnsubscribe = Operation.make({
  name: "domainTracking.updateUnsubscribe",
  method: "PUT",
  path: "/v3/domains/{domain}/tracking/unsubscribe",
  input: UpdateUnsubscribeInput,
  output: UnsubscribeTrackingUpdated,
  example: {
    active: true,
    htmlFooter: "<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>",
    textFooter: "To unsubscribe click: <%unsubscribe_url%>"
  }
})

/**
 * The input of {@link updateWebPrefix}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class UpdateWebPrefixInput extends Input.Struct<UpdateWebPrefixInput>("DomainTrackingUpdateWebPrefixInput")({
  domain: Input.domain,
  /** What stands before the domain in tracking links: the `"email"` of `email.example.com`. */
  webPrefix: Input.text("web_prefix", { nonEmpty: true })
}) {}

/**
 * Changes the subdomain that tracking links go to. The tracking CNAME record must follow. Fails with `MailgunNotFound`
 * where there is no such domain, and with `MailgunBadRequest` where the prefix can't be a host's name.
 *
 * `PUT /v3/domains/{domain}/web_prefix`.
 *
 * **Example**
 *
 * ```ts
 * import { DomainTracking } from "@effect-mailgun/core"
 *
 * const program = DomainTracking.updateWebPrefix({ domain: "example.com", webPrefix: "email" })
 * ```
 *
 * @deprecated Use `Domains.update`, which takes a `webPrefix` too.
 * @category operations
 * @since 0.1.0
 */
export const updateWebPrefix = Operation.make({
  name: "domainTracking.updateWebPrefix",
  method: "PUT",
  path: "/v3/domains/{domain}/web_prefix",
  input: UpdateWebPrefixInput,
  output: Acknowledgement,
  example: { webPrefix: "email" }
})
