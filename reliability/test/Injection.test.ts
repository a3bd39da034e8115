import {
  Bounces,
  Domains,
  Mailgun,
  type MailgunError,
  MailingLists,
  Messages,
  RetryPolicy,
  Templates
} from "@effect-mailgun/core"
import * as MailingListMembers from "@effect-mailgun/core/MailingListMembers"
import * as StoredMessages from "@effect-mailgun/core/StoredMessages"
import * as TemplateVersions from "@effect-mailgun/core/TemplateVersions"
import { NodeMailgun } from "@effect-mailgun/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Redacted, Schema } from "effect"
import { parseAddressList } from "email-addresses"
import { domainToASCII } from "node:url"
import * as RecordingServer from "./RecordingServer.ts"

const layer = (url: string) =>
  NodeMailgun.layer({
    apiKey: Redacted.make("key-test"),
    domain: "example.com",
    baseUrl: url,
    retryPolicy: RetryPolicy.none,
    http: { proxy: false }
  })

type Call = Effect.Effect<unknown, MailgunError.MailgunError, Mailgun.Mailgun>

/** Where a text of somebody else's may stand in a form, and how it comes out. */
interface Place {
  readonly name: string
  readonly call: (text: string) => Call
  /** The text as the server reads it. */
  readonly read: (parts: ReadonlyArray<RecordingServer.Part>) => string | undefined
  /** The text as it should be read, where that is not as it stands. */
  readonly expected?: ((text: string) => string) | undefined
}

const message = {
  from: "ann@example.com",
  to: "bob@example.com",
  subject: "Hello",
  text: "Hello, Bob.",
  messageId: "1@example.com"
}

const part = (name: string) => (parts: ReadonlyArray<RecordingServer.Part>) => {
  const found = parts.filter((one) => one.name === name)
  return found.length === 1 ? found[0]?.value : undefined
}

/** The one part whose name begins like this, without that beginning. */
const nameOf = (prefix: string) => (parts: ReadonlyArray<RecordingServer.Part>) => {
  const found = parts.filter(({ name }) => name.startsWith(prefix) && name !== "h:Message-Id")
  return found.length === 1 ? found[0]?.name.slice(prefix.length) : undefined
}

const json = (name: string, key: (value: unknown) => unknown) => (parts: ReadonlyArray<RecordingServer.Part>) => {
  const text = key(JSON.parse(part(name)(parts) ?? "null"))
  return typeof text === "string" ? text : undefined
}

/** All mailboxes of a text, by a parser of RFC 5322 that is not ours. */
const mailboxesIn = (text: string) =>
  parseAddressList({ input: text, rfc6532: true })?.flatMap((found) => found.type === "mailbox" ? [found] : []) ?? []

/** The addresses of a text, with the names of their hosts as DNS has them. */
const addressesIn = (text: string): string =>
  mailboxesIn(text).map(({ domain, local }) => `${local}@${domainToASCII(domain)}`).join(" and ")

const addressesOf = (name: string) => (parts: ReadonlyArray<RecordingServer.Part>) => {
  const text = part(name)(parts)
  return text === undefined ? undefined : addressesIn(text)
}

/** Browsers write `%22` for a quote in the name of a file (WHATWG, multipart/form-data), and so do we. */
const fileName = (name: string) => (parts: ReadonlyArray<RecordingServer.Part>) =>
  parts.find((one) => one.name === name)?.filename?.replaceAll("%22", "\"")

const sendPlaces: ReadonlyArray<{
  readonly name: string
  readonly input: (text: string) => Partial<Messages.SendFields>
  readonly read: Place["read"]
  readonly expected?: Place["expected"]
}> = [
  { name: "an address", input: (to) => ({ to }), read: addressesOf("to"), expected: addressesIn },
  {
    name: "an address with a name",
    input: (address) => ({ to: { name: "Bob", address } }),
    read: addressesOf("to"),
    expected: addressesIn
  },
  {
    name: "the address of a reply",
    input: (replyTo) => ({ replyTo }),
    read: addressesOf("h:Reply-To"),
    expected: addressesIn
  },
  { name: "the subject", input: (subject) => ({ subject }), read: part("subject") },
  { name: "the text", input: (text) => ({ text }), read: part("text") },
  { name: "the HTML", input: (html) => ({ html }), read: part("html") },
  { name: "a tag", input: (tag) => ({ tags: [tag] }), read: part("o:tag") },
  { name: "a header's name", input: (name) => ({ headers: { [name]: "1" } }), read: nameOf("h:") },
  { name: "a header's value", input: (value) => ({ headers: { "X-Trace": value } }), read: part("h:X-Trace") },
  { name: "a variable's name", input: (name) => ({ variables: { [name]: "1" } }), read: nameOf("v:") },
  { name: "a variable's value", input: (value) => ({ variables: { id: value } }), read: part("v:id") },
  {
    name: "the name of a variable of a recipient",
    input: (name) => ({ recipientVariables: { "bob@example.com": { [name]: name } } }),
    read: json("recipient-variables", (all) => Object.values(Object(Object(all)["bob@example.com"]))[0])
  },
  {
    name: "the address of a recipient with variables",
    input: (address) => ({ recipientVariables: { [address]: {} } }),
    // Hosts are the same in either case.
    read: json(
      "recipient-variables",
      (all) => Object.keys(Object(all))[0]?.replace(/@[^@]*$/, (host) => host.toLowerCase())
    ),
    expected: addressesIn
  },
  { name: "a template's name", input: (name) => ({ template: { name } }), read: part("template") },
  { name: "a template's version", input: (version) => ({ template: { name: "t", version } }), read: part("t:version") },
  {
    name: "a template's variable",
    input: (value) => ({ template: { name: "t", variables: { value } } }),
    read: json("t:variables", (all) => Object(all).value)
  },
  { name: "the pool of addresses", input: (sendingIpPool) => ({ sendingIpPool }), read: part("o:sending-ip-pool") },
  { name: "the address of an archive", input: (archiveTo) => ({ archiveTo }), read: part("o:archive-to") }
]

