import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { ChildProcess } from "effect/process"
import * as Stream from "effect/Stream"

/** A program that ended with anything but 0; its output says why. */
export class CommandFailed extends Data.TaggedError("CommandFailed")<{
  readonly command: string
  readonly exitCode: number
  readonly output: string
}> {
  override get message(): string {
    return `${this.command} ended with ${this.exitCode}:\n${this.output}`
  }
}

/** Runs a program to its end, and gives what it wrote to both of its outputs. */
export const run = Effect.fnUntraced(function*(
  program: string,
  args: ReadonlyArray<string>,
  options: ChildProcess.CommandOptions = {}
) {
  const handle = yield* ChildProcess.make(program, args, { extendEnv: true, ...options })
  const output = yield* handle.all.pipe(Stream.decodeText(), Stream.mkString)
  const exitCode = yield* handle.exitCode
  return exitCode === 0
    ? output
    : yield* new CommandFailed({ command: [program, ...args].join(" "), exitCode, output })
}, Effect.scoped)
