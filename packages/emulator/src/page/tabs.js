// @ts-check
import { element } from "./dom.js"

/**
 * @typedef {object} Tab
 * @property {string} id
 * @property {string} label
 * @property {() => Node | Promise<Node>} content made when the tab is opened
 */

let groups = 0

/**
 * Tabs after the WAI-ARIA pattern: arrows, Home and End move between them.
 *
 * @param {string} label
 * @param {ReadonlyArray<Tab>} tabs
 * @param {string} [first] the tab to open first
 */
export const tabList = (label, tabs, first) => {
  const group = `tabs-${groups += 1}`
  const panel = element("div", { role: "tabpanel", id: `${group}-panel`, class: "panel", tabindex: 0 })
  const buttons = tabs.map(({ id, label: text }) =>
    element("button", {
      type: "button",
      role: "tab",
      id: `${group}-${id}`,
      "aria-controls": panel.id,
      onclick: () => open(id),
      onkeydown: (/** @type {KeyboardEvent} */ event) => move(event, id)
    }, text)
  )

  let opened = ""
  /** @param {string} id */
  const open = async (id) => {
    opened = id
    for (const [index, tab] of tabs.entries()) {
      const selected = tab.id === id
      buttons[index]?.setAttribute("aria-selected", String(selected))
      buttons[index]?.setAttribute("tabindex", selected ? "0" : "-1")
    }
    panel.setAttribute("aria-labelledby", `${group}-${id}`)
    const content = await tabs.find((tab) => tab.id === id)?.content()
    // Another tab may have been opened while this one was being made.
    if (opened === id) panel.replaceChildren(content ?? "")
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} id
   */
  const move = (event, id) => {
    const index = tabs.findIndex((tab) => tab.id === id)
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length]
    if (tab === undefined) return
    event.preventDefault()
    void open(tab.id)
    buttons[tabs.indexOf(tab)]?.focus()
  }

  void open(tabs.some(({ id }) => id === first) ? first ?? "" : tabs[0]?.id ?? "")
  return {
    root: element("div", { class: "tabs" }, element("div", { role: "tablist", "aria-label": label }, ...buttons), panel),
    /** Makes the content of a tab anew where it is open. @param {string} id */
    refresh: (id) => {
      if (opened === id) void open(id)
    },
    get opened() {
      return opened
    }
  }
}
