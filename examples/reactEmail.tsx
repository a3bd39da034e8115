/** @jsxRuntime automatic */
/**
 * Sends a message that is a React component: React Email renders it to HTML and to text.
 *
 * Without a key it talks to the emulator on this machine. With `MAILGUN_API_KEY`, `MAILGUN_DOMAIN` and `MAILGUN_TO` set,
 * it sends by Mailgun.
 */
import { Mailgun, MailgunError, Messages } from "@effect-mailgun/core"
import { NodeRuntime } from "@effect/platform-node"
import { Body, Button, Heading, Html, Preview, Text } from "@react-email/components"
import { render, toPlainText } from "@react-email/render"
import { Config, Effect } from "effect"
import { MailgunLive } from "./layers/MailgunLive.ts"

const Welcome = ({ name, url }: { readonly name: string; readonly url: string }) => (
  <Html lang="en">
    <Preview>One click, and you are in</Preview>
    <Body style={{ fontFamily: "sans-serif" }}>
      <Heading>Welcome, {name}</Heading>
      <Text>Please confirm your address.</Text>
      <Button href={url} style={{ background: "#0a0", color: "#fff", padding: "12px" }}>Confirm</Button>
    </Body>
  </Html>
)

const program = Effect.gen(function*() {
  const { domain = "sandbox.example.com" } = yield* Mailgun.Mailgun
  const to = yield* Config.String("MAILGUN_TO").pipe(Config.withDefault("ann@example.com"))

  const html = yield* Effect.promise(() => render(<Welcome name="Ann" url="https://example.com/confirm/7" />))
  const { id } = yield* Messages.send({
    from: { name: "The Shop", address: `shop@${domain}` },
    to,
    subject: "Welcome",
    html,
    text: toPlainText(html)
  })
  yield* Effect.log(`${id} went out as HTML of ${html.length} characters, and as text:\n${toPlainText(html)}`)
})

program.pipe(Effect.provide(MailgunLive), MailgunError.report, NodeRuntime.runMain)
