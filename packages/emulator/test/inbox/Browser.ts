import { Context, Effect, Layer } from "effect"
import { existsSync } from "node:fs"
import { type BrowserContext, chromium, type Page } from "playwright-core"

/** Where Debian's package has it, or wherever `CHROMIUM` says. */
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium"

/** Why the page can't be tried in a browser here; undefined where it can. */
export const missing = existsSync(executablePath)
  ? undefined
  : `needs Chromium at ${executablePath}: install it, or name another one in CHROMIUM`

/** A real Chromium without a window. */
export class Browser extends Context.Service<Browser, {
  /** A page with nothing of other pages: closed with the scope. */
  readonly open: Effect.Effect<{ readonly page: Page; readonly context: BrowserContext; readonly seen: Seen }>
}>()("test/Browser") {
  static readonly layer = Layer.effect(
    Browser,
    Effect.gen(function*() {
      const browser = yield* Effect.acquireRelease(
        Effect.promise(() =>
          chromium.launch({
            executablePath,
            args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
          })
        ),
        (launched) => Effect.promise(() => launched.close())
      )
      return {
        open: Effect.promise(async () => {
          const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
          const page = await context.newPage()
          const seen: Seen = { dialogs: [], errors: [], answered: [] }
          page.on("dialog", (dialog) => {
            seen.dialogs.push(dialog.message())
            void dialog.dismiss()
          })
          page.on("pageerror", ({ message }) => seen.errors.push(message))
          context.on("response", (response) => seen.answered.push(response.url()))
          return { page, context, seen }
        })
      }
    })
  )
}

/** What a page did that nobody asked it for. */
interface Seen {
  readonly dialogs: Array<string>
  readonly errors: Array<string>
  /** What it loaded; what its policy kept it from is not there. */
  readonly answered: Array<string>
}
