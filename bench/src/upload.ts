/**
 * Sends one file many times in one of two ways, in a process of its own, and writes as JSON how long it took and how far
 * memory rose above that of the idle process: `upload.ts WAY ORIGIN FILE COUNT CONCURRENCY`.
 */
import { setTimeout } from "node:timers/promises"

const [way = "", origin = "", path = "", count = "1", concurrency = "1"] = process.argv.slice(2)

/** Sends a file so many times, so many at a time. */
type Sends = (file: string, count: number, concurrency: number) => Promise<unknown>

const ours = async (): Promise<Sends> => {
  const Messages = await import("@effect-mailgun/core/Messages")
  const NodeAttachment = await import("@effect-mailgun/node/NodeAttachment")
  const NodeMailgun = await import("@effect-mailgun/node/NodeMailgun")
  const Effect = await import("effect/Effect")
  const ManagedRuntime = await import("effect/ManagedRuntime")
  const Redacted = await import("effect/Redacted")
  const runtime = ManagedRuntime.make(
    NodeMailgun.layer({ apiKey: Redacted.make("key"), domain: "example.com", baseUrl: origin, http: { proxy: false } })
  )
  const send = Effect.fnUntraced(function*(file: string) {
    const attachments = yield* NodeAttachment.fromPath(file)
    yield* Messages.send({ from: "ann@example.com", to: "bob@example.com", text: "Attached.", attachments })
  })
  return (file, amount, atOnce) =>
    runtime.runPromise(Effect.replicateEffect(send(file), amount, { concurrency: atOnce, discard: true }))
}

/** The least that does it: a body of our own writing around a stream of the file, with its length. */
const handBuilt = async (): Promise<Sends> => {
  const { Agent, request } = await import("undici")
  const { createReadStream } = await import("node:fs")
  const { stat } = await import("node:fs/promises")
  const { Readable } = await import("node:stream")
  const dispatcher = new Agent({ connections: 128 })
  const boundary = "hand-built-0123456789abcdef"
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = Buffer.from(
    field("from", "ann@example.com") + field("to", "bob@example.com") + field("text", "Attached.") +
      `--${boundary}\r\nContent-Disposition: form-data; name="attachment"; filename="a.bin"\r\n` +
      "Content-Type: application/octet-stream\r\n\r\n"
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  const body = async function*(file: string) {
    yield head
    yield* createReadStream(file)
    yield tail
  }
  const send = async (file: string) => {
    const { size } = await stat(file)
    const response = await request(`${origin}/v3/example.com/messages`, {
      dispatcher,
      method: "POST",
      headers: {
        "authorization": "Basic a2V5",
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "content-length": String(head.length + size + tail.length)
      },
      body: Readable.from(body(file), { objectMode: false })
    })
    return response.body.json()
  }
  return (file, amount, atOnce) => {
    let started = 0
    const worker = async () => {
      while (started++ < amount) await send(file)
    }
    return Promise.all(Array.from({ length: atOnce }, worker))
  }
}

const sends = await (way === "ours" ? ours() : handBuilt())
// A small file first: it loads what the others use, and opens a connection.
await sends(import.meta.filename, 1, 1)
await setTimeout(500)
globalThis.gc?.()
const idle = process.memoryUsage.rss()

let peak = idle
const sampler = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 5)
const start = performance.now()
await sends(path, Number(count), Number(concurrency))
const seconds = (performance.now() - start) / 1000
clearInterval(sampler)
process.stdout.write(JSON.stringify({ seconds, megabytes: (peak - idle) / 1024 / 1024 }))
process.exit()
