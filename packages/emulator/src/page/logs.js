// @ts-check
import { element, time } from "./dom.js"
import * as emulator from "./emulator.js"

/**
 * A table that is made anew when something changes.
 *
 * @template Row
 * @param {object} log
 * @param {string} log.label
 * @param {ReadonlyArray<string>} log.columns
 * @param {() => Promise<ReadonlyArray<Row>>} log.rows newest first
 * @param {(row: Row) => ReadonlyArray<string | Node>} log.cells
 * @param {"webhookDelivery" | "request"} log.type of the change that it follows
 */
const log = ({ cells, columns, label, rows, type }) => {
  const body = element("tbody")
  const empty = element("p", { class: "empty" }, "Nothing yet.")
  const load = async () => {
    const found = await rows()
    empty.hidden = found.length > 0
    body.replaceChildren(
      ...found.map((row) => element("tr", {}, ...cells(row).map((cell) => element("td", {}, cell))))
    )
  }
  void load()
  return {
    root: element(
      "section",
      { class: "log", "aria-label": label, tabindex: 0 },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column)))),
        body
      ),
      empty
    ),
    /** @param {emulator.Change} change */
    changed: (change) => {
      if (change.type === type || change.type === "clear") void load()
    },
    close: () => {}
  }
}

/** @param {number | undefined} status */
const statusBadge = (status) =>
  element(
    "span",
    { class: "badge", "data-tone": status === undefined ? "bad" : status < 300 ? "good" : status < 500 ? "warn" : "bad" },
    status === undefined ? "no answer" : String(status)
  )

/**
 * @param {string} summary
 * @param {string | undefined} text
 */
const fold = (summary, text) =>
  text === undefined || text === ""
    ? ""
    : element("details", {}, element("summary", {}, summary), element("pre", {}, text))

/** What was posted to webhooks, with a button that posts it again. */
export const webhooks = () =>
  log({
    label: "Webhook deliveries",
    columns: ["When", "Event", "URL", "Attempt", "Answer", "", ""],
    rows: emulator.webhookDeliveries,
    type: "webhookDelivery",
    cells: (delivery) => [
      time(delivery.at),
      delivery.eventType,
      delivery.url,
      String(delivery.attempt),
      statusBadge(delivery.status),
      element("div", {}, fold("Payload", delivery.body), fold("Answer", delivery.answer)),
      element("button", { type: "button", onclick: () => emulator.replay(delivery) }, "Replay")
    ]
  })

/** What clients asked. */
export const requests = () =>
  log({
    label: "Requests",
    columns: ["When", "Method", "Path", "Status", "Operation"],
    rows: emulator.requests,
    type: "request",
    cells: (request) => [
      time(request.at),
      request.method,
      request.path,
      statusBadge(request.status),
      request.operation ?? ""
    ]
  })
