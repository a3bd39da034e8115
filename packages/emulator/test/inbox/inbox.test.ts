import { Bounces, Complaints, DomainWebhooks, Mailgun, Messages } from "@effect-mailgun/core"
import { EmulatorServer } from "@effect-mailgun/emulator"
import { NodeMailgun } from "@effect-mailgun/node"
import { assert, describe, layer, vi } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Page } from "playwright-core"
import { Browser, missing } from "./Browser.ts"
import { hostileHtml, onePixel } from "./hostileMail.ts"

const MailgunLive = Layer.unwrap(
  Effect.map(
    EmulatorServer.EmulatorServer,
    ({ url }) =>
      NodeMailgun.layer({ apiKey: Redacted.make("key-emulator"), domain: "sandbox.example.com", baseUrl: url })
  )
).pipe(Layer.provideMerge(EmulatorServer.layer()))

/** A server elsewhere that should hear nothing, and what it heard. */
const elsewhere = Effect.acquireRelease(
  Effect.callback<{ readonly url: string; readonly heard: Array<string | undefined>; readonly close: () => void }>(
    (resume) => {
      const heard: Array<string | undefined> = []
      const server = createServer((request, response) => {
        heard.push(request.url)
        response.end()
      }).listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo // It listens on a port.
        resume(Effect.succeed({ url: `http://127.0.0.1:${port}`, heard, close: () => server.close() }))
      })
    }
  ),
  ({ close }) => Effect.sync(close)
)

const openInbox = Effect.gen(function*() {
  const { url } = yield* EmulatorServer.EmulatorServer
  const opened = yield* (yield* Browser).open
  yield* Effect.promise(() => opened.page.goto(`${url}/inbox`))
  yield* Effect.promise(() => opened.page.getByRole("status").getByText("live").waitFor())
  return { ...opened, url }
})

const openMessage = (page: Page, subject: string) =>
  Effect.promise(() => page.getByRole("option").filter({ hasText: subject }).click())

const openTab = (page: Page, name: string | RegExp) => Effect.promise(() => page.getByRole("tab", { name }).click())

/** A browser on a busy machine takes its time. In milliseconds. */
const patience = 90_000

vi.setConfig({ testTimeout: patience })

const draft = { from: "Ann <ann@example.com>", to: "bob@example.com", text: "In plain words." }

