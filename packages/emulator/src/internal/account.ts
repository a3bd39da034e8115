import type * as Random from "effect/Random"
import type { RequestRecord, WebhookDelivery } from "../Emulator.ts"
import { BoundedLog } from "./boundedLog.ts"
import { EventLog } from "./eventLog.ts"
import { Faults } from "./faults.ts"
import { hex } from "./identifier.ts"
import { MessageStore } from "./messageStore.ts"
import { Suppressions } from "./suppressions.ts"
import type { WebhookPoster } from "./webhookPoster.ts"
import type { AccountWebhook, DomainWebhooks } from "./webhooks.ts"

/** An address that does not take mail any more. */
export interface Bounce {
  readonly address: string
  readonly code: string
  readonly error: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** What a domain can be told to do otherwise. */
export interface DomainSettings {
  readonly smtpPassword: string
  readonly spamAction: string
  readonly wildcard: boolean
  readonly requireTls: boolean
  readonly skipVerification: boolean
  readonly useAutomaticSenderSecurity: boolean
  readonly webPrefix: string
  readonly webScheme: string
  readonly archiveTo: string | undefined
  readonly encryptIncomingMessage: boolean
  readonly messageTtlSeconds: number
  readonly mailfromHost: string | undefined
}

/** A domain and all that belongs to it. */
export interface Domain {
  readonly id: string
  readonly name: string
  readonly type: "custom" | "sandbox"
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly dkimSelector: string
  state: "active" | "unverified"
  settings: DomainSettings
  readonly bounces: Suppressions<Bounce>
  readonly webhooks: DomainWebhooks
}

/** What an account is made with: its keys, its way out, and how much of everything is kept. */
export interface AccountSettings {
  readonly id: string
  readonly apiKey: string
  readonly webhookSigningKey: string
  readonly poster: WebhookPoster
  readonly maxMessages: number
  readonly maxEvents: number
  readonly maxRequests: number
  readonly maxWebhookDeliveries: number
}

/** All that the emulator knows. */
export class Account {
  readonly id: string
  readonly apiKey: string
  webhookSigningKey: string
  readonly poster: WebhookPoster
  readonly domains = new Map<string, Domain>()
  readonly messages: MessageStore
  readonly events: EventLog
  readonly requests: BoundedLog<RequestRecord>
  /** By id. */
  readonly webhooks = new Map<string, AccountWebhook>()
  readonly webhookDeliveries: BoundedLog<WebhookDelivery>
  readonly faults = new Faults()
  private readonly settings: AccountSettings

  constructor(settings: AccountSettings) {
    this.settings = settings
    this.id = settings.id
    this.apiKey = settings.apiKey
    this.webhookSigningKey = settings.webhookSigningKey
    this.poster = settings.poster
    this.messages = new MessageStore(settings.maxMessages)
    this.events = new EventLog(settings.maxEvents)
    this.requests = new BoundedLog(settings.maxRequests)
    this.webhookDeliveries = new BoundedLog(settings.maxWebhookDeliveries)
  }

  /** Names of domains have no case. */
  domain(name: string): Domain | undefined {
    return this.domains.get(name) ?? this.domains.get(name.toLowerCase())
  }

  addDomain(domain: Domain): void {
    this.domains.set(domain.name, domain)
  }

  removeDomain(domain: Domain): void {
    this.domains.delete(domain.name)
  }

  clear(): void {
    this.domains.clear()
    this.messages.clear()
    this.events.clear()
    this.requests.clear()
    this.webhooks.clear()
    this.webhookDeliveries.clear()
    this.webhookSigningKey = this.settings.webhookSigningKey
    this.faults.clear()
  }
}

/** A new domain, with the settings that Mailgun gives one. */
export const makeDomain = (
  random: typeof Random.Random["Service"],
  given: {
    readonly name: string
    readonly createdAt: number
    readonly state: Domain["state"]
    readonly dkimSelector?: string | undefined
  }
): Domain => {
  const name = given.name.toLowerCase()
  return {
    id: hex(random, 24),
    name,
    type: name.startsWith("sandbox") ? "sandbox" : "custom",
    createdAt: given.createdAt,
    dkimSelector: given.dkimSelector ?? "smtp",
    state: given.state,
    settings: {
      smtpPassword: hex(random, 32),
      spamAction: "disabled",
      wildcard: false,
      requireTls: false,
      skipVerification: false,
      useAutomaticSenderSecurity: false,
      webPrefix: "email",
      webScheme: "http",
      archiveTo: undefined,
      encryptIncomingMessage: false,
      messageTtlSeconds: 259_200,
      mailfromHost: undefined
    },
    bounces: new Suppressions(),
    webhooks: new Map()
  }
}
