import type * as Random from "effect/Random"
import type { UserOptions } from "../Emulator.ts"
import type { EventDelay } from "../EventDelay.ts"
import type { Rule } from "../Rule.ts"
import { type ApiKey, apiKeys, Keyring } from "./apiKey.ts"
import type { BoundedLog } from "./boundedLog.ts"
import { ChangeFeed } from "./changeFeed.ts"
import type { DkimKeyPairs } from "./dkimKeyPair.ts"
import { Domain, type DomainRow, domains } from "./domain.ts"
import { type EventDomain, EventLog, type LoggedEvent } from "./eventLog.ts"
import { Faults } from "./faults.ts"
import { MailingLists } from "./mailingLists.ts"
import { type MessageRow, messages } from "./messageRow.ts"
import { MessageStore } from "./messageStore.ts"
import type { Outbox } from "./outbox.ts"
import { profileOf } from "./profile.ts"
import { type RequestRow, requests } from "./requestRow.ts"
import { Rules } from "./rules.ts"
import { type SubaccountRow, subaccounts } from "./subaccount.ts"
import { type Table, TableName, type Tables } from "./table.ts"
import { type LoggedPost, webhookPosts } from "./webhookPost.ts"
import type { SigningKeys, WebhookPoster } from "./webhookPoster.ts"
import { type AccountWebhook, accountWebhooks } from "./webhooks.ts"

/** What an account is made with: its keys, its way out, and how much of everything is kept. */
export interface AccountSettings {
  readonly id: string
  readonly apiKey: string
  readonly webhookSigningKey: string
  readonly poster: WebhookPoster
  readonly maxMessages: number
  readonly maxEvents: number
  readonly eventDelay: EventDelay | undefined
  readonly maxRequests: number
  readonly maxWebhookDeliveries: number
  /** Those who may log in; the account is the first one's. */
  readonly users: ReadonlyArray<UserOptions>
  /** The dedicated addresses that it may send from. */
  readonly ips: ReadonlyArray<string>
  /** Whether only the addresses of the IP allowlist are let in, once there are any. */
  readonly enforceIpAllowlist: boolean
  /** Makes the keys that mail is signed with; absent where it is not. */
  readonly keyPairs: DkimKeyPairs | undefined
  /** In which time zone a recipient is, where it is known. */
  readonly timeZoneOf: ((recipient: string) => string | undefined) | undefined
  /** What becomes of messages, until somebody says otherwise. */
  readonly rules: ReadonlyArray<Rule>
}

const eventLog = new TableName<LoggedEvent>("events")

/** What an account is known by, for good. */
export const identities = new TableName<string, "id">("identities")

const signingKeys = new TableName<string, "current">("webhookSigningKeys")

/** Takes every event that happens, with the account that it belongs to. */
export type EventListener = (account: Account, event: LoggedEvent) => void

/** All that the emulator knows of an account, or of a subaccount, which is an account within its parent. */
export class Account {
  /** The account that a subaccount belongs to. */
  readonly parent: Account | undefined
  /** By id. */
  readonly subaccounts = new Map<string, Account>()
  /** The live keys of the account and its subaccounts. */
  readonly keyring: Keyring
  readonly id: string
  readonly apiKey: string
  readonly poster: WebhookPoster
  /** All that is kept of the account, beside its logs. */
  readonly tables: Tables
  /** By name. */
  readonly domains = new Map<string, Domain>()
  readonly messages: MessageStore
  readonly events: EventLog
  readonly requests: BoundedLog<RequestRow>
  readonly mailingLists: MailingLists
  /** By id. */
  readonly webhooks: Table<AccountWebhook>
  readonly webhookDeliveries: BoundedLog<LoggedPost>
  readonly faults: Faults
  /** What becomes of messages. */
  readonly rules: Rules
  readonly changes: ChangeFeed
  readonly settings: AccountSettings
  private listener: EventListener | undefined
  private ownOutbox: Outbox | undefined

  constructor(settings: AccountSettings, tables: Tables, parent?: Account) {
    this.settings = settings
    this.parent = parent
    this.tables = tables
    this.id = settings.id
    this.identify()
    this.apiKey = settings.apiKey
    this.poster = settings.poster
    this.messages = new MessageStore(tables.of(messages), settings.maxMessages)
    this.events = new EventLog(tables.log(eventLog, settings.maxEvents, ({ at }) => at), settings.eventDelay)
    this.requests = parent?.requests ?? tables.log(requests, settings.maxRequests)
    this.mailingLists = new MailingLists(tables)
    this.webhooks = tables.of(accountWebhooks)
    this.webhookDeliveries = parent?.webhookDeliveries ?? tables.log(webhookPosts, settings.maxWebhookDeliveries)
    this.faults = parent?.faults ?? new Faults(tables)
    this.rules = parent?.rules ?? new Rules(settings.rules, tables)
    this.changes = parent?.changes ?? new ChangeFeed()
    this.keyring = parent?.keyring ?? new Keyring()
    for (const row of tables.of(domains).values()) {
      this.domains.set(row.name, new Domain(row, tables, settings.keyPairs))
    }
    for (const key of tables.of(apiKeys).values()) this.keyring.add(this, key)
    for (const row of tables.of(subaccounts).values()) this.open(row)
    this.events.listen((event) => {
      this.changes.publish({
        type: "event",
        event: event.json.event,
        ...(event.key === undefined ? {} : { key: event.key })
      })
      ;(parent ?? this).listener?.(this, event)
    })
  }

