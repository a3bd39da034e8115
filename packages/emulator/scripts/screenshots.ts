/** Takes the pictures of the inbox that the README shows: sends a few messages to an emulator, and looks at its page. */
import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as Messages from "@effect-mailgun/core/Messages"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { chromium } from "playwright-core"
import * as Emulator from "../src/Emulator.ts"
import * as EmulatorServer from "../src/EmulatorServer.ts"

const folder = new URL("../../../docs/images/", import.meta.url).pathname

const MailgunLive = Layer.unwrap(
  Effect.map(
    EmulatorServer.EmulatorServer,
    ({ url }) => Mailgun.layer({ apiKey: Redacted.make("key-emulator"), domain: "sandbox.example.com", baseUrl: url })
  )
).pipe(Layer.provide(FetchHttpClient.layer), Layer.provideMerge(EmulatorServer.layer()))

const html = `<div style="max-width:34rem;margin:1.5rem auto;font:16px/1.5 system-ui,sans-serif;color:#1b1f24">
  <h1 style="font-size:1.6rem">Your order is on its way</h1>
  <p>Hello Bob, the two books that you ordered left our shop this morning.</p>
  <p><a href="https://shop.example.com/orders/1042" style="display:inline-block;padding:.6rem 1.2rem;border-radius:6px;background:#0a5fd0;color:#fff;text-decoration:none">Follow the parcel</a></p>
  <p style="color:#5b6470">Order 1042, two books, 38.50</p>
</div>`

const send = Effect.gen(function*() {
  const { report } = yield* Emulator.Emulator
  const from = "The Shop <shop@example.com>"
  const gone = yield* Messages.send({ from, to: "old.address@example.com", subject: "We miss you", text: "Come back!" })
  yield* report(gone.id, { event: "failed", severity: "permanent" })
  yield* Messages.send({ from, to: "ann@example.com", subject: "Your sign-in code: 271 828", text: "271828" })
  const order = yield* Messages.send({
    from,
    to: "Bob <bob@example.com>",
    subject: "Your order is on its way",
    text: "Your order is on its way.",
    html,
    tags: ["orders"],
    attachments: [{ filename: "invoice-1042.csv", content: "item,price\nbooks,38.50\n", contentType: "text/csv" }]
  })
  yield* report(order.id, { event: "opened" })
  yield* report(order.id, { event: "clicked", url: "https://shop.example.com/orders/1042" })
})

const take = Effect.fnUntraced(function*(name: string, tab: string, colorScheme: "light" | "dark") {
  const { url } = yield* EmulatorServer.EmulatorServer
  yield* Effect.promise(async () => {
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] })
    const page = await browser.newPage({ viewport: { width: 1100, height: 620 }, colorScheme })
    await page.goto(`${url}/inbox`)
    await page.getByRole("option").filter({ hasText: "Your order" }).click()
    await page.getByRole("tab", { name: tab }).click()
    await page.waitForTimeout(1000)
    await page.screenshot({ path: `${folder}${name}.png` })
    await browser.close()
  })
})

await Effect.runPromise(
  send.pipe(
    Effect.andThen(take("inbox", "HTML", "light")),
    Effect.andThen(take("inbox-events", "Events", "dark")),
    Effect.provide(MailgunLive)
  )
)
