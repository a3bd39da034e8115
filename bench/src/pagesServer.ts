/**
 * A server of as many pages of events as the first argument says, in a process of its own: every page has the same 300
 * events and its own link to the next; the last is empty. Writes its port to the standard output.
 */
import { createServer } from "node:http"
import { eventsPage } from "./samples.ts"

const pages = Number(process.argv[2])
const { items } = JSON.parse(eventsPage(300))
const itemsText = JSON.stringify(items)

const server = createServer((request, response) => {
  const page = Number(/\/events\/(\d+)/.exec(request.url ?? "")?.[1] ?? 0)
  const link = (to: number) => `http://${request.headers.host}/v3/example.org/events/${to}`
  const body = `{"items":${page < pages ? itemsText : "[]"},"paging":{"next":"${link(page + 1)}","previous":"${
    link(page)
  }"}}`
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) })
  response.end(body)
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`)
})
process.stdin.on("end", () => process.exit()).resume()
