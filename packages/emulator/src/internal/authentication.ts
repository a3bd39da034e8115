import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"

/** The key in an `Authorization` header, whose user must be `api`. */
export const secretOf = (header: string): string | undefined => {
  const credentials = /^basic +(\S+) *$/i.exec(header)?.[1]
  if (credentials === undefined) return undefined
  const decoded = Base64.decodeString(credentials)
  return Result.isSuccess(decoded) && decoded.success.startsWith("api:") ? decoded.success.slice(4) : undefined
}
