import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"

/**
 * A recipient from named values: `address` or `email`, `name`, `variables`, and every other one a variable. Or what is
 * missing. Whether the address can be one, sending says, for each recipient by themselves.
 */
export const recipientFromFields = (fields: Readonly<Record<string, unknown>>): MessageBatch.Recipient | string => {
  const { address: givenAddress, email, name, variables, ...others } = fields
  const address = givenAddress ?? email
  if (typeof address !== "string") return "there is no address: a text named address or email"
  if (variables !== undefined && (typeof variables !== "object" || variables === null || Array.isArray(variables))) {
    return "variables must be an object"
  }
  return {
    address,
    ...(typeof name === "string" && name !== "" ? { name } : {}),
    variables: {
      // An `email` beside an `address` is a value like any other.
      ...(givenAddress !== undefined && email !== undefined ? { email } : {}),
      // Whoever has a name is greeted by it.
      ...(name === undefined || name === null ? {} : { name }),
      ...others,
      ...variables
    }
  }
}
