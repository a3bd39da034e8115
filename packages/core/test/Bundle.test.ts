import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { build } from "esbuild"
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** Bundles a program for browsers; fails where it needs anything of Node. */
const bundle = (program: string) =>
  Effect.promise(() =>
    build({
      stdin: { contents: program, resolveDir: root, loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "browser",
      target: "es2023",
      minify: true,
      treeShaking: true,
      write: false,
      metafile: true,
      logLevel: "silent"
    })
  )

interface Metafile {
  readonly outputs: {
    readonly [file: string]: { readonly inputs: { readonly [file: string]: { readonly bytesInOutput: number } } }
  }
}

/** The files of which there is code in the bundle. */
const filesOf = ({ outputs }: Metafile) =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => bytesInOutput > 0 ? [file] : [])
  )

describe("The core package", () => {
  it.effect("bundles whole for the browser, without a node: import", () =>
    Effect.gen(function*() {
      const { metafile } = yield* bundle(
        `export * from "@effect-mailgun/core"; export * from "@effect-mailgun/core/operations"`
      )
      const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path))
      assert.deepStrictEqual(imports, [])
      const foreign = filesOf(metafile).filter((file) =>
        file.includes("node_modules") && !/node_modules\/effect\//.test(file)
      )
      assert.deepStrictEqual(foreign, [])
    }))

  it.effect("depends on effect alone", () =>
    Effect.gen(function*() {
      const manifest = JSON.parse(yield* Effect.promise(() => readFile(`${root}/package.json`, "utf8")))
      assert.isUndefined(manifest.dependencies)
      assert.deepStrictEqual(Object.keys(manifest.peerDependencies), ["effect"])
    }))

  for (
    const program of [
      `import { Bounces } from "@effect-mailgun/core"; export const list = Bounces.list`,
      `import * as Bounces from "@effect-mailgun/core/Bounces"; export const list = Bounces.list`
    ]
  ) {
    it.effect(`carries only the resource that is used: ${program.slice(0, 60)}`, () =>
      Effect.gen(function*() {
        const { metafile } = yield* bundle(program)
        const resources = filesOf(metafile).filter((file) =>
          /src\/(Bounces|Domains|Events|Messages|Event)\.ts$/.test(file)
        )
        assert.deepStrictEqual(resources.map((file) => file.slice(file.lastIndexOf("/") + 1)), ["Bounces.ts"])
      }))
  }

  it.effect("carries nothing of batches and other resources where one message is sent", () =>
    Effect.gen(function*() {
      const { metafile } = yield* bundle(
        `import * as Messages from "@effect-mailgun/core/Messages"; export const send = Messages.send`
      )
      const others = filesOf(metafile).filter((file) =>
        /src\/(Bounces|Domains|Event|Events|MessageBatch|Personalisation|Webhook|internal\/recipientChunks)\.ts$/.test(
          file
        )
      )
      assert.deepStrictEqual(others, [])
    }))
})
