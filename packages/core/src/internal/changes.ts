import type { FieldComplaint } from "../Input.ts"

/** Refuses an input that would change nothing, which Mailgun answers with a 400. */
export const needsOneOf =
  (first: string, ...others: ReadonlyArray<string>) => (input: object): FieldComplaint | undefined => {
    const fields = [first, ...others]
    return Object.entries(input).some(([name, value]) => value !== undefined && fields.includes(name))
      ? undefined
      : { field: first, issue: `is missing, as are the others: give one of ${fields.join(", ")}` }
  }
