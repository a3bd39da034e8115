// @ts-check
import { byId, element } from "./dom.js"
import * as emulator from "./emulator.js"
import { requests, webhooks } from "./logs.js"
import { messages } from "./messages.js"

const search = /** @type {HTMLInputElement} */ (byId("search"))
const live = byId("live")

/** The parts of the page, by the text of their buttons. */
const sections = { Messages: () => messages(search), Webhooks: webhooks, Requests: requests }

/** @type {{ root: Node, changed: (change: emulator.Change) => void, close: () => void }} */
let shown = sections.Messages()

const buttons = Object.entries(sections).map(([label, make]) =>
  element("button", {
    type: "button",
    onclick: (/** @type {Event} */ { currentTarget }) => {
      shown.close()
      shown = make()
      byId("content").replaceChildren(shown.root)
      search.hidden = make !== sections.Messages
      for (const button of buttons) button.toggleAttribute("aria-current", button === currentTarget)
    }
  }, label)
)

byId("sections").append(...buttons)
byId("content").append(shown.root)
buttons[0]?.toggleAttribute("aria-current", true)

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target instanceof HTMLInputElement) return
  event.preventDefault()
  search.focus()
})

// What can't be done is told where the page tells how it is.
addEventListener("unhandledrejection", ({ reason }) => {
  live.dataset["state"] = "problem"
  live.textContent = reason instanceof Error ? reason.message : String(reason)
})

emulator.follow((change) => shown.changed(change), (state) => {
  live.dataset["state"] = state
  live.textContent = state
})
