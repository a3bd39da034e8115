/**
 * Rules about what becomes of messages: which of them bounce, are delayed, opened, clicked, or called spam. What no rule is
 * about is delivered.
 *
 * **Example**
 *
 * ```ts
 * import { Emulator, type Rule } from "@effect-mailgun/emulator"
 * import { Effect } from "effect"
 *
 * const slowThenRead: Rule.Rule = {
 *   recipient: "*@slow.example.com",
 *   steps: [
 *     { event: "failed", severity: "temporary", message: "4.2.2 Mailbox full" },
 *     { event: "delivered", after: "10 minutes" },
 *     { event: "opened", after: "1 hour" }
 *   ]
 * }
 *
 * const program = Emulator.Emulator.use(({ addRule }) => addRule(slowThenRead))
 * ```
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type { Outcome } from "./Outcome.ts"

/**
 * The message arrives.
 *
 * @category models
 * @since 0.1.0
 */
export interface Delivered {
  readonly event: "delivered"
}

/**
 * Something that happens to a message, and how long after what came before it: after it was taken, or the step before.
 *
 * @category models
 * @since 0.1.0
 */
export type Step = (Delivered | Outcome) & { readonly after?: Duration.Input | undefined }

/**
 * What becomes of some messages. All that is given must fit; the rule that was added last is looked at first.
 *
 * @category models
 * @since 0.1.0
 */
export interface Rule {
  /** An address, with `*` for any text: `"*@example.com"`. Case makes no difference. */
  readonly recipient?: string | undefined
  /** The domain that it is sent from. */
  readonly domain?: string | undefined
  readonly tag?: string | undefined
  /** With or without angle brackets. */
  readonly messageId?: string | undefined
  /** For how many recipients it holds. Default: any number. */
  readonly times?: number | undefined
  /** In their order. With none, nothing becomes of the message. */
  readonly steps: ReadonlyArray<Step>
}

/**
 * A rule that stands.
 *
 * @category models
 * @since 0.1.0
 */
export interface ListedRule extends Rule {
  readonly id: string
}

const named = (name: string, steps: ReadonlyArray<Step>): ReadonlyArray<Rule> => [
  { recipient: `${name}@*`, steps },
  { recipient: `${name}+*@*`, steps }
]

/**
 * The rules that stand from the beginning, by the name before the at sign, with or without `+` and more: `bounce@` fails
 * for good, `defer@` once for now, `complaint@` calls it spam, `open@`, `click@` and `unsubscribe@` do so.
 *
 * @category rules
 * @since 0.1.0
 */
export const standard: ReadonlyArray<Rule> = [
  ...named("bounce", [{ event: "failed", severity: "permanent" }]),
  ...named("defer", [{ event: "failed", severity: "temporary" }, { event: "delivered", after: "10 minutes" }]),
  ...named("complaint", [{ event: "delivered" }, { event: "complained" }]),
  ...named("open", [{ event: "delivered" }, { event: "opened" }]),
  ...named("click", [{ event: "delivered" }, { event: "opened" }, { event: "clicked" }]),
  ...named("unsubscribe", [{ event: "delivered" }, { event: "unsubscribed" }])
]
