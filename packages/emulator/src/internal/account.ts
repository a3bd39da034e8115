import type { RequestRecord, WebhookDelivery } from "../Emulator.ts"
import type { EventDelay } from "../EventDelay.ts"
import { BoundedLog } from "./boundedLog.ts"
import { Domain, type DomainRow, domains } from "./domain.ts"
import { EventLog } from "./eventLog.ts"
import { Faults } from "./faults.ts"
import { MailingLists } from "./mailingLists.ts"
import { MessageStore } from "./messageStore.ts"
import { type Table, TableName, type Tables } from "./table.ts"
import type { WebhookPoster } from "./webhookPoster.ts"
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
}

/** What an account is known by, for good. */
export const identities = new TableName<string, "id">("identities")

const signingKeys = new TableName<string, "current">("webhookSigningKeys")

/** All that the emulator knows. */
export class Account {
  readonly id: string
  readonly apiKey: string
  readonly poster: WebhookPoster
  /** All that is kept of the account, beside its logs. */
  readonly tables: Tables
  /** By name. */
  readonly domains = new Map<string, Domain>()
  readonly messages: MessageStore
  readonly events: EventLog
  readonly requests: BoundedLog<RequestRecord>
  readonly mailingLists: MailingLists
  /** By id. */
  readonly webhooks: Table<AccountWebhook>
  readonly webhookDeliveries: BoundedLog<WebhookDelivery>
  readonly faults = new Faults()
  private readonly settings: AccountSettings

  constructor(settings: AccountSettings, tables: Tables) {
    this.settings = settings
    this.tables = tables
    this.id = settings.id
    this.identify()
    this.apiKey = settings.apiKey
    this.poster = settings.poster
    this.messages = new MessageStore(settings.maxMessages)
    this.events = new EventLog(settings.maxEvents, settings.eventDelay)
    this.requests = new BoundedLog(settings.maxRequests)
    this.mailingLists = new MailingLists(tables)
    this.webhooks = tables.of(accountWebhooks)
    this.webhookDeliveries = new BoundedLog(settings.maxWebhookDeliveries)
    for (const row of tables.of(domains).values()) this.domains.set(row.name, new Domain(row, tables))
  }

  /** What webhooks are signed with. */
  get webhookSigningKey(): string {
    return this.tables.of(signingKeys).get("current") ?? this.settings.webhookSigningKey
  }

  set webhookSigningKey(key: string) {
    this.tables.of(signingKeys).set("current", key)
  }

  /** Names of domains have no case. */
  domain(name: string): Domain | undefined {
    return this.domains.get(name) ?? this.domains.get(name.toLowerCase())
  }

  addDomain(row: DomainRow): Domain {
    this.tables.of(domains).set(row.name, row)
    const domain = new Domain(row, this.tables)
    this.domains.set(row.name, domain)
    return domain
  }

  removeDomain(domain: Domain): void {
    this.domains.delete(domain.name)
    this.tables.of(domains).delete(domain.name)
    domain.tables.clear()
  }

  private identify(): void {
    this.tables.of(identities).set("id", this.id)
  }

  clear(): void {
    this.domains.clear()
    this.mailingLists.clear()
    this.messages.clear()
    this.events.clear()
    this.requests.clear()
    this.webhookDeliveries.clear()
    this.tables.clear()
    this.identify()
    this.faults.clear()
  }
}
