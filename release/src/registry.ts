import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { createHash } from "node:crypto"
import { createServer } from "node:http"
import { run } from "./Command.ts"

const Manifest = Schema.fromJsonString(
  Schema.StructWithRest(Schema.Struct({ name: Schema.String, version: Schema.String }), [
    Schema.Record(Schema.String, Schema.Unknown)
  ])
)

const decodeManifest = Schema.decodeUnknownEffect(Manifest)

/** A package as a registry of npm tells of it, and the bytes of its only version. */
const packageOf = Effect.fnUntraced(function*(tarball: string, url: string) {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const bytes = yield* fileSystem.readFile(tarball)
  const manifest = yield* decodeManifest(yield* run("tar", ["-xzOf", tarball, "package/package.json"]))
  const { name, version } = manifest
  const file = `/${path.basename(tarball)}`
  const dist = {
    tarball: url + file,
    integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`
  }
  return {
    file,
    bytes,
    // As npm asks for a package with a scope.
    path: `/${name.replace("/", "%2f")}`,
    metadata: { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } }
  }
})

/** A registry that has these tarballs and nothing else, until the scope closes; gives its URL. */
export const serveTarballs = Effect.fnUntraced(function*(tarballs: ReadonlyArray<string>) {
  const server = yield* NodeHttpServer.make(createServer, { port: 0, host: "127.0.0.1" })
  const url = HttpServer.formatAddress(server.address)
  const packages = yield* Effect.forEach(tarballs, (tarball) => packageOf(tarball, url))
  yield* server.serve(Effect.gen(function*() {
    const request = yield* HttpServerRequest.HttpServerRequest
    const asked = request.url.toLowerCase()
    const found = packages.find(({ file, path }) => asked === path || asked === file)
    if (found === undefined) return HttpServerResponse.empty({ status: 404 })
    return asked === found.path
      ? HttpServerResponse.jsonUnsafe(found.metadata)
      : HttpServerResponse.uint8Array(found.bytes)
  }))
  return url
})
