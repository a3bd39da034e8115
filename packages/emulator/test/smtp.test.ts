import * as Routes from "@effect-mailgun/core/Routes"
import * as Emulator from "@effect-mailgun/emulator/Emulator"
import * as EmulatorSmtp from "@effect-mailgun/emulator/EmulatorSmtp"
import * as EmulatorTest from "@effect-mailgun/emulator/EmulatorTest"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { connect } from "node:net"
import { createTransport } from "nodemailer"
import { domain } from "./request.ts"

const listening = Effect.provide(EmulatorSmtp.layer().pipe(Layer.provideMerge(EmulatorTest.layer())))

const sendMail = (port: number, to: ReadonlyArray<string>, raw?: Buffer) =>
  Effect.promise(() =>
    createTransport({ host: "127.0.0.1", port, secure: false }).sendMail({
      envelope: { from: "bounces@elsewhere.example", to: [...to] },
      ...(raw === undefined
        ? {
          from: "Bob <bob@elsewhere.example>",
          to: `visible@${domain}`,
          subject: "By SMTP",
          text: "Hello"
        }
        : { raw })
    }).then(({ accepted }) => ({ accepted, code: undefined }), (error) => ({ accepted: [], code: error.responseCode }))
  )

describe("the SMTP port", () => {
  it.live("takes mail for the recipients of the envelope", () =>
    Effect.gen(function*() {
      const emulator = yield* Emulator.Emulator
      const { port } = yield* EmulatorSmtp.EmulatorSmtp
      yield* Routes.create({ expression: `match_recipient("sales@${domain}")`, actions: "store()" })
      const { accepted } = yield* sendMail(port, [`sales@${domain}`, `info@${domain}`])
      assert.deepStrictEqual(accepted, [`sales@${domain}`, `info@${domain}`])
      const messages = yield* emulator.messages
      assert.deepStrictEqual(
        messages.map(({ direction, recipients, subject, text }) => [
          direction,
          recipients,
          subject,
          text?.trim()
        ]),
        [["incoming", [`sales@${domain}`], "By SMTP", "Hello"]]
      )
    }).pipe(listening))

  it.live("refuses mail of more than 25 MiB", () =>
    Effect.gen(function*() {
      const { port } = yield* EmulatorSmtp.EmulatorSmtp
      assert.strictEqual(
        (yield* sendMail(port, [`sales@${domain}`], Buffer.alloc(26 * 1024 * 1024, "Hello, Bob.\r\n"))).code,
        552
      )
    }).pipe(listening))

  // smtp-server's own patience is as long as that of a test.
  it.live("ends though somebody is connected who says nothing", () =>
    Effect.gen(function*() {
      const connected = Effect.gen(function*() {
        const { port } = yield* EmulatorSmtp.make()
        return yield* Effect.callback<{ readonly closed: Promise<string> }>((resume) => {
          const socket = connect(port, "127.0.0.1")
          const closed = new Promise<string>((done) => socket.once("close", () => done("closed")))
          socket.once("data", () => resume(Effect.succeed({ closed })))
        })
      })
      const { closed } = yield* Effect.scoped(connected)
      assert.strictEqual(yield* Effect.promise(() => closed), "closed")
    }).pipe(Effect.provide(EmulatorTest.layer())))

  it.live("says where it can't listen", () =>
    Effect.gen(function*() {
      const { port } = yield* EmulatorSmtp.EmulatorSmtp
      const error = yield* Effect.flip(EmulatorSmtp.make({ port }))
      assert.include(error.message, `can't take mail at 127.0.0.1:${port}`)
    }).pipe(Effect.scoped, listening))
})
