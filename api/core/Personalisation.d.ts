import type * as Mailbox from "./Mailbox.ts"
export type Needs<Text extends string> = [
  VariableNames<Text>
] extends [
  never
] ? unknown :
  {
    readonly variables: {
      readonly [Name in VariableNames<Text>]: {}
    }
  }
export interface Personalised {
  readonly subject?: string | undefined
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly ampHtml?: string | undefined
  readonly replyTo?: Mailbox.Input | undefined
  readonly headers?: undefined | {
    readonly [name: string]: ReadonlyArray<string> | string
  }
  readonly variables?: Variables | undefined
  readonly template?: undefined | {
    readonly variables?: Variables | undefined
  }
}
export interface Placeholder {
  readonly text: string
  readonly variable: string | undefined
  readonly fields: ReadonlyArray<string>
}
export type VariableNames<Text extends string> = Text extends `${string}%recipient.${infer Name}%${infer Rest}`
  ? Name extends `${string}${" " | "\n"}${string}` ? VariableNames<`%${Rest}`> : Name | VariableNames<Rest>
  : never
export interface Variables {
  readonly [name: string]: unknown
}
export declare const builtIn: ReadonlyArray<string>
export declare const missing: (
  used: ReadonlyArray<Placeholder>,
  variables: Variables | undefined
) => ReadonlyArray<Placeholder>
export declare const placeholders: (message: Personalised) => ReadonlyArray<Placeholder>
