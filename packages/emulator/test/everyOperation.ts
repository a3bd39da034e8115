import * as AccountWebhooks from "@effect-mailgun/core/AccountWebhooks"
import * as Allowlist from "@effect-mailgun/core/Allowlist"
import * as ApiKeys from "@effect-mailgun/core/ApiKeys"
import * as Bounces from "@effect-mailgun/core/Bounces"
import * as Complaints from "@effect-mailgun/core/Complaints"
import * as Credentials from "@effect-mailgun/core/Credentials"
import * as DomainKeys from "@effect-mailgun/core/DomainKeys"
import * as Domains from "@effect-mailgun/core/Domains"
import * as DomainTags from "@effect-mailgun/core/DomainTags"
import * as DomainWebhooks from "@effect-mailgun/core/DomainWebhooks"
import * as DomainWebhookUrls from "@effect-mailgun/core/DomainWebhookUrls"
import * as Events from "@effect-mailgun/core/Events"
import * as Exports from "@effect-mailgun/core/Exports"
import * as IpAllowlist from "@effect-mailgun/core/IpAllowlist"
import * as Logs from "@effect-mailgun/core/Logs"
import type { Mailgun } from "@effect-mailgun/core/Mailgun"
import type { MailgunError } from "@effect-mailgun/core/MailgunError"
import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as MailingLists from "@effect-mailgun/core/MailingLists"
import * as MailingListUploads from "@effect-mailgun/core/MailingListUploads"
import * as MailingListValidations from "@effect-mailgun/core/MailingListValidations"
import * as MessageLimits from "@effect-mailgun/core/MessageLimits"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Routes from "@effect-mailgun/core/Routes"
import * as SandboxRecipients from "@effect-mailgun/core/SandboxRecipients"
import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import * as SubaccountFeatures from "@effect-mailgun/core/SubaccountFeatures"
import * as SubaccountMessageLimits from "@effect-mailgun/core/SubaccountMessageLimits"
import * as Subaccounts from "@effect-mailgun/core/Subaccounts"
import * as Tags from "@effect-mailgun/core/Tags"
import * as Templates from "@effect-mailgun/core/Templates"
import * as TemplateVersions from "@effect-mailgun/core/TemplateVersions"
import * as TrackingCertificates from "@effect-mailgun/core/TrackingCertificates"
import * as Unsubscribes from "@effect-mailgun/core/Unsubscribes"
import * as Users from "@effect-mailgun/core/Users"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"

type Call = Effect.Effect<unknown, MailgunError, Mailgun>

/** Makes what a call needs, and calls. */
const after = (first: Call, call: Call): Call => Effect.andThen(first, call)

const address = "alice@example.com"
const listAddress = "developers@mailgun.net"
const templateName = "template_name"

const list = MailingLists.create({ address: listAddress })
const member = after(list, MailingListMembers.create({ listAddress, address }))
const validated = after(
  MailingLists.create({ address: "listname@yourdomain.com" }),
  MailingListValidations.create.exampleCall
)
const version = after(
  Templates.create({ name: templateName }),
  TemplateVersions.create({ templateName, tag: "tag", template: "Hello" })
)
const certificate = TrackingCertificates.create.exampleCall
const webhook = DomainWebhooks.create.exampleCall

const tagged = (tag: string): Call =>
  Messages.send({ from: "ann@example.com", to: "bob@example.com", text: "Hello", tags: [tag] })

const withId = (
  made: Effect.Effect<{ readonly id?: string | undefined }, MailgunError, Mailgun>,
  call: (id: string) => Call
): Call => Effect.flatMap(made, ({ id = "" }) => call(id))

const route = (call: (id: string) => Call): Call => withId(Routes.create.exampleCall, call)
const exported = (call: (id: string) => Call): Call => withId(Exports.create.exampleCall, call)
const subaccount = (call: (subaccountId: string) => Call): Call => withId(Subaccounts.create.exampleCall, call)

const accountWebhook = (call: (webhookId: string) => Call): Call =>
  Effect.flatMap(AccountWebhooks.create.exampleCall, ({ webhookId = "" }) => call(webhookId))

/** The key under which a message is stored, as its event tells it. */
const stored = (call: (storageKey: string) => Call): Call =>
  Effect.flatMap(
    after(Messages.send.exampleCall, Events.list({ event: "accepted" })),
    () =>
      Effect.flatMap(Events.list({ event: "accepted" }), ({ items: [event] }) =>
        call(event?.event === "accepted" ? event.storage?.key ?? "" : ""))
  )

const user = (call: (userId: string) => Call): Call =>
  Effect.flatMap(Users.list(), ({ items: [first] }) => call(first?.id ?? ""))

