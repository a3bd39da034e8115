/**
 * The other end of the HTTP benchmark, in a process of its own: answers every request with the same small JSON, with as
 * little work as it can, and writes its port to the standard output.
 */
import { createServer } from "node:net"

const body = JSON.stringify({ id: "<20260101000000.1.ABCDEF@example.com>", message: "Queued. Thank you." })
const answer = Buffer.from(
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
)

const server = createServer({ noDelay: true }, (socket) => {
  let pending = ""
  socket.setEncoding("latin1")
  socket.on("error", () => socket.destroy())
  socket.on("data", (chunk) => {
    pending += String(chunk)
    for (;;) {
      const headEnd = pending.indexOf("\r\n\r\n")
      if (headEnd === -1) return
      const length = /\r\ncontent-length: (\d+)/i.exec(pending.slice(0, headEnd))?.[1] ?? "0"
      const end = headEnd + 4 + Number(length)
      if (pending.length < end) return
      pending = pending.slice(end)
      socket.write(answer)
    }
  })
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`)
})
process.stdin.on("end", () => process.exit()).resume()
