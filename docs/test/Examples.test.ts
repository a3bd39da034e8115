import * as EmulatorServer from "@effect-mailgun/emulator/EmulatorServer"
import { assert, describe, layer, test } from "@effect/vitest"
import { Effect } from "effect"
import { spawnSync } from "node:child_process"
import dns from "node:dns"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { isIP } from "node:net"
import { type CodeBlock, codeBlocks } from "../src/codeBlocks.ts"
import { moduleOf, problemsOf } from "../src/runBlock.ts"

const folder = new URL("../.examples/", import.meta.url)
const blocks = codeBlocks()

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const block of blocks) writeFileSync(new URL(`${block.name}.ts`, folder), moduleOf(block))

/** What the compiler says, by the name of the block. */
const compilerMessages = (): ReadonlyMap<string, ReadonlyArray<string>> => {
  const tsc = new URL("../../node_modules/.bin/tsc", import.meta.url).pathname
  const project = new URL("../tsconfig.examples.json", import.meta.url).pathname
  const { status, stderr, stdout } = spawnSync(tsc, ["-p", project, "--pretty", "false"], { encoding: "utf8" })
  const found = new Map<string, Array<string>>()
  for (const line of stdout.split("\n")) {
    const name = /\.examples\/(\w+)\.ts\(/.exec(line)?.[1]
    if (name !== undefined) found.set(name, [...found.get(name) ?? [], line])
  }
  if (status !== 0 && found.size === 0) throw new Error(`the examples were not compiled: ${stdout}${stderr}`)
  return found
}

const messages = compilerMessages()

// Where an example says a key of its own, it would ask Mailgun itself: here, nobody is found under such names.
const { lookup } = dns
dns.lookup = Object.assign(
  (hostname: string, ...rest: ReadonlyArray<unknown>) =>
    Reflect.apply(lookup, dns, [
      isIP(hostname) > 0 || hostname === "localhost" ? hostname : `${hostname}.invalid`,
      ...rest
    ]),
  lookup
)

// What an example writes by a relative path is not to lie about in the repository.
process.chdir(folder.pathname)

// The files that examples read.
writeFileSync("subscribers.csv", "email,name,code\nann@example.com,Ann,17\n")
writeFileSync("june.csv", "email,name\nann@example.com,Ann\n")
writeFileSync("minutes.pdf", "%PDF-1.7\n")

/** The environment that a user would have set, for the emulator. */
const environment = Effect.gen(function*() {
  const { url } = yield* EmulatorServer.EmulatorServer
  Object.assign(process.env, {
    MAILGUN_API_KEY: "key-emulator",
    MAILGUN_DOMAIN: "sandbox.example.com",
    MAILGUN_BASE_URL: url,
    MAILGUN_WEBHOOK_SIGNING_KEY: "key-webhook-signing",
    SLACK_TOKEN: "xoxb-1"
  })
})

/** Whether a block is a test itself. */
const isTest = ({ code }: CodeBlock): boolean => code.includes(`from "@effect/vitest"`)

for (const block of blocks.filter(isTest)) {
  describe(`The tests at ${block.place}`, async () => {
    test("compile", () => assert.deepStrictEqual(messages.get(block.name) ?? [], []))
    await import(new URL(`${block.name}.ts`, folder).href)
  })
}

// Some examples wait, so time has to pass.
layer(EmulatorServer.layer(), { timeout: 60_000, excludeTestServices: true })("The code at", (it) => {
  for (const block of blocks.filter((each) => !isTest(each))) {
    it.effect(`${block.place} compiles and runs`, () =>
      Effect.gen(function*() {
        assert.deepStrictEqual(messages.get(block.name) ?? [], [])
        yield* environment
        const exported: { readonly [name: string]: unknown } = yield* Effect.promise(() =>
          import(new URL(`${block.name}.ts`, folder).href)
        )
        assert.deepStrictEqual(yield* problemsOf(exported), [])
      }), 60_000)
  }
})
