/**
 * The other end of the attachments benchmark, in a process of its own: takes requests of any size, throws away what they
 * hold, and writes its port to the standard output.
 */
import { createServer } from "node:http"

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response.setHeader("content-type", "application/json")
    response.end("{\"id\":\"<1@example.com>\",\"message\":\"Queued. Thank you.\"}")
  })
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`)
})
process.stdin.on("end", () => process.exit()).resume()
