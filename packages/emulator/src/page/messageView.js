// @ts-check
import { element, size, time } from "./dom.js"
import * as emulator from "./emulator.js"
import { preview } from "./preview.js"
import { tabList } from "./tabs.js"
import { timeline } from "./timeline.js"

/** The tab that was open last: the next message opens with it too. */
let lastTab = "html"

/**
 * @param {string} name
 * @param {string | Node | undefined} value
 */
const fact = (name, value) =>
  value === undefined || value === "" ? [] : [element("dt", {}, name), element("dd", {}, value)]

/** @param {emulator.Message} message */
const headers = (message) =>
  element(
    "table",
    {},
    element(
      "tbody",
      {},
      ...message.headers.map(([name, value]) =>
        element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, value))
      )
    )
  )

/** @param {emulator.Message} message */
const attachments = (message) =>
  element(
    "table",
    {},
    element(
      "tbody",
      {},
      ...message.attachments.map(({ contentType, filename, index, sizeBytes }) =>
        element(
          "tr",
          {},
          element("td", {}, element("a", { href: emulator.attachmentUrl(message, index), download: filename }, filename)),
          element("td", {}, contentType),
          element("td", {}, size(sizeBytes))
        )
      )
    )
  )

/** @param {string | undefined} text */
const plain = (text) => text === undefined ? element("p", { class: "empty" }, "This message has none.") : element("pre", {}, text)

/**
 * One message: who and what, and a tab for each way to look at it.
 *
 * @param {emulator.Message} message
 */
export const messageView = (message) => {
  const tabs = tabList("Message", [
    {
      id: "html",
      label: "HTML",
      content: () => message.html === undefined ? plain(message.text) : preview(emulator.previewUrl(message))
    },
    { id: "text", label: "Text", content: () => plain(message.text) },
    { id: "headers", label: "Headers", content: () => headers(message) },
    { id: "source", label: "Source", content: async () => plain(await emulator.source(message)) },
    {
      id: "attachments",
      label: `Attachments (${message.attachments.length})`,
      content: () => message.attachments.length === 0 ? plain(undefined) : attachments(message)
    },
    { id: "events", label: "Events", content: () => timeline(message) }
  ], lastTab)
  const root = element(
    "article",
    { class: "message", "aria-label": message.subject ?? "No subject" },
    element(
      "header",
      {},
      element("h2", {}, message.subject || "(no subject)"),
      element(
        "dl",
        { class: "facts" },
        ...fact("From", message.from),
        ...fact("To", message.to.join(", ")),
        ...fact("Cc", message.cc.join(", ")),
        ...fact("Bcc", message.bcc.join(", ")),
        ...fact("Received", time(message.receivedAt)),
        ...fact("Tags", message.tags.join(", ")),
        ...fact("Message-Id", message.id)
      )
    ),
    tabs.root
  )
  return {
    root,
    /** Something happened to the message. */
    refresh: () => tabs.refresh("events"),
    /** Remembers which tab was open. */
    close: () => {
      lastTab = tabs.opened
    }
  }
}
