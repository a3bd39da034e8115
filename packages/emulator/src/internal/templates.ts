import type { Domain } from "./domain.ts"
import { type Table, TableName } from "./table.ts"

/** The headers that a template can have for the messages made from it. */
export const templateHeaders = ["From", "Reply-To", "Subject"] as const

/** One version of a template. */
export interface TemplateVersion {
  readonly id: string
  /** In lower case. */
  readonly tag: string
  /** The content. */
  readonly template: string
  readonly engine: "handlebars" | "go"
  /** What the content was made from, where it was made from MJML; else it is empty. */
  readonly mjml: string
  readonly comment: string
  readonly active: boolean
  readonly headers: { readonly [K in typeof templateHeaders[number]]?: string }
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** A template with its versions, which come in the order of their tags. */
export interface Template {
  readonly id: string
  /** In lower case. */
  readonly name: string
  readonly description: string
  readonly createdBy: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly versions: ReadonlyArray<TemplateVersion>
}

const templates = new TableName<Template>("templates")

/** The templates of a domain, by name. */
export const templatesOf = (domain: Domain): Table<Template> => domain.tables.of(templates)

/** Names and tags have no case. */
export const nameOf = (text: string): string => text.trim().toLowerCase()

export const findTemplate = (domain: Domain, name: string): Template | undefined =>
  templatesOf(domain).get(nameOf(name))

export const findVersion = (template: Template, tag: string): TemplateVersion | undefined =>
  template.versions.find((version) => version.tag === nameOf(tag))

/** The version that messages are made from where they name none. */
export const activeVersion = (template: Template): TemplateVersion | undefined =>
  template.versions.find(({ active }) => active)

/** A template with a version added, or put in the place of the one with its tag. There is only one active version. */
export const withVersion = (template: Template, version: TemplateVersion): Template => ({
  ...template,
  versions: [
    ...template.versions.filter(({ tag }) => tag !== version.tag).map((other) =>
      version.active ? { ...other, active: false } : other
    ),
    version
  ].toSorted((a, b) => a.tag < b.tag ? -1 : 1)
})
