import * as Result from "effect/Result"
export {}
export type Input = Mailbox | string
export interface Mailbox {
  readonly name?: string | undefined
  readonly address: string
}
export declare class ParseError extends ParseError_base<{
  readonly position: number
  readonly reason: string
}> {
  get message(): string
}
declare const ParseError_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "MailboxParseError"
} & Readonly<A>
export declare const asciiAddress: (address: string) => string
export declare const complaint: (mailbox: unknown) => string | undefined
export declare const format: (mailbox: Input) => string
export declare const maxLength = 1280
export declare const maxListLength: number
export declare const parse: (text: string) => Result.Result<Mailbox, ParseError>
export declare const parseList: (text: string) => Result.Result<ReadonlyArray<Mailbox>, ParseError>