const file = { filename: "a.txt", content: "file" }

const places: ReadonlyArray<Place> = [
  ...sendPlaces.flatMap(({ expected, input, name, read }): ReadonlyArray<Place> => [
    {
      name: `${name} of a form`,
      call: (text) => Messages.send({ ...message, ...input(text) } as Messages.SendInput),
      read,
      expected
    },
    {
      name: `${name} of a multipart form`,
      call: (text) => Messages.send({ ...message, ...input(text), attachments: file } as Messages.SendInput),
      read,
      expected
    }
  ]),
  {
    name: "the name of an attachment",
    call: (filename) => Messages.send({ ...message, attachments: { filename, content: "file" } }),
    read: fileName("attachment")
  },
  {
    name: "the name of an inline file",
    call: (filename) => Messages.send({ ...message, inline: { filename, content: "file" } }),
    read: fileName("inline")
  },
  {
    name: "the name of a file of addresses",
    call: (filename) => Bounces.import({ file: { filename, content: "address\na@example.com" } }),
    read: fileName("file")
  },
  {
    name: "the content of a file of addresses",
    call: (content) => Bounces.import({ file: { filename: "a.csv", content } }),
    read: part("file")
  },
  { name: "a new template's name", call: (name) => Templates.create({ name }), read: part("name") },
  { name: "a new template", call: (template) => Templates.create({ name: "t", template }), read: part("template") },
  { name: "a new list's address", call: (address) => MailingLists.create({ address }), read: part("address") },
  {
    name: "a new list's name",
    call: (name) => MailingLists.create({ address: "l@example.com", name }),
    read: part("name")
  },
  { name: "a new domain", call: (name) => Domains.create({ name }), read: part("name") },
  {
    name: "a new member",
    call: (address) => MailingListMembers.create({ listAddress: "l@example.com", address }),
    read: part("address")
  }
]

/** What somebody who wants to break out of a place would try, and what careless programs pass on. */
const hostile = [
  "a\r\nBcc: eve@example.com",
  "a\nb",
  "a\rb",
  "a\r\n\r\nGET / HTTP/1.1\r\nHost: eve.example\r\n\r\n",
  "a\0b",
  "a\"; filename=\"evil.exe",
  "a\"",
  "\"",
  "a\\",
  "a\\\"; name=\"to",
  "a;b",
  "a&to=eve@example.com",
  "a=b&c=d",
  "a%0d%0aBcc: eve@example.com",
  "a+b c",
  "a,b",
  "ann@example.com, eve@example.com",
  "ann@example.com>, <eve@example.com",
  "Ann <ann@example.com>\r\nBcc: eve@example.com",
  "\"a@b\" <ann@example.com>",
  "ünïcödé@exämple.com",
  "\u2028\u2029\u0085",
  "\u202egpj.exe",
  "😀",
  "\ud800",
  "--effect-mailgun-\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\neve@example.com",
  "../../v3/routes",
  "..",
  "%2e%2e",
  "a/b?c#d",
  "constructor",
  "__proto__",
  "%recipient%",
  "{{7*7}}",
  "ann@example.com",
  "Ann@Example.COM"
]

/** One request with the parts of a harmless one, in which the text stands as it was; or none, and a refusal. */
const check = ({ call, expected, read }: Place, text: string) =>
  Effect.scoped(Effect.gen(function*() {
    const server = yield* RecordingServer.make()
    const outcome = yield* Effect.result(call(text)).pipe(Effect.provide(layer(server.url)))
    if (server.requests.length === 0) {
      assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunInvalidInput", "nothing came")
      return "refused"
    }
    const [request] = server.requests
    assert.ok(request !== undefined && server.requests.length === 1)
    assert.deepStrictEqual(headerNames(request), headersOf(request))
    const parts = yield* RecordingServer.partsOf(request)
    assert.strictEqual(read(parts), expected === undefined ? text : expected(text))
    assert.deepStrictEqual(parts.filter(({ name }) => name === "bcc" || name === "cc"), [])
    return "sent"
  }))

