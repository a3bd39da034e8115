/**
 * Placeholders that Mailgun fills for each recipient: `%recipient.name%` from the recipient's variables, and a few that
 * it knows by itself.
 *
 * **Details**
 *
 * A placeholder that has no value is delivered as it stands, so it is worth finding before anything is sent.
 * `MessageBatch.sendBatch` does so for every recipient.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/batch-sending
 * @since 0.1.0
 */
import type * as Mailbox from "./Mailbox.ts"

/**
 * The parts of a message in which Mailgun fills placeholders. `Messages.SendInput` is one.
 *
 * @category models
 * @since 0.1.0
 */
export interface Personalised {
  readonly subject?: string | undefined
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly ampHtml?: string | undefined
  readonly replyTo?: Mailbox.Input | undefined
  readonly headers?: { readonly [name: string]: string | ReadonlyArray<string> } | undefined
  readonly variables?: Variables | undefined
  /** Only the values that are passed to a template; its own text is stored at Mailgun and not seen here. */
  readonly template?: { readonly variables?: Variables | undefined } | undefined
}

/**
 * Values by name.
 *
 * @category models
 * @since 0.1.0
 */
export interface Variables {
  readonly [name: string]: unknown
}

/**
 * A placeholder that a message uses.
 *
 * @category models
 * @since 0.1.0
 */
export interface Placeholder {
  /** As it stands: `"%recipient.name%"`. */
  readonly text: string
  /** The variable that fills it: `"name"`; none for those that Mailgun fills by itself. */
  readonly variable: string | undefined
  /** Where it stands: `["subject", "headers[\"X-Greeting\"]"]`. */
  readonly fields: ReadonlyArray<string>
}

/**
 * The placeholders that Mailgun fills by itself.
 *
 * @category constants
 * @since 0.1.0
 */
export const builtIn: ReadonlyArray<string> = [
  "%recipient%",
  "%recipient_email%",
  "%recipient_name%",
  "%recipient_fname%",
  "%recipient_lname%",
  "%unsubscribe_url%",
  "%unsubscribe_email%",
  "%tag_unsubscribe_url%",
  "%mailing_list_unsubscribe_url%"
]

const opening = "%recipient."

const pattern = new RegExp(`%recipient\\.[^%\\s]+%|${builtIn.join("|")}`, "g")

/**
 * The placeholders that a message uses, in the order in which they first stand, each with all its places.
 *
 * **Details**
 *
 * Looks at subject, bodies, `replyTo`, headers, variables, and the variables of a template.
 *
 * **Example**
 *
 * ```ts
 * import { Personalisation } from "@effect-mailgun/core"
 *
 * Personalisation.placeholders({ subject: "Hi %recipient.name%", text: "%recipient.name%: %unsubscribe_url%" })
 * // [
 * //   { text: "%recipient.name%", variable: "name", fields: ["subject", "text"] },
 * //   { text: "%unsubscribe_url%", variable: undefined, fields: ["text"] }
 * // ]
 * ```
 *
 * @category inspection
 * @since 0.1.0
 */
export const placeholders = (message: Personalised): ReadonlyArray<Placeholder> => {
  const fieldsByText = new Map<string, Set<string>>()
  for (const [field, text] of texts(message)) {
    for (const [found] of text.matchAll(pattern)) {
      const fields = fieldsByText.get(found)
      if (fields === undefined) fieldsByText.set(found, new Set([field]))
      else fields.add(field)
    }
  }
  return Array.from(fieldsByText, ([text, fields]) => ({
    text,
    variable: text.startsWith(opening) ? text.slice(opening.length, -1) : undefined,
    fields: [...fields]
  }))
}

/** Every text that Mailgun looks through, as it travels, by the name of its field. */
function* texts(message: Personalised): Generator<readonly [field: string, text: string]> {
  const { ampHtml, headers, html, replyTo, subject, template, text, variables } = message
  if (subject !== undefined) yield ["subject", subject]
  if (text !== undefined) yield ["text", text]
  if (html !== undefined) yield ["html", html]
  if (ampHtml !== undefined) yield ["ampHtml", ampHtml]
  if (replyTo !== undefined) {
    yield ["replyTo", typeof replyTo === "string" ? replyTo : `${replyTo.name ?? ""} ${replyTo.address}`]
  }
  for (const [name, header] of Object.entries(headers ?? {})) {
    for (const value of typeof header === "string" ? [header] : header) yield [at("headers", name), value]
  }
  for (const [name, value] of Object.entries(variables ?? {})) yield [at("variables", name), wireText(value)]
  for (const [name, value] of Object.entries(template?.variables ?? {})) {
    yield [at("template.variables", name), wireText(value)]
  }
}

const at = (field: string, name: string): string => `${field}[${JSON.stringify(name)}]`

const wireText = (value: unknown): string => typeof value === "string" ? value : JSON.stringify(value) ?? ""

/**
 * Those of the placeholders that the variables of a recipient leave unfilled. A variable that is `null`, or that JSON
 * drops, fills nothing.
 *
 * **Example**
 *
 * ```ts
 * import { Personalisation } from "@effect-mailgun/core"
 *
 * const used = Personalisation.placeholders({ subject: "Hi %recipient.name%, use %recipient.code%" })
 * Personalisation.missing(used, { name: "Ann" }) // => [{ text: "%recipient.code%", variable: "code", fields: ["subject"] }]
 * ```
 *
 * @category inspection
 * @since 0.1.0
 */
export const missing = (
  used: ReadonlyArray<Placeholder>,
  variables: Variables | undefined
): ReadonlyArray<Placeholder> => used.filter(({ variable }) => variable !== undefined && !hasValue(variables, variable))

const hasValue = (variables: Variables | undefined, name: string): boolean => {
  if (variables === undefined || !Object.hasOwn(variables, name)) return false
  const value = variables[name]
  return value !== undefined && value !== null && typeof value !== "function" && typeof value !== "symbol"
}

/**
 * The names of the variables that a text uses, where the text is known to the compiler; `never` where it is not.
 *
 * **Example**
 *
 * ```ts
 * import type { Personalisation } from "@effect-mailgun/core"
 *
 * type Names = Personalisation.VariableNames<"Hi %recipient.name%, use %recipient.code%"> // "name" | "code"
 * ```
 *
 * @category types
 * @since 0.1.0
 */
export type VariableNames<Text extends string> = Text extends `${string}%recipient.${infer Name}%${infer Rest}`
  ? Name extends `${string}${" " | "\n"}${string}` ? VariableNames<`%${Rest}`> : Name | VariableNames<Rest>
  : never

/**
 * What a recipient must bring along for a text: its variables; nothing where the text is not known to the compiler.
 *
 * @category types
 * @since 0.1.0
 */
export type Needs<Text extends string> = [VariableNames<Text>] extends [never] ? unknown
  : { readonly variables: { readonly [Name in VariableNames<Text>]: {} } }
