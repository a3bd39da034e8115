/**
 * Tells whether a webhook, or a message that a route forwarded, comes from Mailgun: by its signature and its age.
 * `Webhook` exports all of this, too.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import type * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Hex from "effect/encoding/Hex"
import * as Layer from "effect/Layer"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { utcFromMillis } from "./internal/calendar.ts"
import { makeSigner, makeSyncVerify, type Signer, signingKeyIssue } from "./internal/signer.ts"
import { MailgunInvalidInput } from "./MailgunError.ts"
import { MailgunWebhookExpired, MailgunWebhookInvalidSignature, MailgunWebhookMalformed } from "./WebhookError.ts"
import * as Wire from "./Wire.ts"

/**
 * A signature that was found right.
 *
 * @category models
 * @since 0.1.0
 */
export interface VerifiedSignature {
  /** Different for every webhook; what a replay guard remembers. */
  readonly token: string
  readonly signedAt: DateTime.Utc
  /** The last instant at which this signature is accepted: until then its token must be remembered. */
  readonly expiresAt: DateTime.Utc
}

/**
 * What checks signatures.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** See {@link verify}. */
  readonly verify: (signature: unknown) => Effect.Effect<
    VerifiedSignature,
    MailgunWebhookMalformed | MailgunWebhookInvalidSignature | MailgunWebhookExpired
  >
}

/**
 * The service that checks signatures.
 *
 * @category services
 * @since 0.1.0
 */
export class WebhookVerifier
  extends Context.Service<WebhookVerifier, Service>()("@effect-mailgun/core/WebhookVerifier")
{}

/**
 * What {@link layer} takes.
 *
 * @category options
 * @since 0.1.0
 */
export interface Options {
  /**
   * The HTTP webhook signing key of the account: not an API key. Several while a key is being changed, the old one and
   * the new one. An endpoint for the events of subaccounts takes the key of their parent.
   */
  readonly signingKeys: Redacted.Redacted | ReadonlyArray<Redacted.Redacted>
  /**
   * How old a signature may be. Default 12 hours: Mailgun sends again for about 8 hours, and does not say whether it
   * signs afresh, so a shorter time may lose events. Replays are the replay guard's business.
   */
  readonly maxAge?: Duration.Input | undefined
  /** How far in the future a signature may lie, where the clocks disagree. Default 15 minutes. */
  readonly maxClockSkew?: Duration.Input | undefined
  /**
   * HMAC-SHA256 of the runtime: takes a key, and gives the function that signs a text (as UTF-8) with it, in lower-case
   * hexadecimal. Default: WebCrypto, which every runtime has. `NodeWebhook` of `@effect-mailgun/node` sets the one of Node,
   * which is several times as fast.
   */
  readonly hmac?: ((key: Uint8Array) => (text: string) => string) | undefined
}