/** The calls that name things which have to be there; every other operation is called by its example alone. */
export const calls: { readonly [operation: string]: Call } = {
  "accountWebhooks.delete": accountWebhook((webhookId) => AccountWebhooks.delete({ webhookId })),
  "accountWebhooks.deleteMany": accountWebhook((webhookId) => AccountWebhooks.deleteMany({ webhookIds: [webhookId] })),
  "accountWebhooks.get": accountWebhook((webhookId) => AccountWebhooks.get({ webhookId })),
  "accountWebhooks.update": accountWebhook((webhookId) =>
    AccountWebhooks.update({ webhookId, url: "https://example.com", eventTypes: ["opened"] })
  ),
  "allowlist.delete": after(Allowlist.create({ allowedDomain: "example.com" }), Allowlist.delete.exampleCall),
  "allowlist.get": after(Allowlist.create({ address }), Allowlist.get.exampleCall),
  "apiKeys.delete": Effect.flatMap(ApiKeys.create.exampleCall, ({ id = "" }) => ApiKeys.delete({ keyId: id })),
  "bounces.delete": after(Bounces.create.exampleCall, Bounces.delete.exampleCall),
  "bounces.get": after(Bounces.create.exampleCall, Bounces.get.exampleCall),
  "complaints.delete": after(Complaints.create({ address: "foo@bar.com" }), Complaints.delete.exampleCall),
  "complaints.get": after(Complaints.create.exampleCall, Complaints.get.exampleCall),
  "credentials.delete": after(Credentials.create.exampleCall, Credentials.delete.exampleCall),
  "credentials.update": after(Credentials.create.exampleCall, Credentials.update.exampleCall),
  "domainKeys.activate": after(
    after(DomainKeys.create.exampleCall, Domains.verify({ domain: "example.com" })),
    DomainKeys.activate.exampleCall
  ),
  "domainKeys.deactivate": after(DomainKeys.create.exampleCall, DomainKeys.deactivate.exampleCall),
  "domainKeys.delete": after(DomainKeys.create.exampleCall, DomainKeys.delete.exampleCall),
  "domains.delete": Domains.delete({ domain: "my.example.com" }),
  "domainTags.delete": after(tagged("my-tag-1"), DomainTags.delete.exampleCall),
  "domainTags.get": after(tagged("my-tag-1"), DomainTags.get.exampleCall),
  "domainTags.getAggregates": after(tagged("tag1"), DomainTags.getAggregates.exampleCall),
  "domainTags.getStats": after(tagged("tag1"), DomainTags.getStats.exampleCall),
  "domainTags.update": after(tagged("a/b test"), DomainTags.update.exampleCall),
  "domainWebhookUrls.delete": after(DomainWebhookUrls.create.exampleCall, DomainWebhookUrls.delete.exampleCall),
  "domainWebhookUrls.update": after(DomainWebhookUrls.create.exampleCall, DomainWebhookUrls.update.exampleCall),
  "domainWebhooks.delete": after(webhook, DomainWebhooks.delete.exampleCall),
  "domainWebhooks.get": after(webhook, DomainWebhooks.get.exampleCall),
  "domainWebhooks.update": after(webhook, DomainWebhooks.update.exampleCall),
  "exports.get": exported((id) => Exports.get({ id })),
  "exports.getDownloadUrl": exported((id) => Exports.getDownloadUrl({ id })),
  "ipAllowlist.delete": after(IpAllowlist.create.exampleCall, IpAllowlist.delete.exampleCall),
  "ipAllowlist.update": after(IpAllowlist.create.exampleCall, IpAllowlist.update.exampleCall),
  "logs.list": Effect.flatMap(
    after(tagged("a"), after(tagged("b"), Logs.list({ pagination: { limit: 1 } }))),
    () => Logs.list()
  ),
  "mailingListMembers.create": after(list, MailingListMembers.create.exampleCall),
  "mailingListMembers.delete": after(member, MailingListMembers.delete.exampleCall),
  "mailingListMembers.get": after(member, MailingListMembers.get.exampleCall),
  "mailingListMembers.list": after(member, MailingListMembers.list.exampleCall),
  "mailingListMembers.listBySkip": after(member, MailingListMembers.listBySkip.exampleCall),
  "mailingListMembers.update": after(
    after(list, MailingListMembers.create({ listAddress, address: "al@example.com" })),
    MailingListMembers.update.exampleCall
  ),
  "mailingListUploads.create": after(list, MailingListUploads.create.exampleCall),
  "mailingListUploads.import": after(list, MailingListUploads.import.exampleCall),
  "mailingListValidations.create": validated,
  "mailingListValidations.delete": after(validated, MailingListValidations.delete.exampleCall),
  "mailingListValidations.get": after(validated, MailingListValidations.get.exampleCall),
  "mailingLists.delete": after(list, MailingLists.delete.exampleCall),
  "mailingLists.get": after(list, MailingLists.get.exampleCall),
  "mailingLists.update": after(MailingLists.create({ address: "devs@mailgun.net" }), MailingLists.update.exampleCall),
  "messageLimits.delete": after(MessageLimits.update.exampleCall, MessageLimits.delete.exampleCall),
  "messageLimits.get": after(MessageLimits.update.exampleCall, MessageLimits.get.exampleCall),
  "routes.delete": route((id) => Routes.delete({ id })),
  "routes.get": route((id) => Routes.get({ id })),
  "routes.match": after(Routes.create({ expression: "catch_all()", actions: "stop()" }), Routes.match.exampleCall),
  "routes.update": route((id) => Routes.update({ id, priority: 1 })),
  "sandboxRecipients.delete": after(SandboxRecipients.create.exampleCall, SandboxRecipients.delete.exampleCall),
  "storedMessages.get": stored((storageKey) => StoredMessages.get({ storageKey })),
  "storedMessages.getMime": stored((storageKey) => StoredMessages.getMime({ storageKey })),
  "storedMessages.resend": stored((storageKey) => StoredMessages.resend({ storageKey, to: "eve@example.com" })),
  "subaccountFeatures.update": subaccount((subaccountId) => SubaccountFeatures.update({ subaccountId, sending: true })),
  "subaccountMessageLimits.delete": subaccount((subaccountId) =>
    after(
      SubaccountMessageLimits.update({ subaccountId, limit: 10_000 }),
      SubaccountMessageLimits.delete({ subaccountId })
    )
  ),
  "subaccountMessageLimits.get": subaccount((subaccountId) =>
    after(
      SubaccountMessageLimits.update({ subaccountId, limit: 10_000 }),
      SubaccountMessageLimits.get({ subaccountId })
    )
  ),
  "subaccountMessageLimits.update": subaccount((subaccountId) =>
    SubaccountMessageLimits.update({ subaccountId, limit: 10_000 })
  ),
  "subaccounts.delete": subaccount((subaccountId) => Subaccounts.delete({ subaccountId })),
  "subaccounts.disable": subaccount((subaccountId) => Subaccounts.disable({ subaccountId })),
  "subaccounts.enable": subaccount((subaccountId) =>
    after(Subaccounts.disable({ subaccountId }), Subaccounts.enable({ subaccountId }))
  ),
  "subaccounts.get": subaccount((subaccountId) => Subaccounts.get({ subaccountId })),
  "tags.delete": after(tagged("name-of-tag-to-delete"), Tags.delete.exampleCall),
  "tags.update": after(tagged("name-of-tag-to-update"), Tags.update.exampleCall),
  "templateVersions.copy": after(version, TemplateVersions.copy.exampleCall),
  "templateVersions.create": after(Templates.create({ name: templateName }), TemplateVersions.create.exampleCall),
  "templateVersions.delete": after(version, TemplateVersions.delete.exampleCall),
  "templateVersions.get": after(version, TemplateVersions.get.exampleCall),
  "templateVersions.list": after(version, TemplateVersions.list.exampleCall),
  "templateVersions.update": after(
    Templates.create({ name: "test.template", template: "Hello", tag: "v2" }),
    TemplateVersions.update.exampleCall
  ),
  "templates.delete": after(version, Templates.delete.exampleCall),
  "templates.get": after(version, Templates.get.exampleCall),
  "templates.update": after(version, Templates.update.exampleCall),
  "trackingCertificates.regenerate": after(
    after(certificate, TestClock.adjust("91 days")),
    TrackingCertificates.regenerate.exampleCall
  ),
  "trackingCertificates.get": after(certificate, TrackingCertificates.get.exampleCall),
  "unsubscribes.delete": after(
    Unsubscribes.create({ address: "foo@bar.com", tag: "some tag" }),
    Unsubscribes.delete.exampleCall
  ),
  "unsubscribes.get": after(Unsubscribes.create.exampleCall, Unsubscribes.get.exampleCall),
  "users.get": user((userId) => Users.get({ userId }))
}

/** What Mailgun itself answers with an error, and that one. */
export const otherwiseAnswered: { readonly [operation: string]: number } = {
  "bounceClassification.listEvents": 410,
  // The client can't make such tests.
  "emailPreviews.getResults": 404,
  // The account has all the addresses that it may have.
  "ips.request": 403,
  // The account is not disabled.
  "messageLimits.enableAccount": 400,
  // The key belongs to nobody.
  "users.getMe": 403
}