const headerNames = ({ rawHeaders }: RecordingServer.Reached): ReadonlyArray<string> =>
  rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()).toSorted()

/** All that we send, each once. */
const headersOf = ({ headers }: RecordingServer.Reached): ReadonlyArray<string> =>
  [
    "accept",
    "authorization",
    "connection",
    ...(headers["transfer-encoding"] === undefined ? ["content-length"] : ["transfer-encoding"]),
    "content-type",
    "host",
    "user-agent"
  ].toSorted()

describe("A text that stands as", () => {
  for (const place of places) {
    it.live(`${place.name} reaches the server as it is, or is refused: known attacks`, () =>
      Effect.forEach(hostile, (text) =>
        check(place, text).pipe(
          Effect.catchDefect((defect) => Effect.die(new Error(`${JSON.stringify(text)}: ${String(defect)}`)))
        ), { discard: true }))

    it.live(`${place.name} that is harmless reaches the server`, () =>
      Effect.gen(function*() {
        const addressLike = yield* check(place, "ann@example.com").pipe(Effect.catchDefect(() => Effect.succeed("")))
        const wordLike = yield* check(place, "word").pipe(Effect.catchDefect(() => Effect.succeed("")))
        assert.include([addressLike, wordLike], "sent")
      }))

    it.live.prop(
      `${place.name} reaches the server as it is, or is refused: any text`,
      [Schema.String],
      ([text]) => Effect.asVoid(check(place, text)),
      { arbitrary: { runs: 25 } }
    )
  }
})

describe("A name of a person", () => {
  it.live("stands for itself beside the one address", () =>
    Effect.forEach(
      [...hostile, "Ann, Bob", "Ann \"the\" Bob", "Ann <eve@example.com>", "=?utf-8?q?x?="],
      (name) =>
        Effect.scoped(Effect.gen(function*() {
          const server = yield* RecordingServer.make()
          yield* Effect.result(Messages.send({ ...message, to: { name, address: "bob@example.com" } })).pipe(
            Effect.provide(layer(server.url))
          )
          const [request] = server.requests
          if (request === undefined) return
          const parts = yield* RecordingServer.partsOf(request)
          assert.strictEqual(addressesOf("to")(parts), "bob@example.com", name)
          // What is not ASCII comes as encoded words, which the parser leaves as they are.
          if (/^[ -~]*$/.test(name) && !name.includes("=?")) {
            assert.strictEqual(mailboxesIn(part("to")(parts) ?? "")[0]?.name ?? "", name.trim().replaceAll(/ +/g, " "))
          }
        })),
      { discard: true }
    ))
})

/** Where a text stands in a path: its place among the segments. */
const paths: ReadonlyArray<{ readonly name: string; readonly segment: number; readonly call: (text: string) => Call }> =
  [
    { name: "a domain", segment: 2, call: (domain) => Bounces.list({ domain }) },
    { name: "a domain of a region", segment: 2, call: (domain) => Bounces.list().pipe(Mailgun.withDomain(domain)) },
    { name: "an address", segment: 4, call: (address) => Bounces.get({ address }) },
    { name: "a storage key", segment: 5, call: (storageKey) => StoredMessages.get({ storageKey }) },
    { name: "a template's name", segment: 4, call: (name) => Templates.get({ name }) },
    { name: "a list's address", segment: 3, call: (address) => MailingLists.get({ address }) },
    { name: "a version's tag", segment: 6, call: (tag) => TemplateVersions.get({ templateName: "t", tag }) }
  ]

describe("A text in a path, as", () => {
  for (const { call, name, segment } of paths) {
    it.live(`${name} reaches the server as one segment, or is refused`, () =>
      Effect.forEach(hostile, (text) =>
        Effect.scoped(Effect.gen(function*() {
          const server = yield* RecordingServer.make()
          const outcome = yield* Effect.result(call(text)).pipe(Effect.provide(layer(server.url)))
          const [request] = server.requests
          if (request === undefined) {
            assert.ok(outcome._tag === "Failure" && outcome.failure._tag === "MailgunInvalidInput", text)
            return
          }
          const path = new URL(request.target, server.url).pathname
          assert.strictEqual(path, request.target, text)
          assert.strictEqual(decodeURIComponent(path.split("/")[segment] ?? ""), text)
          assert.strictEqual(request.headers.host, server.host)
        })), { discard: true }))
  }
})

describe("The id of a subaccount", () => {
  for (const id of ["a\r\nX-Evil: 1", "a b", "", "ü", "a\0"]) {
    it.live(`that is ${JSON.stringify(id)} is refused before anything is sent`, () =>
      Effect.gen(function*() {
        const server = yield* RecordingServer.make()
        const error = yield* Effect.flip(Bounces.list().pipe(Mailgun.withSubaccount(id))).pipe(
          Effect.provide(layer(server.url))
        )
        assert.strictEqual(error._tag, "MailgunInvalidInput")
        assert.lengthOf(server.requests, 0)
      }))
  }
})
