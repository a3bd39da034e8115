import { ByAddress } from "./byAddress.ts"
import { TableName, type Tables } from "./table.ts"

export const accessLevels = ["readonly", "members", "everyone"] as const
export const replyPreferences = ["sender", "list"] as const

/** A mailing list, without its members. */
export interface MailingList {
  /** What its members are kept under, so that it may change its address. */
  readonly id: string
  readonly address: string
  readonly name: string
  readonly description: string
  /** Who may post. */
  readonly accessLevel: typeof accessLevels[number]
  /** Where replies go. */
  readonly replyPreference: typeof replyPreferences[number]
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** Somebody on a mailing list. */
export interface Member {
  readonly address: string
  readonly name: string
  /** A member that is not subscribed gets nothing. */
  readonly subscribed: boolean
  readonly vars: { readonly [name: string]: unknown }
}

const mailingLists = new TableName<MailingList>("mailingLists")
const members = new TableName<Member>("members")

/** The mailing lists of an account, in the order of their addresses. */
export class MailingLists {
  private readonly tables: Tables
  private readonly lists: ByAddress<MailingList>
  private readonly members = new Map<string, ByAddress<Member>>()

  constructor(tables: Tables) {
    this.tables = tables
    this.lists = new ByAddress(tables.of(mailingLists))
  }

  get(address: string): MailingList | undefined {
    return this.lists.get(address)
  }

  all(): ReadonlyArray<MailingList> {
    return this.lists.all()
  }

  add(list: MailingList): void {
    this.lists.set(list)
  }

  /** Puts a list in the place of another, which may have had another address; the members stay. */
  replace(before: MailingList, list: MailingList): void {
    this.lists.delete(before.address)
    this.lists.set(list)
  }

  remove(list: MailingList): void {
    this.lists.delete(list.address)
    this.members.delete(list.id)
    this.tablesOf(list).clear()
  }

  membersOf(list: MailingList): ByAddress<Member> {
    let found = this.members.get(list.id)
    if (found === undefined) {
      found = new ByAddress(this.tablesOf(list).of(members))
      this.members.set(list.id, found)
    }
    return found
  }

  /** What belongs to a list. */
  tablesOf(list: MailingList): Tables {
    return this.tables.within(`lists/${list.id}`)
  }

  clear(): void {
    for (const list of this.lists.all()) this.tablesOf(list).clear()
    this.members.clear()
    this.lists.clear()
  }
}