  /** The account and its subaccounts. */
  get all(): ReadonlyArray<Account> {
    return [this, ...this.subaccounts.values()]
  }

  /** Says who takes care of messages, also of those of subaccounts. */
  post(outbox: Outbox): void {
    this.ownOutbox = outbox
  }

  /** Takes a message, and has things become of it. */
  send(row: MessageRow, random: typeof Random.Random["Service"], now: number): void {
    this.messages.add(row)
    this.changes.publish({ type: "message", key: row.key })
    this.outbox?.send(this, row, random, now)
  }

  get outbox(): Outbox | undefined {
    return (this.parent ?? this).ownOutbox
  }

  /** Has every event told, also those of subaccounts. */
  listen(listener: EventListener): void {
    this.listener = listener
  }

  /** What webhooks are signed with. */
  get webhookSigningKey(): string {
    return this.tables.of(signingKeys).get("current") ?? this.settings.webhookSigningKey
  }

  set webhookSigningKey(key: string) {
    this.tables.of(signingKeys).set("current", key)
  }

  get name(): string {
    return profileOf(this).name
  }

  /** What its events are signed with. */
  get signingKeys(): SigningKeys {
    return { own: this.webhookSigningKey, parent: this.parent?.webhookSigningKey }
  }

  /** What is kept of a subaccount by its parent. */
  get subaccountRow(): SubaccountRow | undefined {
    return this.parent?.tables.of(subaccounts).get(this.id)
  }

  addSubaccount(row: SubaccountRow): Account {
    this.tables.of(subaccounts).set(row.id, row)
    return this.open(row)
  }

  private open({ id, webhookSigningKey }: SubaccountRow): Account {
    const settings = { ...this.settings, id, webhookSigningKey }
    const account = new Account(settings, this.tables.within(`subaccounts/${id}`), this)
    this.subaccounts.set(id, account)
    return account
  }

  /** Forgets a subaccount and all that belongs to it. */
  removeSubaccount(account: Account): void {
    this.subaccounts.delete(account.id)
    this.tables.of(subaccounts).delete(account.id)
    for (const key of account.tables.of(apiKeys).values()) this.keyring.delete(key)
    account.tables.clear()
  }

  addKey(key: ApiKey): void {
    this.tables.of(apiKeys).set(key.id, key)
    this.keyring.add(this, key)
  }

  removeKey(key: ApiKey): void {
    this.tables.of(apiKeys).delete(key.id)
    this.keyring.delete(key)
  }

  /** Names of domains have no case. */
  domain(name: string): Domain | undefined {
    return this.domains.get(name) ?? this.domains.get(name.toLowerCase())
  }

  /** The domain that stands for it where none is named. */
  get firstDomain(): string {
    return this.domains.keys().next().value ?? "localhost"
  }

  /** The domain that an event of this name belongs to. */
  eventDomain(name: string): EventDomain {
    return { id: this.domain(name)?.id ?? "", name }
  }

  /** Whether the account or any that is related to it has a domain of this name. */
  isTaken(name: string): boolean {
    return (this.parent ?? this).all.some((account) => account.domain(name) !== undefined)
  }

  addDomain(row: DomainRow): Domain {
    this.tables.of(domains).set(row.name, row)
    const domain = new Domain(row, this.tables, this.settings.keyPairs)
    this.domains.set(row.name, domain)
    return domain
  }

  removeDomain(domain: Domain): void {
    this.domains.delete(domain.name)
    this.tables.of(domains).delete(domain.name)
    for (const key of this.tables.of(apiKeys).values()) {
      if (key.domainName === domain.name) this.removeKey(key)
    }
    domain.tables.clear()
  }

  private identify(): void {
    this.tables.of(identities).set("id", this.id)
  }

  clear(): void {
    this.domains.clear()
    this.mailingLists.clear()
    this.subaccounts.clear()
    this.keyring.clear()
    this.messages.clear()
    this.events.clear()
    this.requests.clear()
    this.webhookDeliveries.clear()
    this.tables.clear()
    this.identify()
    this.faults.clear()
    this.rules.reset()
  }
}
