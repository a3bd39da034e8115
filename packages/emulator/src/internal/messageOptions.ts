import type { Account } from "./account.ts"
import { canonical } from "./address.ts"
import type { Domain } from "./domain.ts"
import type { Form } from "./form.ts"
import type { ExpandedList, MessageTracking } from "./messageRow.ts"
import { trackingOf } from "./tracking.ts"

const hourMillis = 3_600_000
const minuteMillis = 60_000

/** `1h30m`, as milliseconds; undefined where it is no such thing, or not from 5 minutes to 24 hours. */
export const deliverWithin = (text: string): number | undefined => {
  const found = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?$/.exec(text.trim())
  const millis = Number(found?.[1] ?? 0) * hourMillis + Number(found?.[2] ?? 0) * minuteMillis
  return found !== null && millis >= 5 * minuteMillis && millis <= 24 * hourMillis ? millis : undefined
}

/** What a form says is tracked; where it says nothing, its domain does. */
export const trackingFor = (domain: Domain, form: Form): MessageTracking | undefined => {
  const settings = trackingOf(domain)
  const all = choice(form.first("o:tracking"))
  const opens = choice(form.first("o:tracking-opens")) ?? all ?? settings.open.active
  const clicks = choice(form.first("o:tracking-clicks")) ?? all ?? settings.click.active
  const top = choice(form.first("o:tracking-pixel-location-top")) ?? settings.open.place_at_the_top
  const { active, html_footer, text_footer } = settings.unsubscribe
  const footer = active && all !== false ? { html: html_footer, text: text_footer } : undefined
  return opens === false && clicks === false && footer === undefined
    ? undefined
    : { opens: opens === false ? undefined : top === false ? "bottom" : "top", clicks, footer }
}

const choice = (text: string | undefined): boolean | "htmlonly" | undefined => {
  switch (text?.toLowerCase()) {
    case "yes":
    case "true":
      return true
    case "no":
    case "false":
      return false
    case "htmlonly":
      return "htmlonly"
    default:
      return undefined
  }
}

const none: ReadonlyArray<ExpandedList> = []

/** The mailing lists among the recipients, with those who get their mail. */
export const listsAmong = (
  { mailingLists }: Account,
  recipients: ReadonlyArray<string>
): ReadonlyArray<ExpandedList> => {
  const lists = recipients.flatMap((recipient) => {
    const list = mailingLists.get(recipient)
    if (list === undefined) return []
    const members = mailingLists.membersOf(list).all().filter(({ subscribed }) => subscribed)
    return [{
      id: list.id,
      address: recipient,
      members: members.filter(({ address }) => canonical(address) !== canonical(recipient))
    }]
  })
  return lists.length === 0 ? none : lists
}