/**
 * Makes the service. Fails with `MailgunInvalidInput` where there is no key, or an empty one.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function*(options: Options): Effect.fn.Return<Service, MailgunInvalidInput> {
  const signingKeys = Redacted.isRedacted(options.signingKeys) ? [options.signingKeys] : options.signingKeys
  const issue = signingKeys.length === 0
    ? "must hold a key"
    : signingKeys.map(signingKeyIssue).find(Predicate.isNotUndefined)
  if (issue !== undefined) {
    return yield* new MailgunInvalidInput({ operation: "webhook.layer", field: "signingKeys", issue })
  }
  const { hmac } = options
  const isSigned = hmac === undefined
    ? isSignedByAny(yield* Effect.forEach(signingKeys, makeSigner))
    : isSignedByAnyNow(signingKeys.map((key) => makeSyncVerify(key, hmac)))
  const maxAge = Duration.toMillis(Duration.fromInputUnsafe(options.maxAge ?? "12 hours"))
  const maxClockSkew = Duration.toMillis(Duration.fromInputUnsafe(options.maxClockSkew ?? "15 minutes"))

  const checkAge = (fields: Fields, now: number): Effect.Effect<VerifiedSignature, MailgunWebhookExpired> => {
    const signedAt = Number(fields.timestamp) * 1000
    const age = now - signedAt
    return age > maxAge || age < -maxClockSkew
      ? Effect.fail(
        new MailgunWebhookExpired({ signedAt: utcFromMillis(signedAt), ageSeconds: Math.round(age / 1000) })
      )
      : Effect.succeed({
        token: fields.token,
        signedAt: utcFromMillis(signedAt),
        expiresAt: utcFromMillis(Math.min(signedAt + maxAge, latestMillis))
      })
  }

  const verify: Service["verify"] = (signature) => {
    const read = readFields(signature)
    if (Result.isFailure(read)) return Effect.fail(read.failure)
    const fields = read.success
    return Effect.flatMap(
      isSigned(fields),
      (isRight): Effect.Effect<VerifiedSignature, MailgunWebhookExpired | MailgunWebhookInvalidSignature> =>
        isRight
          ? Clock.clockWith((clock) => checkAge(fields, clock.currentTimeMillisUnsafe()))
          : Effect.fail(new MailgunWebhookInvalidSignature())
    )
  }
  return { verify }
})

/** The last instant that a DateTime can be. */
const latestMillis = 8.64e15

interface Fields {
  readonly timestamp: string
  readonly token: string
  readonly signatures: ReadonlyArray<string>
}

const readFields = (wire: unknown): Result.Result<Fields, MailgunWebhookMalformed> => {
  if (!Wire.isJsonObject(wire)) return malformed("signature", "must be an object")
  const { "parent-signature": parentSignature, signature, timestamp, token } = wire
  // Signed is the timestamp with the token right behind it: were the digits of the timestamp not counted, some could be
  // moved into the token, and an old signature would pass for a new one.
  if (typeof timestamp !== "string" || !/^[0-9]{10}$/.test(timestamp)) {
    return malformed("signature.timestamp", "must be seconds since 1970, as text of ten digits")
  }
  if (typeof token !== "string" || !/^[\x21-\x7e]{1,256}$/.test(token)) {
    return malformed("signature.token", "must be text of 1 to 256 visible ASCII characters")
  }
  if (typeof signature !== "string") return malformed("signature.signature", "must be text")
  if (parentSignature === undefined || parentSignature === null) {
    return Result.succeed({ timestamp, token, signatures: [signature] })
  }
  return typeof parentSignature === "string"
    ? Result.succeed({ timestamp, token, signatures: [signature, parentSignature] })
    : malformed("signature.parent-signature", "must be text")
}

const malformed = (field: string, issue: string): Result.Result<never, MailgunWebhookMalformed> =>
  Result.fail(new MailgunWebhookMalformed({ field, issue }))

const isSignedByAny =
  (signers: ReadonlyArray<Signer>) => ({ signatures, timestamp, token }: Fields): Effect.Effect<boolean> => {
    const text = timestamp + token
    const pairs = signatures.flatMap((signature) => {
      const bytes = signatureBytes(signature)
      return bytes === undefined ? [] : signers.map((signer) => ({ signer, bytes }))
    })
    const isSignedFrom = (index: number): Effect.Effect<boolean> => {
      const pair = pairs[index]
      return pair === undefined
        ? Effect.succeed(false)
        : Effect.flatMap(
          pair.signer.verify(text, pair.bytes),
          (isRight) => isRight ? Effect.succeed(true) : isSignedFrom(index + 1)
        )
    }
    return isSignedFrom(0)
  }

/** The same, by functions that answer at once. */
const isSignedByAnyNow =
  (verifies: ReadonlyArray<(text: string, signature: string) => boolean>) =>
  ({ signatures, timestamp, token }: Fields): Effect.Effect<boolean> =>
    Effect.sync(() => {
      const text = timestamp + token
      return signatures.some((signature) => verifies.some((verify) => verify(text, signature)))
    })

