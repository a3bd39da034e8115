/** The clients that we are measured beside, each as its own documentation sets it up, over connections that are kept. */
import { MailgunTransport } from "mailgun-nodemailer-transport"
import MailgunJs from "mailgun.js"
import { Agent as HttpAgent } from "node:http"
import { createRequire } from "node:module"
import { createTransport } from "nodemailer"
import { type Calls, concurrency, repeatedPromise } from "./calls.ts"

/** A message, and the file that goes with it. */
export interface PeerMessage {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachment?: Buffer
}

const filename = "report.pdf"

const fields = ({ from, subject, text, to }: PeerMessage) => ({ from, to, subject, text })

export const mailgunJs = (origin: string, message: PeerMessage): Calls => {
  const client = new MailgunJs(FormData).client({ username: "api", key: "key-0123456789", url: origin })
  const { attachment } = message
  const data = attachment === undefined
    ? fields(message)
    : { ...fields(message), attachment: { data: attachment, filename } }
  return repeatedPromise(() => client.messages.create("example.com", data))
}

/** mailgun.js with the platform's fetch in place of axios. */
export const mailgunJsFetch = (origin: string, message: PeerMessage): Calls => {
  const client = new MailgunJs(FormData).client({
    username: "api",
    key: "key-0123456789",
    url: origin,
    useFetch: true
  })
  return repeatedPromise(() => client.messages.create("example.com", fields(message)))
}

interface DeprecatedClient {
  readonly messages: () => { readonly send: (data: object) => Promise<unknown> }
}

/** It has no types, and is no module. */
const deprecated: (options: object) => DeprecatedClient = createRequire(import.meta.url)("mailgun-js")

export const mailgunJsDeprecated = (origin: string, message: PeerMessage): Calls => {
  const { hostname, port } = new URL(origin)
  const client = deprecated({
    apiKey: "key-0123456789",
    domain: "example.com",
    protocol: "http:",
    host: hostname,
    port: Number(port)
  })
  return repeatedPromise(() => client.messages().send(fields(message)))
}

/** It speaks https to port 443 alone; with an agent for http it speaks http. */
export const nodemailer = (origin: string, message: PeerMessage): Calls => {
  const { hostname, port } = new URL(origin)
  const transport = new MailgunTransport({ hostname, auth: { domain: "example.com", apiKey: "key-0123456789" } })
  const agent = new HttpAgent({ keepAlive: true, maxSockets: concurrency })
  Object.assign(Reflect.get(transport, "requestConfig"), { protocol: "http:", port, agent })
  const transporter = createTransport(transport)
  return repeatedPromise(() => transporter.sendMail(fields(message)))
}
