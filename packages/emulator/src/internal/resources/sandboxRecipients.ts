import * as Effect from "effect/Effect"
import { canonical, parseMailboxes } from "../address.ts"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import type { Resource } from "../resource.ts"
import { maxSandboxRecipients, sandboxRecipientsOf } from "../sandboxRecipients.ts"

const list = (call: Call): Effect.Effect<Answer.Answer> =>
  Effect.sync(() => Answer.json({ recipients: [...sandboxRecipientsOf(call.account).values()] }))

/** Whoever is asked agrees: it is only the answer to the question that does not know it yet. */
const create = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const recipients = sandboxRecipientsOf(call.account)
  const text = call.query.first("email") ?? (yield* call.form).first("email") ?? ""
  if (text.trim() === "") return yield* Answer.refuse(400, "Missing mandatory parameter: email")
  const mailboxes = parseMailboxes(text)
  const email = mailboxes?.[0]?.address
  if (email === undefined || mailboxes?.length !== 1) {
    return yield* invalidAddress
  }
  const key = canonical(email)
  if (!recipients.has(key) && recipients.size >= maxSandboxRecipients) {
    return yield* Answer.refuse(400, `Only ${maxSandboxRecipients} sandbox recipients are allowed`)
  }
  recipients.set(key, { email, activated: true })
  return Answer.json({ recipient: { email, activated: false } })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const email = call.path["email"] ?? ""
  if (parseMailboxes(email) === undefined) return yield* invalidAddress
  const wasThere = sandboxRecipientsOf(call.account).delete(canonical(email))
  return wasThere ? Answer.json({ message: "Sandbox recipient deleted." }) : yield* notFound
})

const invalidAddress = Answer.refuse(400, "Invalid email address.")

const notFound = Answer.refuse(404, "Sandbox recipient not found.")

export const sandboxRecipients: Resource = {
  operations: {
    "sandboxRecipients.list": list,
    "sandboxRecipients.create": create,
    "sandboxRecipients.delete": delete_
  }
}
