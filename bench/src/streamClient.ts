/**
 * Reads all events of a server in a process of its own, in the way that the first argument names, and writes how many
 * there were, the CPU seconds and the peak of memory to the standard output.
 */
import { Events } from "@effect-mailgun/core"
import * as NodeMailgun from "@effect-mailgun/node/NodeMailgun"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import MailgunJs from "mailgun.js"
import { Agent, request } from "undici"

const [, , way = "", origin = ""] = process.argv

const ways: { readonly [name: string]: () => Promise<number> } = {
  ours: () =>
    Effect.runPromise(
      Stream.runFold(Events.stream(), () => 0, (count) => count + 1).pipe(
        Effect.provide(NodeMailgun.layer({
          apiKey: Redacted.make("key-0123456789"),
          domain: "example.org",
          baseUrl: origin,
          http: { proxy: false }
        }))
      )
    ),
  bare: async () => {
    const dispatcher = new Agent()
    let count = 0
    let url = `${origin}/v3/example.org/events`
    for (;;) {
      const { body } = await request(url, { dispatcher })
      const { items, paging } = JSON.parse(await body.text())
      if (items.length === 0) break
      count += items.length
      url = paging.next
    }
    await dispatcher.close()
    return count
  },
  "mailgun.js": async () => {
    const client = new MailgunJs(FormData).client({ username: "api", key: "key-0123456789", url: origin })
    let count = 0
    let page: string | undefined
    for (;;) {
      const { items, pages } = await client.events.get("example.org", page === undefined ? {} : { page })
      if (items.length === 0) return count
      count += items.length
      page = pages.next.page
    }
  }
}

const run = ways[way]
if (run === undefined) throw new Error(`no way ${way}`)

const before = process.cpuUsage()
const count = await run()
const { system, user } = process.cpuUsage(before)
console.log(JSON.stringify({
  count,
  seconds: (system + user) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024
}))
