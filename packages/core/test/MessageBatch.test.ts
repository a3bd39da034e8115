import type * as MessageBatch from "@effect-mailgun/core/MessageBatch"
import * as Messages from "@effect-mailgun/core/Messages"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { issueOf, message, outcomesOf, people, summary } from "./BatchServer.ts"

describe("Recipients", () => {
  it.effect("are sent to by the thousand, in order", () =>
    Effect.gen(function*() {
      const everyone = people(2500)
      const { outcomes, requests } = yield* outcomesOf(Messages.sendBatch(message, everyone))
      assert.deepStrictEqual(outcomes.map(summary), [
        { _tag: "Accepted", index: 0, size: 1000, resumeAt: 1000 },
        { _tag: "Accepted", index: 1000, size: 1000, resumeAt: 2000 },
        { _tag: "Accepted", index: 2000, size: 500, resumeAt: 2500 }
      ])
      assert.deepStrictEqual(outcomes.flatMap(({ recipients }) => recipients), everyone)
      assert.deepStrictEqual(requests.flatMap(({ to }) => to), everyone.map(({ address }) => address))
    }))

  it.effect("leave room for cc and bcc in a thousand", () =>
    Effect.gen(function*() {
      const copied = { ...message, cc: ["a@example.org", "b@example.org, c@example.org"], bcc: "d@example.org" }
      const { outcomes } = yield* outcomesOf(Messages.sendBatch(copied, people(1000)))
      assert.deepStrictEqual(outcomes.map(({ _tag, recipients }) => [_tag, recipients.length]), [
        ["Accepted", 996],
        ["Accepted", 4]
      ])
    }))

  const sources: ReadonlyArray<
    { readonly what: string; readonly make: () => Iterable<{ address: string }> | Stream.Stream<{ address: string }> }
  > = [
    { what: "a Set", make: () => new Set(people(25)) },
    {
      what: "a generator",
      make: function*() {
        yield* people(25)
      }
    },
    { what: "a Stream of large arrays", make: () => Stream.fromIterable(people(25)) },
    { what: "a Stream of single ones", make: () => Stream.rechunk(Stream.fromIterable(people(25)), 1) }
  ]
  for (const { make, what } of sources) {
    it.effect(`may come as ${what}`, () =>
      Effect.gen(function*() {
        const { outcomes } = yield* outcomesOf(Messages.sendBatch(message, make(), { maxChunkRecipients: 10 }))
        assert.deepStrictEqual(outcomes.map(({ recipients }) => recipients.length), [10, 10, 5])
      }))
  }

  it.effect("may be none, and then nothing is sent", () =>
    Effect.gen(function*() {
      const { outcomes, requests } = yield* outcomesOf(Messages.sendBatch(message, []))
      assert.deepStrictEqual([outcomes, requests], [[], []])
    }))

  it.effect("see only their own address, with or without variables", () =>
    Effect.gen(function*() {
      const { requests } = yield* outcomesOf(Messages.sendBatch(
        message,
        [
          { address: "ann@example.com", name: "Doe, Ann", variables: { code: 17 } },
          { address: "bob@example.com" },
          { address: "eve@example.com" }
        ],
        { maxChunkRecipients: 2, concurrency: 1 }
      ))
      assert.deepStrictEqual(requests.map(({ to, variables }) => ({ to, variables })), [
        {
          to: ["\"Doe, Ann\" <ann@example.com>", "bob@example.com"],
          variables: { "ann@example.com": { code: 17 } }
        },
        { to: ["eve@example.com"], variables: {} }
      ])
    }))

  it.effect("have their variables under the address as it travels", () =>
    Effect.gen(function*() {
      const ann = { address: "ann@bücher.example", name: "Änn", variables: { code: 17 } }
      const { requests } = yield* outcomesOf(Messages.sendBatch(message, [ann]))
      assert.deepStrictEqual(requests[0]?.to, ["=?UTF-8?B?w4Rubg==?= <ann@xn--bcher-kva.example>"])
      assert.deepStrictEqual(requests[0]?.variables, { "ann@xn--bcher-kva.example": { code: 17 } })
    }))

  it.effect("with one address don't go in one chunk, where Mailgun would send once", () =>
    Effect.gen(function*() {
      const twice = [
        { address: "Ann@example.com", variables: { code: 1 } },
        { address: "bob@example.com" },
        { address: "aNN@example.com", variables: { code: 2 } }
      ]
      const { outcomes, requests } = yield* outcomesOf(Messages.sendBatch(message, twice, { concurrency: 1 }))
      assert.deepStrictEqual(outcomes.map(summary), [
        { _tag: "Accepted", index: 0, size: 2, resumeAt: 2 },
        { _tag: "Accepted", index: 2, size: 1, resumeAt: 3 }
      ])
      assert.deepStrictEqual(requests.map(({ variables }) => variables), [
        { "Ann@example.com": { code: 1 } },
        { "aNN@example.com": { code: 2 } }
      ])
    }))
})

