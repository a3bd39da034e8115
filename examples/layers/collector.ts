import { Effect } from "effect"
import { once } from "node:events"
import { createServer } from "node:http"
import { text } from "node:stream/consumers"
import { type Export, linesOf } from "./otlpLines.ts"

/** A collector on this machine that takes OTLP over HTTP, and prints what it gets. Gives its address. */
export const collector = Effect.acquireRelease(
  Effect.promise(async () => {
    const server = createServer(async (request, response) => {
      const exported: Export = JSON.parse(await text(request))
      for (const line of linesOf(exported)) process.stdout.write(`${line}\n`)
      response.setHeader("content-type", "application/json").end("{}")
    })
    await once(server.listen(0, "127.0.0.1"), "listening")
    return server
  }),
  (server) => Effect.sync(() => server.close())
).pipe(
  Effect.map((server) => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`
  })
)
