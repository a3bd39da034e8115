/**
 * Validation of single addresses: whether mail would arrive there, and how risky it is to send any.
 *
 * The errors that all operations share are told in `MailgunError`.
 *
 * @see https://documentation.mailgun.com/docs/validate/single-valid-ir
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaParser from "effect/SchemaParser"
import * as Input from "./Input.ts"
import { once } from "./internal/once.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"

/**
 * How the owner of an address takes to mail.
 *
 * @category models
 * @since 0.1.0
 */
export class Engagement extends Wire.Record<Engagement>("AddressEngagement")({
  engaging: Wire.optional("engaging", Wire.Boolean),
  behavior: Wire.optional(
    "behavior",
    Wire.literals("highly_engaged", "engaged", "disengaged", "complainer", "bot", "no_data")
  ),
  isBot: Wire.optional("is_bot", Wire.Boolean)
}) {}

/**
 * The parts of an address.
 *
 * @category models
 * @since 0.1.0
 */
export class AddressParts extends Wire.Record<AddressParts>("AddressParts")({
  localPart: Wire.optional("local_part", Schema.String),
  domain: Wire.optional("domain", Schema.String),
  displayName: Wire.optional("display_name", Schema.String)
}) {}

/**
 * What Mailgun thinks of an address.
 *
 * @category models
 * @since 0.1.0
 */
export class AddressValidation extends Wire.Record<AddressValidation>("AddressValidation")({
  address: Wire.required("address", Schema.String),
  result: Wire.optional("result", Wire.literals("deliverable", "undeliverable", "do_not_send", "catch_all", "unknown")),
  risk: Wire.optional("risk", Wire.literals("high", "medium", "low", "unknown")),
  /** Why it may not be deliverable: `"no_mx"`, `"mailbox_does_not_exist"`. Any text is possible. */
  reason: Wire.optional("reason", Wire.Strings),
  isDisposableAddress: Wire.optional("is_disposable_address", Wire.Boolean),
  /** Whether it is the address of a role and not of a person: `admin`, `sales`. */
  isRoleAddress: Wire.optional("is_role_address", Wire.Boolean),
  /** The address that may have been meant, where this one looks mistyped. */
  didYouMean: Wire.optional("did_you_mean", Schema.String),
  /** The address without what is after a plus, where it is an alias. */
  rootAddress: Wire.optional("root_address", Schema.String),
  engagement: Wire.optional("engagement", Engagement),
  lastSeen: Wire.optional("last_seen", Timestamp.timestamp({ encodeAs: "epoch-seconds" })),
  /** Only older answers have it, as they have the two fields below. */
  isValid: Wire.optional("is_valid", Wire.Boolean),
  mailboxVerification: Wire.optional("mailbox_verification", Wire.literals("true", "false", "unknown")),
  parts: Wire.optional("parts", AddressParts)
}) {}

const longestAddress = 512

const address = Input.field("address", Schema.String, {
  check: (value) => {
    const complaint = Input.text("address", { nonEmpty: true }).check(value)
    if (complaint !== undefined) return complaint
    return typeof value === "string" && value.length > longestAddress
      ? Input.complaint(`must have at most ${longestAddress} characters`)
      : undefined
  },
  write: (sink, value) => sink.text("address", value)
})

/**
 * The input of {@link validate}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ValidateInput extends Input.Struct<ValidateInput>("AddressValidationsValidateInput")({
  /** At most 512 characters. */
  address,
  /** Whether Mailgun may ask the provider of the mailbox. Mailgun's default is `true`. */
  providerLookup: Input.optional(Input.trueFalse("provider_lookup"))
}) {}

