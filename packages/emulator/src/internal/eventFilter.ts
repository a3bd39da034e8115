import type { EventJson } from "../Emulator.ts"
import { type Comparison, compile, type Predicate } from "./filterExpression.ts"

interface Field {
  readonly comparison: Comparison
  readonly values: (event: EventJson) => ReadonlyArray<unknown>
}

const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined

const list = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : [value]

const header = (name: string, comparison: Comparison): Field => ({
  comparison,
  values: (event) => [at(at(event["message"], "headers"), name)]
})

/** The fields that events can be filtered by, under the names of the query. */
const fields: { readonly [name: string]: Field } = {
  event: { comparison: "whole", values: (event) => [event.event] },
  severity: { comparison: "whole", values: (event) => [event["severity"]] },
  recipient: { comparison: "whole", values: (event) => [event["recipient"]] },
  recipients: { comparison: "whole", values: (event) => list(at(event["message"], "recipients")) },
  tags: { comparison: "whole", values: (event) => list(event["tags"]) },
  list: { comparison: "whole", values: (event) => [at(event["mailing-list"], "address")] },
  size: { comparison: "whole", values: (event) => [at(event["message"], "size")] },
  attachment: {
    comparison: "part",
    values: (event) => list(at(event["message"], "attachments")).map((attachment) => at(attachment, "filename"))
  },
  "message-id": header("message-id", "whole"),
  from: header("from", "part"),
  to: header("to", "part"),
  subject: header("subject", "part")
}

const isComparable = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number"

/** The names of the filters in a query. */
export const filterNames: ReadonlyArray<string> = Object.keys(fields)

/** Whether all filters hold for an event. */
export const compileFilters = (
  filters: ReadonlyArray<readonly [name: string, expression: string]>
): (event: EventJson) => boolean => {
  const compiled: Array<readonly [Field, Predicate]> = []
  for (const [name, expression] of filters) {
    const field = fields[name]
    if (field !== undefined) compiled.push([field, compile(expression, field.comparison)])
  }
  return (event) => compiled.every(([field, holds]) => holds(field.values(event).filter(isComparable).map(String)))
}
