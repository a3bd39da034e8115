import type { Template, TemplateVersion } from "./templates.ts"
import * as WireDate from "./wireDate.ts"

/** A template as the API writes it, without its versions. */
export const templateJson = (
  { createdAt, createdBy, description, id, name }: Template
): { readonly [field: string]: unknown } => ({
  name,
  description,
  createdAt: WireDate.utc(createdAt),
  createdBy,
  id
})

/** A version as lists have it: without its content. */
export const versionSummaryJson = (
  { active, comment, createdAt, engine, id, mjml, tag }: TemplateVersion
): { readonly [field: string]: unknown } => ({
  tag,
  engine,
  mjml,
  createdAt: WireDate.utc(createdAt),
  comment,
  active,
  id
})

/** A version as the API writes it. */
export const versionJson = (version: TemplateVersion): { readonly [field: string]: unknown } => ({
  ...versionSummaryJson(version),
  template: version.template,
  headers: Object.keys(version.headers).length === 0 ? undefined : version.headers
})
