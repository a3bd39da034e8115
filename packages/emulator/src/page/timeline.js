// @ts-check
import { element, time } from "./dom.js"
import * as emulator from "./emulator.js"

/**
 * What can be made to happen to a message, as the buttons say it.
 *
 * @param {string} url that is clicked
 * @returns {ReadonlyArray<readonly [label: string, outcome: emulator.Outcome]>}
 */
const outcomes = (url) => [
  ["Open", { event: "opened" }],
  ["Click", { event: "clicked", url }],
  ["Bounce", { event: "failed", severity: "permanent" }],
  ["Defer", { event: "failed", severity: "temporary" }],
  ["Complain", { event: "complained" }],
  ["Unsubscribe", { event: "unsubscribed" }]
]

/** @type {Record<string, string>} */
const tones = { delivered: "good", opened: "good", clicked: "good", complained: "bad", unsubscribed: "warn", rejected: "bad" }

/** @param {emulator.EventJson} event */
const tone = (event) =>
  event.event === "failed" ? (event.severity === "temporary" ? "warn" : "bad") : tones[event.event] ?? "plain"

/** @param {emulator.EventJson} event */
const about = (event) => {
  const status = event["delivery-status"]
  const refusal = event.event === "failed" && status !== undefined
    ? `${status.code ?? ""} ${status.message || status.description || ""}`
    : undefined
  return [event.recipient, event.severity, refusal, event.url].filter((part) => part !== undefined).join(" · ")
}

/** @param {emulator.EventJson} event */
const entry = (event) =>
  element(
    "li",
    {},
    element("span", { class: "badge", "data-tone": tone(event) }, event.event),
    ` ${about(event)} `,
    time(new Date(event.timestamp * 1000).toISOString()),
    element("details", {}, element("summary", {}, "JSON"), element("pre", {}, JSON.stringify(event, undefined, 2)))
  )

/**
 * What became of a message, with buttons that make more of it happen.
 *
 * @param {emulator.Message} message
 */
export const timeline = async (message) => {
  const problem = element("p", { class: "problem", role: "alert" })
  const recipient = element(
    "select",
    { "aria-label": "Recipient" },
    ...message.recipients.map((address) => element("option", { value: address }, address))
  )
  const url = message.links[0] ?? "https://example.com/"
  const buttons = outcomes(url).map(([label, outcome]) =>
    element("button", {
      type: "button",
      onclick: async () => {
        problem.textContent = ""
        try {
          // The event shows when the emulator tells of it, as any other does.
          await emulator.report(message, { ...outcome, recipient: recipient.value })
        } catch (error) {
          problem.textContent = String(error)
        }
      }
    }, label)
  )
  const events = await emulator.eventsOf(message)
  return element(
    "div",
    {},
    element("div", { class: "toolbar" }, recipient, ...buttons),
    problem,
    element("ol", { class: "timeline", "aria-label": "Events" }, ...events.map(entry))
  )
}
