import { MailgunError } from "@effect-mailgun/core"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { NodemailerTransport, NodeMailgun } from "@effect-mailgun/node"
import { assert, layer } from "@effect/vitest"
import { DateTime, Effect, ManagedRuntime, Redacted } from "effect"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer"
import { mails } from "./nodemailer/mails.ts"

const domain = "sandbox.example.com"

type MailgunMail = SendMailOptions & NodemailerTransport.MailgunFields

const mail = { from: "Ann <ann@example.com>", to: "bob@example.com", subject: "Hello", text: "Hello, Bob." }

const transporter = (options: NodemailerTransport.Options = {}, defaults: MailgunMail = {}) =>
  Effect.gen(function*() {
    const { url } = yield* EmulatorServer.EmulatorServer
    const given = { apiKey: "key-emulator", domain, baseUrl: url, ...options }
    return yield* Effect.acquireRelease(
      Effect.sync(() => createTransport(NodemailerTransport.fromOptions(given), defaults)),
      (made) => Effect.sync(() => made.close())
    )
  })

const sent = Effect.fnUntraced(function*(message: MailgunMail, options?: NodemailerTransport.Options) {
  const made = yield* transporter(options)
  const info = yield* Effect.promise(() => made.sendMail(message))
  const stored = (yield* (yield* Emulator.Emulator).messages).find(({ id }) => id === info.messageId)
  assert.ok(stored !== undefined)
  return { info, stored }
})

const failure = Effect.fnUntraced(function*(message: MailgunMail, options?: NodemailerTransport.Options) {
  const made = yield* transporter(options)
  return yield* Effect.flip(Effect.tryPromise({ try: () => made.sendMail(message), catch: (error) => error }))
})

const sendError = Effect.fnUntraced(function*(message: MailgunMail, options?: NodemailerTransport.Options) {
  const error = yield* failure(message, options)
  assert.instanceOf(error, NodemailerTransport.SendError)
  assert.notInclude(error.message, "\n")
  return error
})

/** A file, and a server that has one. */
const files = Effect.acquireRelease(
  Effect.callback<{ readonly url: string; readonly file: string; readonly close: () => void }>((resume) => {
    const folder = mkdtempSync(join(tmpdir(), "nodemailer-"))
    writeFileSync(join(folder, "file.txt"), "From a file")
    const server = createServer((_, response) => response.end("From the web")).listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" ? address?.port : 0
      const close = () => {
        server.close()
        rmSync(folder, { recursive: true })
      }
      resume(Effect.succeed({ url: `http://127.0.0.1:${port}`, file: join(folder, "file.txt"), close }))
    })
  }),
  ({ close }) => Effect.sync(close)
)

/** What nodemailer's own stream transport makes of it. It keeps `Bcc`, which no transport that sends does. */
const composed = (message: SendMailOptions) =>
  Effect.map(
    Effect.promise(() => createTransport({ streamTransport: true, buffer: true }).sendMail(message)),
    ({ envelope, message: bytes }) => ({
      envelope,
      text: (Buffer.isBuffer(bytes) ? bytes.toString() : "").replace(/^Bcc: .*(\r\n[ \t].*)*\r\n/m, "")
    })
  )

