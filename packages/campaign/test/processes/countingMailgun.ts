// A Mailgun in a process of its own, which counts what arrives when it arrives, and answers a moment later. It knows
// nothing of campaigns.
import { createServer } from "node:http"

interface Request {
  readonly at: number
  readonly by: string
  readonly messageId: string
  readonly recipients: number
}

const latency = Number(process.env["LATENCY_MILLIS"] ?? 40)
const requests: Array<Request> = []
const counts = new Map<string, number>()

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost")
  const answer = (body: unknown) => {
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify(body))
  }
  if (url.pathname === "/count") {
    const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0)
    return answer({ requests, addresses: counts.size, most })
  }
  if (url.pathname.endsWith("/events")) {
    const messageId = url.searchParams.get("message-id")
    const items = requests.some((known) => known.messageId === messageId)
      ? [{ event: "accepted", id: "1", timestamp: 1 }]
      : []
    return answer({ items, paging: {} })
  }
  const chunks: Array<Buffer> = []
  request.on("data", (chunk: Buffer) => chunks.push(chunk))
  request.on("end", () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    const to = form.getAll("to")
    for (const address of to) counts.set(address, (counts.get(address) ?? 0) + 1)
    const messageId = (form.get("h:Message-Id") ?? "").replace(/^<|>$/g, "")
    requests.push({ at: Date.now(), by: request.headers["user-agent"] ?? "", messageId, recipients: to.length })
    setTimeout(() => answer({ id: `<${messageId}>`, message: "Queued. Thank you." }), latency)
  })
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.send?.(typeof address === "object" ? address?.port : undefined)
})
