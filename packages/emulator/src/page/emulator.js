// @ts-check

/**
 * What the page asks of the emulator: its own HTTP API, and nothing else. The types are those of the API's models, as
 * JSON has them.
 *
 * @typedef {typeof import("../EmulatorApiModels.ts").MessageSummary.Encoded} Summary
 * @typedef {typeof import("../EmulatorApiModels.ts").MessageDetails.Encoded} Message
 * @typedef {typeof import("../EmulatorApiModels.ts").WebhookDelivery.Encoded} Delivery
 * @typedef {typeof import("../EmulatorApiModels.ts").RequestRecord.Encoded} RequestRecord
 * @typedef {typeof import("../EmulatorApiModels.ts").Change.Encoded} Change
 * @typedef {typeof import("../EmulatorApiModels.ts").Outcome.Encoded} Outcome
 * @typedef {{
 *   event: string, id: string, timestamp: number, recipient?: string, severity?: string, url?: string,
 *   "delivery-status"?: { code?: number, message?: string, description?: string }
 * }} EventJson
 */

const api = "/emulator/api"

/** How many entries a list shows. */
const limit = 200

/** @param {{ key: string }} message */
const pathOf = ({ key }) => `${api}/messages/${encodeURIComponent(key)}`

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>} what the API says; its models tell the type
 */
const json = async (path, init) => {
  const response = await fetch(path, init)
  const body = response.status === 204 ? undefined : await response.json()
  if (!response.ok) throw new Error(body?.message ?? `the emulator answered with ${response.status}`)
  return body
}

/** @param {unknown} [body] */
const post = (body) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body ?? {})
})

/**
 * The newest messages, of those in which all words of the search stand.
 *
 * @param {string} search
 * @returns {Promise<{ items: ReadonlyArray<Summary>, total: number }>}
 */
export const messages = (search) => json(`${api}/messages?${new URLSearchParams({ search, limit: String(limit) })}`)

/**
 * @param {string} key
 * @returns {Promise<Message>}
 */
export const message = (key) => json(pathOf({ key }))

/**
 * What became of a message, oldest first.
 *
 * @param {Summary} summary
 * @returns {Promise<ReadonlyArray<EventJson>>}
 */
export const eventsOf = (summary) => json(`${pathOf(summary)}/events`)

/**
 * The MIME of a message.
 *
 * @param {Summary} summary
 */
export const source = async (summary) => (await fetch(`${pathOf(summary)}/source`)).text()

/**
 * @param {Summary} summary
 * @param {number} index
 */
export const attachmentUrl = (summary, index) => `${pathOf(summary)}/attachments/${index}`

/**
 * Where the HTML of a message stands as a document of its own.
 *
 * @param {Summary} summary
 */
export const previewUrl = ({ key }) => `/inbox/preview/${encodeURIComponent(key)}`

/**
 * Has something happen to a message.
 *
 * @param {Summary} summary
 * @param {Outcome} outcome
 * @returns {Promise<EventJson>}
 */
export const report = (summary, outcome) => json(`${pathOf(summary)}/outcomes`, post(outcome))

/**
 * What was posted to webhooks, newest first.
 *
 * @returns {Promise<ReadonlyArray<Delivery>>}
 */
export const webhookDeliveries = async () => (await json(`${api}/webhook-deliveries?limit=${limit}`)).items

/**
 * Posts it again.
 *
 * @param {Delivery} delivery
 * @returns {Promise<Delivery>}
 */
export const replay = ({ id }) => json(`${api}/webhook-deliveries/${encodeURIComponent(id)}/replay`, post())

/**
 * What clients asked, newest first.
 *
 * @returns {Promise<ReadonlyArray<RequestRecord>>}
 */
export const requests = async () => (await json(`${api}/requests?limit=${limit}`)).items

/**
 * Follows what happens, for as long as the page is open. The browser connects again by itself.
 *
 * @param {(change: Change) => void} onChange
 * @param {(state: "live" | "reconnecting") => void} onState
 */
export const follow = (onChange, onState) => {
  const changes = new EventSource(`${api}/changes`)
  changes.addEventListener("open", () => onState("live"))
  changes.addEventListener("error", () => onState("reconnecting"))
  changes.addEventListener("message", ({ data }) => onChange(JSON.parse(data)))
}
