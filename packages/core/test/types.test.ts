import type * as core from "@effect-mailgun/core"
import {
  type AccountWebhooks,
  type Allowlist,
  Bounces,
  type DomainIps,
  type Domains,
  type Event,
  Events,
  Logs,
  type Mailgun,
  type MailgunError,
  Messages,
  Metrics,
  type Operation,
  type Page
} from "@effect-mailgun/core"
import { describe, expectTypeOf, it } from "@effect/vitest"
import type { DateTime, Effect, Stream } from "effect"

describe("The public signature of", () => {
  it("Messages.send is one line", () => {
    expectTypeOf(Messages.send).toEqualTypeOf<Operation.Operation<Messages.SendInput, Messages.MessageAccepted>>()
    expectTypeOf<(input: Messages.SendInput) => ReturnType<typeof Messages.send>>().toEqualTypeOf<
      (input: Messages.SendInput) => Effect.Effect<Messages.MessageAccepted, MailgunError.MailgunError, Mailgun.Mailgun>
    >()
    expectTypeOf(Messages.send).parameters.toEqualTypeOf<[input: Messages.SendInput]>()
  })

  it("Bounces.list is one line, and its input may be left out", () => {
    expectTypeOf(Bounces.list).toEqualTypeOf<Operation.Operation<Bounces.ListInput, Page.Page<Bounces.Bounce>>>()
    expectTypeOf(Bounces.list).parameters.toEqualTypeOf<[input?: Bounces.ListInput]>()
    expectTypeOf(Bounces.list).returns.toEqualTypeOf<
      Effect.Effect<Page.Page<Bounces.Bounce>, MailgunError.MailgunError, Mailgun.Mailgun>
    >()
  })

  it("Events.stream is one line", () => {
    expectTypeOf(Events.stream).toEqualTypeOf<
      (input?: Events.ListInput) => Stream.Stream<Event.Event, MailgunError.MailgunError, Mailgun.Mailgun>
    >()
  })
})

type Core = typeof core

/** What a list's function of pages gives; `never` where a resource has none. */
type PagesOf<M, Name extends string> = M extends
  { readonly [N in Name]: (...args: never) => Stream.Stream<infer P, MailgunError.MailgunError, Mailgun.Mailgun> } ? P
  : never

type AnswerOf<M, Name extends string> = M extends { readonly [N in Name]: Operation.Operation<infer _I, infer P> } ? P :
  never

/** The resources whose Stream of pages tells less, or more, than one page does. */
type Forgetful = {
  [R in keyof Core]: [PagesOf<Core[R], "pages">] extends [never] ? never
    : [AnswerOf<Core[R], "list">, PagesOf<Core[R], "pages">] extends
      [PagesOf<Core[R], "pages">, AnswerOf<Core[R], "list">] ? never
    : R
}[keyof Core]

describe("The Stream of pages", () => {
  it("has all that a page of the list has", () => {
    expectTypeOf<Forgetful>().toEqualTypeOf<never>()
  })

  it("of the logs has the time that they are of, and that of metrics the totals", () => {
    expectTypeOf(Logs.pages).returns.toEqualTypeOf<
      Stream.Stream<Page.Page<Event.Event> & Logs.LogsReport, MailgunError.MailgunError, Mailgun.Mailgun>
    >()
    expectTypeOf(Metrics.pages).returns.toEqualTypeOf<
      Stream.Stream<
        Page.Page<Metrics.MetricsItem> & Metrics.MetricsReport,
        MailgunError.MailgunError,
        Mailgun.Mailgun
      >
    >()
  })
})

describe("The types of", () => {
  it("inputs require what Mailgun requires", () => {
    expectTypeOf(Bounces.get).parameters.toEqualTypeOf<[input: Bounces.AddressInput]>()
    expectTypeOf<{ from: string; text: string }>().not.toExtend<Messages.SendInput>()
    expectTypeOf<{ to: string; text: string }>().toExtend<Messages.SendInput>()
    expectTypeOf<{ domain: undefined }>().toExtend<Bounces.ListInput>()
    expectTypeOf<{}>().not.toExtend<Domains.DeleteInput>()
  })

  it("a message has html or a template, not both", () => {
    expectTypeOf<{ to: string; html: string }>().toExtend<Messages.SendInput>()
    expectTypeOf<{ to: string; template: { name: string } }>().toExtend<Messages.SendInput>()
    expectTypeOf<{ to: string; html: string; template: { name: string } }>().not.toExtend<Messages.SendInput>()
  })

  it("inputs don't take two fields that exclude each other", () => {
    expectTypeOf<{ address: string }>().toExtend<Allowlist.CreateInput>()
    expectTypeOf<{ allowedDomain: string }>().toExtend<Allowlist.CreateInput>()
    expectTypeOf<{ address: string; allowedDomain: string }>().not.toExtend<Allowlist.CreateInput>()
    expectTypeOf<{ ip: string; poolId: string }>().not.toExtend<DomainIps.AssignInput>()
    expectTypeOf<{ webhookIds: Array<string>; all: boolean }>().not.toExtend<AccountWebhooks.DeleteManyInput>()
  })

  it("records read as they are written", () => {
    expectTypeOf<Bounces.Bounce["address"]>().toEqualTypeOf<string>()
    expectTypeOf<Bounces.Bounce["createdAt"]>().toEqualTypeOf<DateTime.Utc | undefined>()
  })

  it("events are told apart by their kind", () => {
    const reasonOf = (event: Event.Event): string | undefined => event.event === "failed" ? event.reason : undefined
    expectTypeOf(reasonOf).returns.toEqualTypeOf<string | undefined>()
    expectTypeOf<Extract<Event.Event, { readonly event: "unknown" }>>().toEqualTypeOf<Event.UnknownEvent>()
  })
})
