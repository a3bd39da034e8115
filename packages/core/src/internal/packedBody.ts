import type * as Headers from "effect/http/Headers"

/** Mailgun packs nothing that it posts; who does may mean to have a few bytes unpacked to any number. */
export const isPacked = (headers: Headers.Headers): boolean =>
  (headers["content-encoding"] ?? "identity").trim().toLowerCase() !== "identity"

/** What is wrong with a body that is packed. */
export const packedIssue = "must be identity, since no body is unpacked"