/**
 * Validates an address. Mailgun charges for each one, and limits how many it validates at a time. Fails with
 * `MailgunBadRequest` where the address is too long, and with `MailgunForbidden` where the account may not validate.
 *
 * `GET /v4/address/validate`.
 *
 * **Example**
 *
 * ```ts
 * import { AddressValidations } from "@effect-mailgun/core"
 * import { Effect } from "effect"
 *
 * const isDeliverable = AddressValidations.validate({ address: "ann@example.com" }).pipe(
 *   Effect.map(({ result }) => result === "deliverable")
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const validate = Operation.make({
  name: "addressValidations.validate",
  method: "GET",
  path: "/v4/address/validate",
  input: ValidateInput,
  output: AddressValidation,
  example: { address: "ann@example.com", providerLookup: false }
})

/**
 * The input of {@link validateByForm}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ValidateByFormInput extends Input.Struct<ValidateByFormInput>("AddressValidationsValidateByFormInput")({
  /** At most 512 characters. */
  address,
  /** Whether Mailgun may ask the provider of the mailbox. Mailgun's default is `true`. */
  providerLookup: Input.optional(Input.inQuery(Input.trueFalse("provider_lookup")))
}) {}

/**
 * Validates an address as {@link validate} does, but keeps it out of the URL, which proxies write into their logs.
 * Fails with `MailgunBadRequest` where the address is too long, and with `MailgunForbidden` where the account may not
 * validate.
 *
 * `POST /v4/address/validate`.
 *
 * **Example**
 *
 * ```ts
 * import { AddressValidations } from "@effect-mailgun/core"
 *
 * const validation = AddressValidations.validateByForm({ address: "ann@example.com" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const validateByForm = Operation.make({
  name: "addressValidations.validateByForm",
  method: "POST",
  path: "/v4/address/validate",
  input: ValidateByFormInput,
  output: AddressValidation,
  idempotent: true,
  example: { address: "ann@example.com", providerLookup: false }
})

/**
 * Addresses that could be read, and pieces that could not.
 *
 * @category models
 * @since 0.1.0
 */
export class ParsedAddresses extends Wire.Record<ParsedAddresses>("ParsedAddresses")({
  parsed: Wire.optional("parsed", Wire.Strings),
  unparseable: Wire.optional("unparseable", Wire.Strings)
}) {}

const decodeParsed = Wire.decoder(ParsedAddresses)

const encodeParsed = once(() => SchemaParser.encodeSync(ParsedAddresses))

/** The documentation spells the second key `unparsable`, the vendor's clients `unparseable`. */
const eitherSpelling = Wire.codec(ParsedAddresses, {
  expected: "an object with `parsed` and `unparseable`",
  decode: (wire) => {
    const decoded = decodeParsed(
      Wire.isJsonObject(wire) ? { ...wire, unparseable: wire["unparseable"] ?? wire["unparsable"] } : wire
    )
    return Result.isSuccess(decoded) ? decoded.success : Wire.invalid
  },
  encode: (parsed) => encodeParsed()(parsed)
})

/**
 * The input of {@link parse}.
 *
 * @category inputs
 * @since 0.1.0
 */
export class ParseInput extends Input.Struct<ParseInput>("AddressValidationsParseInput")({
  /** At most 8000 characters in all. */
  addresses: Input.commaList("addresses"),
  /** Leaves out the checks that ask DNS and providers. Mailgun's default is `true`. */
  syntaxOnly: Input.optional(Input.trueFalse("syntax_only"))
}) {}

/**
 * Sorts out which of some addresses are written as addresses are. It belongs to the older validation API. Fails with
 * `MailgunForbidden` where the account has no access to the older API.
 *
 * `GET /v3/address/private/parse`.
 *
 * **Example**
 *
 * ```ts
 * import { AddressValidations } from "@effect-mailgun/core"
 *
 * const sorted = AddressValidations.parse({ addresses: ["Ann <ann@example.com>", "example.com"] })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const parse = Operation.make({
  name: "addressValidations.parse",
  method: "GET",
  path: "/v3/address/private/parse",
  input: ParseInput,
  output: eitherSpelling,
  example: { addresses: ["Alice <alice@example.com>", "bob@example.com", "example.com"], syntaxOnly: true }
})
