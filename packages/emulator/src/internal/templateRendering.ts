import * as Effect from "effect/Effect"
import type HandlebarsModule from "handlebars"

/** What a template is rendered with. */
export type TemplateVariables = { readonly [name: string]: unknown }

/** Renders a template by Handlebars, with Mailgun's `equal` beside its own helpers. */
export const renderTemplate: (
  template: string,
  variables: TemplateVariables,
  options?: { readonly isHtml?: boolean }
) => Effect.Effect<string, string> = Effect.fnUntraced(function*(template, variables, { isHtml = true } = {}) {
  const handlebars = yield* load
  return yield* Effect.try({
    try: () => handlebars.compile(template, { noEscape: !isHtml })(variables),
    catch: (cause) => cause instanceof Error ? cause.message : String(cause)
  })
})

let loaded: typeof HandlebarsModule | undefined

// Imported by the first message that has a template.
const load = Effect.gen(function*() {
  if (loaded !== undefined) return loaded
  const { default: handlebars } = yield* Effect.promise(() => import("handlebars"))
  loaded = handlebars.create()
  loaded.registerHelper(
    "equal",
    function(this: unknown, a: unknown, b: unknown, options: HandlebarsModule.HelperOptions) {
      return String(a) === String(b) ? options.fn(this) : options.inverse(this)
    }
  )
  return loaded
})

/** What a page of HTML says, for readers who see text only. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gi, "$2 ( $1 )")
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|h[1-6]|li|tr|table|ul|ol|blockquote)>/gi, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39|#x27);/g, (_, name: string) => entities[name] ?? "")
    .split("\n").map((line) => line.trim()).join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()

const entities: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: "\"",
  nbsp: " ",
  "#39": "'",
  "#x27": "'"
}