describe.skipIf(missing !== undefined)(
  `the inbox page in a browser${missing === undefined ? "" : `, which ${missing}`}`,
  () => {
    layer(Layer.merge(MailgunLive, Browser.layer), { timeout: patience })((it) => {
      it.effect("shows a message as soon as it is sent", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "As it happens" })
          yield* openMessage(page, "As it happens")
          yield* openTab(page, "Text")
          const shown = yield* Effect.promise(() => page.getByRole("tabpanel").textContent())
          assert.strictEqual(shown, "In plain words.")
        }))

      it.effect("makes a message bounce, shows the event, and has the address on the bounce list", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, to: "full@example.com", subject: "To bounce" })
          yield* openMessage(page, "To bounce")
          yield* openTab(page, "Events")
          yield* Effect.promise(() => page.getByRole("button", { name: "Bounce" }).click())
          yield* Effect.promise(() => page.getByRole("list", { name: "Events" }).getByText("failed").first().waitFor())
          const bounce = yield* Bounces.get({ address: "full@example.com" })
          assert.strictEqual(bounce.code, "550")
        }))

      it.effect("lets a hostile mail run nothing, load nothing, and lead nowhere", () =>
        Effect.gen(function*() {
          const { heard, url: outside } = yield* elsewhere
          const { page, seen, url } = yield* openInbox
          yield* Messages.send({
            ...draft,
            subject: "<img src=x onerror=alert(1)>",
            html: hostileHtml(outside),
            inline: [{ filename: "logo.png", content: onePixel, contentType: "image/png" }]
          })
          yield* openMessage(page, "<img src=x onerror=alert(1)>")
          yield* openTab(page, "HTML")
          const mail = page.frameLocator("iframe[title='HTML preview']")
          yield* Effect.promise(() => mail.getByText("Dear customer").waitFor())
          const logoWidth = yield* Effect.promise(() =>
            mail.locator("#logo").evaluate((image) => image instanceof HTMLImageElement ? image.naturalWidth : 0)
          )
          yield* Effect.promise(() => mail.locator("#script-link").click({ noWaitAfter: true }))
          yield* Effect.promise(() => mail.locator("#submit").click({ noWaitAfter: true }))
          // What a script or a refresh would do, it does within this time.
          yield* Effect.promise(() => page.waitForTimeout(500))
          assert.strictEqual(logoWidth, 1)
          assert.deepStrictEqual(seen.dialogs, [])
          assert.deepStrictEqual(heard, [])
          assert.isTrue(page.url().startsWith(`${url}/inbox`))
          assert.deepStrictEqual(seen.answered.filter((each) => !each.startsWith(url) && !each.startsWith("data:")), [])
        }).pipe(Effect.scoped))

      it.effect("keeps a hostile mail in nobody's origin in a tab of its own, too", () =>
        Effect.gen(function*() {
          const { context, page, seen, url } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "Alone", html: hostileHtml("http://127.0.0.1:9") })
          yield* openMessage(page, "Alone")
          yield* openTab(page, "HTML")
          const path = yield* Effect.promise(() => page.locator("iframe").getAttribute("src"))
          const alone = yield* Effect.promise(() => context.newPage())
          alone.on("dialog", (dialog) => seen.dialogs.push(dialog.message()))
          yield* Effect.promise(() => alone.goto(new URL(path ?? "", url).href))
          const origin = yield* Effect.promise(() => alone.evaluate(() => globalThis.origin))
          assert.strictEqual(origin, "null")
          assert.deepStrictEqual(seen.dialogs, [])
        }))

      it.effect("loads remote images once it is told to", () =>
        Effect.gen(function*() {
          const { heard, url: outside } = yield* elsewhere
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "Remote", html: `<img src="${outside}/pixel.gif">` })
          yield* openMessage(page, "Remote")
          yield* openTab(page, "HTML")
          const asked = page.waitForResponse(`${outside}/pixel.gif`)
          yield* Effect.promise(() => page.getByRole("button", { name: "Load remote content" }).click())
          yield* Effect.promise(() => asked)
          assert.include(heard, "/pixel.gif")
          yield* Effect.promise(() => page.getByRole("button", { name: "Load remote content" }).click())
          const source = yield* Effect.promise(() => page.locator("iframe").getAttribute("src"))
          assert.notInclude(source, "remote")
        }).pipe(Effect.scoped))

      it.effect("shows a mail as wide as a phone, a tablet or a desktop", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "Narrow", html: "<p>Hello</p>" })
          yield* openMessage(page, "Narrow")
          yield* openTab(page, "HTML")
          const frame = page.locator("iframe")
          const widthWith = (name: string) =>
            Effect.promise(async () => {
              await page.getByRole("button", { name, exact: true }).click()
              return (await frame.boundingBox())?.width
            })
          const [full = 0, phone, tablet, desktop] = yield* Effect.forEach(
            ["Full", "Phone", "Tablet", "Desktop"],
            widthWith
          )
          assert.deepStrictEqual([phone, tablet], [375, 600])
          assert.isAbove(full, 600)
          assert.isAbove(desktop ?? 0, 600)
          assert.strictEqual(yield* widthWith("Full"), full)
        }))

      it.effect("has what is chosen happen to the recipient that is chosen", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, to: ["ann@example.com", "eve@example.com"], subject: "To two" })
          yield* openMessage(page, "To two")
          yield* openTab(page, "Events")
          const events = page.getByRole("list", { name: "Events" })
          const happen = (button: string, recipient: string, shown: RegExp) =>
            Effect.promise(async () => {
              await page.getByRole("combobox", { name: "Recipient" }).selectOption(recipient)
              await page.getByRole("button", { name: button }).click()
              await events.getByText(shown).first().waitFor()
            })
          yield* happen("Defer", "eve@example.com", /eve@example\.com · temporary · 452/)
          yield* happen("Complain", "ann@example.com", /complained/)
          const complaints = yield* Complaints.list()
          assert.deepStrictEqual(complaints.items.map(({ address }) => address), ["ann@example.com"])
        }))

      it.effect("opens the message that its address names", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "Linked to" })
          yield* Messages.send({ ...draft, subject: "Newer than that" })
          yield* openMessage(page, "Linked to")
          yield* Effect.promise(() => page.getByRole("heading", { name: "Linked to" }).waitFor())
          yield* Effect.promise(() => page.reload())
          yield* Effect.promise(() => page.getByRole("heading", { name: "Linked to" }).waitFor())
        }))

      it.effect("goes through the tabs of a message by the arrow keys", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "Tabs" })
          yield* openMessage(page, "Tabs")
          yield* openTab(page, "HTML")
          const selected = (...keys: ReadonlyArray<string>) =>
            Effect.promise(async () => {
              for (const key of keys) await page.keyboard.press(key)
              return await page.locator("[role=tab]:focus[aria-selected=true]").textContent()
            })
          assert.strictEqual(yield* selected("ArrowRight", "ArrowRight"), "Headers")
          assert.strictEqual(yield* selected("ArrowLeft"), "Text")
          assert.strictEqual(yield* selected("End"), "Events")
          assert.strictEqual(yield* selected("ArrowRight"), "HTML")
        }))

      it.effect("is dark where the reader's machine is, with text to be read in both", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          const contrast = (colorScheme: "light" | "dark") =>
            Effect.promise(async () => {
              await page.emulateMedia({ colorScheme })
              return await page.evaluate(() => {
                const { backgroundColor, color } = getComputedStyle(document.body)
                const brightness = (css: string): number =>
                  (css.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
                return { background: brightness(backgroundColor), text: brightness(color) }
              })
            })
          const light = yield* contrast("light")
          const dark = yield* contrast("dark")
          assert.isAbove(light.background - light.text, 150)
          assert.isAbove(dark.text - dark.background, 150)
        }))

      it.effect("does what it does without a mistake of its own", () =>
        Effect.gen(function*() {
          const { page, seen } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "No mistake", html: "<p>Hello</p>" })
          yield* openMessage(page, "No mistake")
          for (const tab of ["HTML", "Text", "Headers", "Source", /Attachments/, "Events"]) yield* openTab(page, tab)
          for (const section of ["Webhooks", "Requests", "Messages"]) {
            yield* Effect.promise(() => page.getByRole("button", { name: section }).click())
          }
          assert.deepStrictEqual(seen.errors, [])
          assert.strictEqual(yield* Effect.promise(() => page.getByRole("status").textContent()), "live")
        }))

      it.effect("is used by the keyboard alone", () =>
        Effect.gen(function*() {
          yield* Messages.send({ ...draft, subject: "The older letter" })
          yield* Messages.send({ ...draft, subject: "The newer letter" })
          const { page } = yield* openInbox
          yield* Effect.promise(() => page.keyboard.press("/"))
          yield* Effect.promise(() => page.keyboard.type("letter/"))
          // A slash is also what one searches for.
          assert.strictEqual(yield* Effect.promise(() => page.locator("#search").inputValue()), "letter/")
          yield* Effect.promise(() => page.keyboard.press("Backspace"))
          yield* Effect.promise(() => page.getByRole("option").filter({ hasText: "The older letter" }).waitFor())
          yield* Effect.promise(() => page.keyboard.press("Tab"))
          yield* Effect.promise(() => page.locator("[role=listbox]").focus())
          yield* Effect.promise(() => page.keyboard.press("ArrowDown"))
          yield* Effect.promise(() => page.getByRole("heading", { name: "The newer letter" }).waitFor())
          yield* Effect.promise(() => page.keyboard.press("ArrowDown"))
          yield* Effect.promise(() => page.getByRole("heading", { name: "The older letter" }).waitFor())
          const options = yield* Effect.promise(() => page.getByRole("option").count())
          assert.strictEqual(options, 2)
        }))

      it.effect("shows headers, source and attachments", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Messages.send({
            ...draft,
            subject: "Everything",
            headers: { "X-Order": "17" },
            attachments: [{ filename: "order.csv", content: "a,b\n1,2\n", contentType: "text/csv" }]
          })
          yield* openMessage(page, "Everything")
          yield* openTab(page, "Headers")
          yield* Effect.promise(() => page.getByRole("row", { name: "X-Order 17" }).waitFor())
          yield* openTab(page, "Source")
          yield* Effect.promise(() => page.getByText("Subject: Everything").waitFor())
          yield* openTab(page, /Attachments/)
          const downloading = page.waitForEvent("download")
          yield* Effect.promise(() => page.getByRole("link", { name: "order.csv" }).click())
          const download = yield* Effect.promise(() => downloading)
          assert.strictEqual(download.suggestedFilename(), "order.csv")
        }))

      it.effect("shows what was posted to webhooks, and posts it again", () =>
        Effect.gen(function*() {
          const { heard, url: outside } = yield* elsewhere
          yield* DomainWebhooks.create({ eventType: "opened", urls: `${outside}/hook` })
          const { page } = yield* openInbox
          yield* Messages.send({ ...draft, subject: "To be opened" })
          yield* openMessage(page, "To be opened")
          yield* openTab(page, "Events")
          yield* Effect.promise(() => page.getByRole("button", { name: "Open" }).click())
          yield* Effect.promise(() => page.getByRole("button", { name: "Webhooks" }).click())
          yield* Effect.promise(() => page.getByRole("button", { name: "Replay" }).first().click())
          yield* Effect.promise(() => page.getByRole("button", { name: "Replay" }).nth(1).waitFor())
          assert.deepStrictEqual(heard, ["/hook", "/hook"])
        }).pipe(Effect.scoped))

      it.effect("shows the requests that clients made", () =>
        Effect.gen(function*() {
          const { page } = yield* openInbox
          yield* Effect.promise(() => page.getByRole("button", { name: "Requests" }).click())
          yield* Messages.send({ ...draft, subject: "Asked for" })
          yield* Effect.promise(() => page.getByRole("cell", { name: "messages.send" }).first().waitFor())
          const { domain } = yield* Mailgun.Mailgun
          const path = yield* Effect.promise(() => page.getByRole("cell", { name: `/v3/${domain}/messages` }).count())
          assert.isAbove(path, 0)
        }))
    })
  }
)