describe("The bytes of a chunk", () => {
  const maxChunkBytes = 4000
  const wordy = people(100).map((person) => ({ ...person, variables: { text: "üüüüüüüü \" ".repeat(20) } }))

  it.effect("stay below the bound as an urlencoded form has them", () =>
    Effect.gen(function*() {
      const { outcomes, requests } = yield* outcomesOf(Messages.sendBatch(message, wordy, { maxChunkBytes }))
      const frame = "&recipient-variables=%7B%7D".length
      const sizes = requests.map(({ body }) =>
        body.split("&").filter((field) => /^(to|recipient-variables)=/.test(field)).join("&").length - frame
      )
      assert.isAtMost(Math.max(...sizes), maxChunkBytes)
      // Half a chunk is left empty at the most, so that the bound is used.
      assert.isAtLeast(Math.min(...sizes.slice(0, -1)), maxChunkBytes / 2)
      assert.lengthOf(outcomes.flatMap(({ recipients }) => recipients), 100)
    }))

  it.effect("stay below the bound as a multipart body has them", () =>
    Effect.gen(function*() {
      const withFile = { ...message, attachments: { filename: "a.txt", content: "x" } }
      const alone = yield* outcomesOf(Messages.sendBatch(withFile, people(1)))
      const rest = alone.requests[0]?.body.length ?? 0
      const { requests } = yield* outcomesOf(Messages.sendBatch(withFile, wordy, { maxChunkBytes }))
      const sizes = requests.map(({ body }) => new TextEncoder().encode(body).length - rest)
      assert.isAbove(sizes.length, 1)
      assert.isAtMost(Math.max(...sizes), maxChunkBytes)
    }))

  it.effect("don't fit one who is too large alone, and the others go on", () =>
    Effect.gen(function*() {
      const large = { address: "large@example.com", number: -1, variables: { text: "x".repeat(maxChunkBytes) } }
      const recipients = [...people(2), large, ...people(2, 2)]
      const { outcomes } = yield* outcomesOf(Messages.sendBatch(message, recipients, { maxChunkBytes }))
      assert.deepStrictEqual(outcomes.map(summary), [
        { _tag: "Failed", index: 2, size: 1, resumeAt: 0 },
        { _tag: "Accepted", index: 0, size: 4, resumeAt: 5 }
      ])
      assert.match(issueOf(outcomes[0]), /^recipients\[2\] takes 40\d\d bytes, and a request has room for 4000$/)
    }))
})

describe("A recipient who can't be sent to", () => {
  const cases: ReadonlyArray<{ readonly what: string; readonly recipient: unknown; readonly issue: string }> = [
    {
      what: "has no @",
      recipient: { address: "secret" },
      issue: "recipients[1] must"
    },
    { what: "is none", recipient: null, issue: "recipients[1] must be { address, name, variables }" },
    { what: "has no address", recipient: { name: "secret" }, issue: "recipients[1].address must be well-formed text" },
    {
      what: "has half a letter in the address",
      recipient: { address: "secret\ud800@example.com" },
      issue: "recipients[1].address must be well-formed text"
    },
    {
      what: "has two addresses",
      recipient: { address: "secret@example.com, more@example.com" },
      issue: "recipients[1] must have one bare address in `address`"
    },
    {
      what: "has a line break in the name",
      recipient: { address: "secret@example.com", name: "a\r\nBcc: b@example.com" },
      issue: "recipients[1] must not have a control character (at position 1)"
    },
    {
      what: "has variables that are a list",
      recipient: { address: "secret@example.com", variables: [] },
      issue: "recipients[1].variables must be an object that JSON can hold"
    },
    {
      what: "has a variable that JSON can't hold",
      recipient: { address: "secret@example.com", variables: { code: 1n } },
      issue: "recipients[1].variables must be an object that JSON can hold"
    },
    {
      what: "has variables that JSON makes text of",
      recipient: { address: "secret@example.com", variables: new Date(0) },
      issue: "recipients[1].variables must be an object that JSON can hold"
    }
  ]
  for (const { issue, recipient, what } of cases) {
    it.effect(`because the recipient ${what}, is named by index, and the others go on`, () =>
      Effect.gen(function*() {
        const [first, last] = people(2)
        // What a caller without types might pass.
        const recipients = [first, recipient, last] as ReadonlyArray<MessageBatch.Recipient>
        const { outcomes } = yield* outcomesOf(Messages.sendBatch(message, recipients))
        assert.deepStrictEqual(outcomes.map(summary), [
          { _tag: "Failed", index: 1, size: 1, resumeAt: 0 },
          { _tag: "Accepted", index: 0, size: 2, resumeAt: 3 }
        ])
        assert.isTrue(issueOf(outcomes[0]).startsWith(issue), issueOf(outcomes[0]))
        assert.notInclude(JSON.stringify(outcomes[0]?._tag === "Failed" && outcomes[0].error), "secret")
        assert.strictEqual(outcomes[0]?.recipients[0], recipient)
      }))
  }
})