const signatureBytes = (text: string): Uint8Array | undefined =>
  /^[0-9a-f]{64}$/.test(text) ? Result.getOrUndefined(Hex.decode(text)) : undefined

/**
 * The service as a layer.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook, WebhookReplayGuard } from "@effect-mailgun/core"
 * import { Layer, Redacted } from "effect"
 *
 * const WebhookLive = Layer.merge(
 *   Webhook.layer({ signingKeys: [Redacted.make("new key"), Redacted.make("old key")] }),
 *   WebhookReplayGuard.layerMemory()
 * )
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: Options): Layer.Layer<WebhookVerifier, MailgunInvalidInput> =>
  Layer.effect(WebhookVerifier, make(options))

/**
 * Reads {@link Options} from the environment; what is given here takes precedence over it.
 *
 * **Details**
 *
 * `MAILGUN_WEBHOOK_SIGNING_KEY` (required; several keys are separated by commas), `MAILGUN_WEBHOOK_MAX_AGE` (such as
 * `12 hours`).
 *
 * @category configuration
 * @since 0.1.0
 */
export const config = (given: Partial<Options> = {}): Config.Config<Options> =>
  Config.unwrap({
    signingKeys: given.signingKeys === undefined
      ? Config.map(Config.Redacted("MAILGUN_WEBHOOK_SIGNING_KEY"), separateKeys)
      : Config.succeed(given.signingKeys),
    maxAge: given.maxAge === undefined
      ? Config.withDefault(Config.Duration("MAILGUN_WEBHOOK_MAX_AGE"), undefined)
      : Config.succeed(given.maxAge),
    maxClockSkew: Config.succeed(given.maxClockSkew),
    hmac: Config.succeed(given.hmac)
  })

const separateKeys = (keys: Redacted.Redacted): ReadonlyArray<Redacted.Redacted> =>
  Redacted.value(keys).split(",").map((key) => Redacted.make(key.trim()))

/**
 * The service from the environment, as {@link config} reads it.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook } from "@effect-mailgun/core"
 *
 * const WebhookLive = Webhook.layerConfig({ maxAge: "1 day" })
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layerConfig = (
  given: Partial<Options> = {}
): Layer.Layer<WebhookVerifier, MailgunInvalidInput | Config.ConfigError> =>
  Layer.effect(WebhookVerifier, Effect.flatMap(config(given), make))

/**
 * Checks a signature: that one of the signing keys made it, and that it is neither too old nor from the future.
 *
 * **Details**
 *
 * Takes `{ timestamp, token, signature }` exactly as Mailgun wrote it: the `signature` of a JSON payload, or the three
 * fields of a form. Where there is a `parent-signature`, as in the events of subaccounts, either one may be right. The
 * signature is HMAC-SHA256 in lower-case hexadecimal, compared in constant time.
 *
 * Fails with `MailgunWebhookMalformed`, `MailgunWebhookInvalidSignature` or `MailgunWebhookExpired`, whatever is given.
 *
 * **Gotchas**
 *
 * Mailgun signs the time and the token, not the event: only HTTPS protects the rest. And a signature that is right is
 * right again when it is repeated: see `WebhookReplayGuard`.
 *
 * **Example**
 *
 * ```ts
 * import { Webhook } from "@effect-mailgun/core"
 *
 * const program = Webhook.verify({ timestamp: "1529006854", token: "a8ce0edb2dd8301dee6c2405", signature: "d2271d12" })
 * ```
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @category verifying
 * @since 0.1.0
 */
export const verify = Effect.fn("Webhook.verify")(function*(
  signature: unknown
): Effect.fn.Return<
  VerifiedSignature,
  MailgunWebhookMalformed | MailgunWebhookInvalidSignature | MailgunWebhookExpired,
  WebhookVerifier
> {
  const verifier = yield* WebhookVerifier
  return yield* verifier.verify(signature)
})
