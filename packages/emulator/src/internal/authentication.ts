import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"

/** Whether an `Authorization` header carries the user `api` and this key. */
export const isAuthorized = (header: string | undefined, apiKey: string): boolean => {
  const credentials = /^basic +(\S+) *$/i.exec(header ?? "")?.[1]
  if (credentials === undefined) return false
  const decoded = Base64.decodeString(credentials)
  return Result.isSuccess(decoded) && decoded.success === `api:${apiKey}`
}
