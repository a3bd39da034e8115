import { assert, describe, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** The declarations that a user's editor reads, made afresh. */
const declarations = (): { readonly [file: string]: string } => {
  const folder = mkdtempSync(join(tmpdir(), "declarations-"))
  try {
    execFileSync("tsc", [
      "-p",
      "tsconfig.src.json",
      "--composite",
      "false",
      "--incremental",
      "false",
      "--emitDeclarationOnly",
      "--outDir",
      folder
    ], {
      cwd: root,
      stdio: "pipe"
    })
    const files = readdirSync(folder).filter((name) => name.endsWith(".d.ts"))
    return Object.fromEntries(files.map((name) => [name.slice(0, -5), readFileSync(join(folder, name), "utf8")]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a hover shows: one line each, with the names that users know. */
const signatures: { readonly [file: string]: ReadonlyArray<string> } = {
  Messages: ["export declare const send: Operation.Operation<SendInput, MessageAccepted>;"],
  Bounces: [
    "export declare const list: Operation.Operation<ListInput, Page.Page<Bounce>>;",
    "export declare const get: Operation.Operation<AddressInput, Bounce>;",
    "export declare const stream: (input?: ListInput) => Stream.Stream<Bounce, MailgunError, Mailgun>;"
  ],
  Events: [
    "export declare const list: Operation.Operation<ListInput, Page.Page<Event>>;",
    "export declare const stream: (input?: ListInput) => Stream.Stream<Event, MailgunError, Mailgun>;"
  ],
  Domains: ["export declare const create: Operation.Operation<CreateInput, DomainDetails>;"]
}

const emitted = declarations()

describe("The declarations", () => {
  it("name nothing that users can't import", () => {
    const leaking = Object.entries(emitted).filter(([, text]) => text.includes("/internal/")).map(([file]) => file)
    // `Wire.invalid` is exported from there, and is public by that; `Wire` has it of these two.
    assert.deepStrictEqual(leaking.filter((file) => file !== "WireCodec" && file !== "WireRecord"), [])
  })
})

describe("The declared type of", () => {
  for (const [file, lines] of Object.entries(signatures)) {
    for (const line of lines) {
      it(`${file} reads: ${line}`, () => {
        assert.include(emitted[file], line)
      })
    }
  }
})