describe("A placeholder", () => {
  const personal: MessageBatch.Message = {
    ...message,
    subject: "Hi %recipient.name%",
    html: "%recipient.name%, %recipient_email%: %recipient.code%"
  }
  const recipients = [
    { address: "ann@example.com", variables: { name: "Ann", code: 17 } },
    { address: "bob@example.com", variables: { name: "Bob" } },
    { address: "eve@example.com" }
  ]

  it.effect("that a recipient has no variable for is reported with its fields, and the recipient not sent to", () =>
    Effect.gen(function*() {
      const { outcomes, requests } = yield* outcomesOf(
        Messages.sendBatch(personal, recipients)
      )
      assert.deepStrictEqual(outcomes.slice(0, 2).map(issueOf), [
        "recipients[1].variables lack %recipient.code% (in html)",
        "recipients[2].variables lack %recipient.name% (in subject, html) and %recipient.code% (in html)"
      ])
      assert.deepStrictEqual(requests.map(({ to }) => to), [["ann@example.com"]])
    }))

  it.effect("stays as it is where the caller wants it sent", () =>
    Effect.gen(function*() {
      const { outcomes, requests } = yield* outcomesOf(
        Messages.sendBatch(personal, recipients, { missingVariables: "send" })
      )
      assert.deepStrictEqual(outcomes.map(summary), [{ _tag: "Accepted", index: 0, size: 3, resumeAt: 3 }])
      assert.lengthOf(requests[0]?.to ?? [], 3)
    }))

  it.effect("in a text that the compiler knows makes it want the variable", () =>
    Effect.gen(function*() {
      const { outcomes } = yield* outcomesOf(Messages.sendBatch(
        { from: "news@example.com", subject: "Hi %recipient.name%", text: "Hello." },
        // @ts-expect-error -- the variable `name` is missing
        [{ address: "ann@example.com", variables: { nmae: "Ann" } }]
      ))
      assert.deepStrictEqual(outcomes.map(({ _tag }) => _tag), ["Failed"])
    }))
})

describe("A batch that can't be sent", () => {
  const cases: ReadonlyArray<
    { readonly what: string; readonly message?: unknown; readonly options?: unknown; readonly field: string }
  > = [
    { what: "a message without a sender", message: { ...message, from: undefined }, field: "from" },
    { what: "recipients in the message", message: { ...message, to: "ann@example.com" }, field: "to" },
    { what: "variables in the message", message: { ...message, recipientVariables: {} }, field: "recipientVariables" },
    { what: "one Message-Id for all", message: { ...message, messageId: "1@example.com" }, field: "messageId" },
    {
      what: "one Message-Id for all among the headers",
      message: { ...message, headers: { "message-ID": "<1@example.com>" } },
      field: "headers[\"message-ID\"]"
    },
    {
      what: "so many cc that no recipient has room",
      message: { ...message, cc: people(1000).map(({ address }) => address) },
      field: "to"
    },
    { what: "a field that there is not", message: { ...message, subjct: "x" }, field: "subjct" },
    { what: "a concurrency of none", options: { concurrency: 0 }, field: "options.concurrency" },
    {
      what: "chunks of more than a thousand",
      options: { maxChunkRecipients: 1001 },
      field: "options.maxChunkRecipients"
    },
    { what: "chunks of no bytes", options: { maxChunkBytes: 0 }, field: "options.maxChunkBytes" },
    { what: "a start before the first", options: { resumeAt: -1 }, field: "options.resumeAt" },
    { what: "a rate of none", options: { rate: { chunks: 0, per: "1 second" } }, field: "options.rate" },
    { what: "a rate in no time", options: { rate: { recipients: 1, per: 0 } }, field: "options.rate" },
    { what: "a rate in endless time", options: { rate: { recipients: 1, per: Infinity } }, field: "options.rate" }
  ]
  for (const { field, message: given = message, options = {}, what } of cases) {
    it.effect(`because of ${what} fails before a recipient is pulled`, () =>
      Effect.gen(function*() {
        let pulled = 0
        const source = Stream.sync(() => ({ address: `${pulled++}@example.com` }))
        // What a caller without types might pass.
        const batch = Messages.sendBatch(given as MessageBatch.Message, source, options as MessageBatch.Options)
        const error = yield* Effect.flip(outcomesOf(batch))
        assert.strictEqual(error._tag, "MailgunInvalidInput")
        assert.strictEqual(error.field, field)
        assert.strictEqual(pulled, 0)
      }))
  }
})