layer(EmulatorServer.layer(), { excludeTestServices: true })("nodemailer", (it) => {
  for (const [what, make] of Object.entries(mails)) {
    it.effect(`has its mail sent byte for byte as it writes it: ${what}`, () =>
      Effect.gen(function*() {
        const { file, url } = yield* files
        const { envelope, text } = yield* composed(make(url, file))
        const { info, stored } = yield* sent({ ...make(url, file) })
        assert.strictEqual(Buffer.from(stored.mime ?? []).toString(), text)
        assert.deepStrictEqual(stored.recipients, envelope.to)
        assert.deepStrictEqual(info, {
          envelope,
          messageId: "<one@example.com>",
          accepted: envelope.to,
          rejected: [],
          response: "Queued. Thank you."
        })
        yield* (yield* Emulator.Emulator).clear
      }).pipe(Effect.scoped))
  }

  it.effect("gives options in `mailgun` to Mailgun", () =>
    Effect.gen(function*() {
      const { stored } = yield* sent({
        ...mail,
        mailgun: {
          tags: ["one", "two"],
          testMode: true,
          tracking: "htmlonly",
          variables: { order: 7 },
          recipientVariables: { "bob@example.com": { name: "Bob" } }
        }
      })
      assert.deepStrictEqual(stored.tags, ["one", "two"])
      assert.isTrue(stored.isTest)
      assert.deepStrictEqual(stored.variables, { order: "7" })
      assert.deepStrictEqual(stored.parameters["o:tracking"], ["htmlonly"])
      assert.deepStrictEqual(stored.parameters["recipient-variables"], [`{"bob@example.com":{"name":"Bob"}}`])
    }).pipe(Effect.scoped))

  it.effect("gives parameters under Mailgun's own names, in every form that they have there", () =>
    Effect.gen(function*() {
      const tomorrow = DateTime.toDate(DateTime.add(yield* DateTime.now, { days: 1 }))
      const { stored } = yield* sent({
        ...mail,
        "o:tag": "one",
        "o:testmode": "yes",
        "o:tracking": false,
        "o:tracking-clicks": "htmlonly",
        "o:dkim": "False",
        "o:deliverytime": tomorrow,
        "o:deliver-within": "1h30m",
        "o:suppress-headers": "X-Mailgun-Sid, X-Mailgun-Variables",
        "v:order": { number: 7 },
        "h:X-Team": "blue",
        "recipient-variables": `{"bob@example.com":{"name":"Bob"}}`,
        mailgun: { variables: { customer: "Bob" } }
      })
      assert.deepStrictEqual(stored.variables, { order: `{"number":7}`, customer: "Bob" })
      const { "o:deliverytime": time, ...others } = stored.parameters
      assert.strictEqual(Date.parse(time?.[0] ?? ""), Math.floor(tomorrow.getTime() / 1000) * 1000)
      assert.deepInclude(others, {
        "o:tag": ["one"],
        "o:testmode": ["yes"],
        "o:tracking": ["no"],
        "o:tracking-clicks": ["htmlonly"],
        "o:dkim": ["no"],
        "o:deliver-within": ["1h30m"],
        "o:suppress-headers": ["X-Mailgun-Sid,X-Mailgun-Variables"],
        "h:X-Team": ["blue"],
        "recipient-variables": [`{"bob@example.com":{"name":"Bob"}}`]
      })
    }).pipe(Effect.scoped))

  it.effect("sends the fields of a mail whose message Mailgun makes of a template", () =>
    Effect.gen(function*() {
      const { stored } = yield* sent({
        ...mail,
        text: "Without HTML: hello.",
        to: ["Bob <bob@example.com>", { name: "Eve", address: "eve@example.com" }],
        cc: "carol@example.com",
        bcc: "dan@example.com",
        replyTo: "desk@example.com",
        inReplyTo: "<zero@example.com>",
        list: { unsubscribe: "https://example.com/leave" },
        headers: { "X-Own": "1" },
        messageId: "<two@example.com>",
        attachments: [
          { filename: "stream.csv", content: Readable.from([Buffer.from("a,b\n")]) },
          { cid: "dot", filename: "dot.png", content: "AAEC", encoding: "base64" }
        ],
        template: "receipt",
        "t:variables": { name: "Bob" },
        "t:version": "two",
        "t:text": "yes"
      })
      assert.deepInclude(stored.parameters, {
        template: ["receipt"],
        "t:variables": [`{"name":"Bob"}`],
        "t:version": ["two"],
        "t:text": ["yes"],
        to: ["Bob <bob@example.com>", "Eve <eve@example.com>"],
        cc: ["carol@example.com"],
        bcc: ["dan@example.com"],
        "h:Reply-To": ["desk@example.com"],
        "h:X-Own": ["1"],
        "h:list-unsubscribe": ["<https://example.com/leave>"],
        "h:in-reply-to": ["<zero@example.com>"],
        text: ["Without HTML: hello."]
      })
      assert.deepStrictEqual(
        stored.attachments.map(({ content, contentType, disposition, filename }) => [
          filename,
          disposition,
          contentType,
          Buffer.from(content).toString("latin1")
        ]),
        [["stream.csv", "attachment", "text/csv", "a,b\n"], ["dot", "inline", "image/png", "\x00\x01\x02"]]
      )
    }).pipe(Effect.scoped))

  it.effect("leaves alone the template that a plugin has made HTML of", () =>
    Effect.gen(function*() {
      const { stored } = yield* sent({ ...mail, html: "<p>Rendered</p>", template: "receipt" })
      assert.include(Buffer.from(stored.mime ?? []).toString(), "<p>Rendered</p>")
      assert.isUndefined(stored.parameters["template"])
    }).pipe(Effect.scoped))

  for (
    const [what, message, line] of [
      [
        "with a template, what only nodemailer's message can have",
        { ...mail, template: "receipt", icalEvent: "BEGIN:VCALENDAR" },
        "nodemailer.sendMail was not sent: icalEvent can't be combined with a template, of which Mailgun makes the message"
      ],
      [
        "an unknown parameter",
        { ...mail, "o:tagg": "one" },
        "nodemailer.sendMail was not sent: o:tagg is no option of Mailgun"
      ],
      [
        "a parameter that can't be read",
        { ...mail, "o:testmode": "perhaps" },
        "messages.sendMime was not sent: testMode must be true or false"
      ],
      [
        "a tag that Mailgun would drop",
        { ...mail, mailgun: { tags: ["grün"] } },
        "messages.sendMime was not sent: tags[0] must be ASCII: Mailgun strips all else"
      ],
      ["a mail for nobody", { ...mail, to: [] }, "messages.sendMime was not sent: to must not be empty"],
      [
        "a mail that is too large",
        { ...mail, attachments: [{ content: Buffer.alloc(26 * 1024 * 1024) }] },
        "nodemailer.sendMail was not sent: message is larger than the 26214400 bytes that Mailgun takes"
      ]
    ] satisfies ReadonlyArray<readonly [string, MailgunMail, string]>
  ) {
    it.effect(`is told, before anything is sent, of ${what}`, () =>
      Effect.gen(function*() {
        const emulator = yield* Emulator.Emulator
        const before = (yield* emulator.requests).length
        const error = yield* sendError(message)
        assert.strictEqual(error.message, line)
        assert.strictEqual(error.code, "MailgunInvalidInput")
        assert.lengthOf(yield* emulator.requests, before)
      }).pipe(Effect.scoped))
  }

  it.effect("gets the tagged error as the cause of one clear line, by promise and by callback", () =>
    Effect.gen(function*() {
      const error = yield* sendError(mail, { apiKey: "key-wrong" })
      assert.ok(MailgunError.isMailgunError(error.cause) && error.cause._tag === "MailgunUnauthorized")
      assert.include(error.message, "401 Unauthorized")
      assert.include(error.message, "MAILGUN_API_KEY")
      assert.deepInclude(error, { code: "MailgunUnauthorized", responseCode: 401, response: "Forbidden" })
      const made = yield* transporter({ apiKey: "key-wrong" })
      const called = yield* Effect.callback<unknown>((resume) =>
        made.sendMail(mail, (problem) => resume(Effect.succeed(problem)))
      )
      assert.instanceOf(called, NodemailerTransport.SendError)
    }).pipe(Effect.scoped))

  it.effect("is told of options that can't be by the first mail", () =>
    Effect.gen(function*() {
      const error = yield* sendError(mail, { baseUrl: "mailgun" })
      assert.include(error.message, "baseUrl (MAILGUN_BASE_URL in the environment) must be a URL")
    }).pipe(Effect.scoped))

  it.effect("keeps its own words and codes where it can't make the message", () =>
    Effect.gen(function*() {
      const missing = yield* sendError({ ...mail, attachments: [{ path: "/nonexistent/file.pdf" }] })
      assert.deepInclude(missing, { code: "ENOENT", message: "there is no /nonexistent/file.pdf: check the path" })
      const forbidden = yield* sendError({ ...mail, disableFileAccess: true, attachments: [{ path: "/etc/hosts" }] })
      assert.deepInclude(forbidden, { code: "EFILEACCESS", message: "File access rejected for /etc/hosts" })
    }).pipe(Effect.scoped))

  it.effect("can abort a send", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      yield* emulator.failNext({ times: 10, status: 503 })
      const abort = new AbortController()
      const made = yield* transporter()
      const sending = made.sendMail({ ...mail, signal: abort.signal }).then(() => undefined, (error: unknown) => error)
      yield* emulator.requests.pipe(Effect.repeat({ until: (seen) => seen.some(({ status }) => status === 503) }))
      abort.abort()
      const error = yield* Effect.promise(() => sending)
      assert.deepInclude(error, { name: "AbortError", code: "EABORT" })
      yield* emulator.clearFaults
    }).pipe(Effect.scoped))

  it.effect("verifies the key and the domain", () =>
    Effect.gen(function*() {
      const right = yield* transporter()
      assert.isTrue(yield* Effect.promise(() => right.verify()))
      const wrong = yield* transporter({ apiKey: "key-wrong" })
      const error = yield* Effect.flip(Effect.tryPromise({ try: () => wrong.verify(), catch: (problem) => problem }))
      assert.deepInclude(error, { code: "MailgunUnauthorized" })
      const called = yield* Effect.callback<unknown>((resume) =>
        wrong.verify((problem) => resume(Effect.succeed(problem)))
      )
      assert.deepInclude(called, { code: "MailgunUnauthorized" })
    }).pipe(Effect.scoped))

  it.effect("takes the defaults of its transporter", () =>
    Effect.gen(function*() {
      const made = yield* transporter({}, { from: "default@example.com", mailgun: { tags: ["default"] } })
      const { messageId } = yield* Effect.promise(() => made.sendMail({ to: "bob@example.com", text: "Hello" }))
      const [stored] = yield* (yield* Emulator.Emulator).search({ tag: "default" })
      assert.strictEqual(stored?.id, messageId)
      assert.strictEqual(stored?.from, "default@example.com")
    }).pipe(Effect.scoped))

  it.effect("runs over the Mailgun of a context, and of a runtime", () =>
    Effect.gen(function*() {
      const { url } = yield* EmulatorServer.EmulatorServer
      const MailgunLive = NodeMailgun.layer({ apiKey: Redacted.make("key-emulator"), domain, baseUrl: url })
      const send = Effect.fnUntraced(function*(transport: NodemailerTransport.NodemailerTransport) {
        // The most general type that an application may keep a transporter in.
        const made: Transporter = createTransport(transport)
        const { accepted } = yield* Effect.promise(() => made.sendMail(mail))
        assert.deepStrictEqual(accepted, ["bob@example.com"])
      })
      yield* Effect.flatMap(NodemailerTransport.make, send).pipe(Effect.provide(MailgunLive))
      const runtime = ManagedRuntime.make(MailgunLive)
      yield* send(NodemailerTransport.fromRuntime(runtime))
      yield* runtime.disposeEffect
    }))
})
