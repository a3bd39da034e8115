/**
 * A forward and CONNECT proxy on the loopback that writes down what went through it.
 */
import * as Effect from "effect/Effect"
import * as Http from "node:http"
import * as Net from "node:net"
import * as TestServer from "./TestServer.ts"

export const proxy = (options: { readonly refuse?: number } = {}) =>
  Effect.gen(function*() {
    /** What clients asked for: `GET http://...` or `CONNECT host:port`, with the credentials they gave. */
    const asked: Array<string> = []
    const note = (request: Http.IncomingMessage) =>
      asked.push([request.method, request.url, request.headers["proxy-authorization"]].filter(Boolean).join(" "))
    const server = yield* TestServer.http((request, response) => {
      note(request)
      if (options.refuse !== undefined) return response.writeHead(options.refuse).end("refused by the proxy")
      const onward = Http.request(request.url ?? "", { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      return request.pipe(onward)
    }, (listening) =>
      listening.on("connect", (request, socket) => {
        note(request)
        if (options.refuse !== undefined) return socket.end(`HTTP/1.1 ${options.refuse} Refused\r\n\r\n`)
        const [host, port] = (request.url ?? "").split(":")
        const onward = Net.connect(Number(port), host, () => {
          socket.write("HTTP/1.1 200 Connection established\r\n\r\n")
          onward.pipe(socket).pipe(onward)
        })
        onward.on("error", () => socket.destroy())
        return socket.on("error", () => onward.destroy())
      }))
    return { ...server, asked }
  })
