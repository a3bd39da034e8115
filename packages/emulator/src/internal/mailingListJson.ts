import type { Account } from "./account.ts"
import type { MailingList, Member } from "./mailingLists.ts"
import * as WireDate from "./wireDate.ts"

/** A mailing list as the API writes it. */
export const mailingListJson = (account: Account, list: MailingList): { readonly [field: string]: unknown } => ({
  address: list.address,
  name: list.name,
  description: list.description,
  access_level: list.accessLevel,
  reply_preference: list.replyPreference,
  created_at: WireDate.unzoned(list.createdAt),
  members_count: account.mailingLists.membersOf(list).size
})

/** A member as the API writes it. */
export const memberJson = ({ address, name, subscribed, vars }: Member): { readonly [field: string]: unknown } => ({
  address,
  name,
  subscribed,
  vars
})
