// @ts-check
import { element, time } from "./dom.js"
import * as emulator from "./emulator.js"
import { messageView } from "./messageView.js"

/**
 * The messages, newest first, beside the one that is open. The arrow keys, or j and k, go through the list.
 *
 * @param {HTMLInputElement} search
 */
export const messages = (search) => {
  const list = element("ul", { class: "list", role: "listbox", "aria-label": "Messages", tabindex: 0, onkeydown: onKey })
  const empty = element("p", { class: "empty" }, "No message yet. Send one, and it appears here.")
  const view = element("section", { "aria-live": "polite", "aria-label": "Message" }, empty)
  const root = element("div", { class: "messages" }, list, view)

  /** @type {{ key: string, close: () => void, refresh: () => void } | undefined} */
  let opened
  let searched = 0

  /** @param {emulator.Summary} summary */
  const option = (summary) =>
    element(
      "li",
      {
        role: "option",
        id: `message-${summary.key}`,
        "data-key": summary.key,
        "aria-selected": opened?.key === summary.key,
        onclick: () => open(summary.key)
      },
      element("strong", {}, summary.subject || "(no subject)"),
      element("span", { class: "who" }, `${summary.from} → ${summary.to.join(", ")}`),
      element(
        "span",
        {},
        time(summary.receivedAt),
        summary.status === undefined ? undefined : ` · ${summary.status}`,
        summary.attachmentCount > 0 ? ` · ${summary.attachmentCount} attached` : undefined
      )
    )

  const load = async () => {
    const current = searched += 1
    const found = await emulator.messages(search.value)
    // A later search may have been answered first.
    if (current !== searched) return
    list.replaceChildren(...found.items.map(option))
    document.title = found.total === 0 ? "Inbox" : `Inbox (${found.total})`
    const wanted = decodeURIComponent(location.hash.slice(1))
    if (opened === undefined && wanted !== "") void open(wanted)
  }

  /** @param {string} key */
  const open = async (key) => {
    const message = await emulator.message(key)
    opened?.close()
    const shown = messageView(message)
    opened = { key, close: shown.close, refresh: shown.refresh }
    view.replaceChildren(shown.root)
    for (const each of list.children) each.setAttribute("aria-selected", String(each.id === `message-${key}`))
    list.setAttribute("aria-activedescendant", `message-${key}`)
    document.getElementById(`message-${key}`)?.scrollIntoView({ block: "nearest" })
    history.replaceState(undefined, "", `#${encodeURIComponent(key)}`)
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const options = [...list.children]
    const index = options.findIndex((each) => each.id === `message-${opened?.key}`)
    const next = options[Math.max(0, index + step)]
    if (next instanceof HTMLElement && next.dataset["key"] !== undefined) void open(next.dataset["key"])
  }

  search.addEventListener("input", load)
  void load()
  return {
    root,
    /** @param {emulator.Change} change */
    changed: (change) => {
      if (change.type === "event" && change.key === opened?.key) opened?.refresh()
      if (change.type === "message" || change.type === "event" || change.type === "clear") void load()
    },
    close: () => {
      opened?.close()
      search.removeEventListener("input", load)
    }
  }
}
