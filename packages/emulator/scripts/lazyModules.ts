import type { Plugin } from "esbuild"
import { getBuiltinModule } from "node:process"

/** A module whose exports are getters: it is loaded when somebody who imports it first uses one of them. */
const lazily = (names: ReadonlyArray<string>, load: string): string =>
  [
    "let loaded",
    `const load = () => loaded ??= ${load}`,
    ...names.map((name) => `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => load().${name} })`)
  ].join("\n")

/** Modules of Node that libraries import, and that a start does not need, or not the whole of them. */
const ofNode = /^(?:node:)?(?:child_process|crypto|dns|http|https|os|querystring|readline|tls|zlib)$/

/** What there is of the library of WebSockets, which the HTTP server imports. */
const ofWebSockets = ["createWebSocketStream", "Receiver", "Sender", "WebSocket", "WebSocketServer"]

/** Has a bundle load on first use what its start does not need, though libraries import it. */
export const lazyModules: Plugin = {
  name: "lazy-modules",
  setup: (plugins) => {
    plugins.onResolve({ filter: ofNode }, ({ kind, path }) =>
      // That is loaded on first use as it is.
      kind === "dynamic-import"
        ? undefined
        : { path: path.startsWith("node:") ? path : `node:${path}`, namespace: "lazy-node" })
    plugins.onLoad({ filter: /.*/, namespace: "lazy-node" }, ({ path }) => ({
      contents: lazily(Object.keys(getBuiltinModule(path) ?? {}), `process.getBuiltinModule("${path}")`)
    }))
    plugins.onResolve({ filter: /^ws$/ }, ({ kind, path, resolveDir }) =>
      // The getters themselves require it.
      kind === "require-call" ? undefined : { path, namespace: "lazy-ws", pluginData: resolveDir })
    plugins.onLoad({ filter: /.*/, namespace: "lazy-ws" }, ({ pluginData }) => ({
      contents: lazily(ofWebSockets, `require("ws")`),
      resolveDir: pluginData
    }))
  }
}
