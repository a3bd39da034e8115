export {}
export interface Click extends OutcomeRecipient {
  readonly event: "clicked"
  readonly url?: string | undefined
}
export interface Failure extends OutcomeRecipient {
  readonly event: "failed"
  readonly severity: "permanent" | "temporary"
  readonly code?: number | undefined
  readonly message?: string | undefined
}
export declare class MessageNotKept extends MessageNotKept_base<{
  readonly messageId: string
  readonly recipient: string | undefined
}> {
  get message(): string
}
declare const MessageNotKept_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "MessageNotKept"
} & Readonly<A>
export type Outcome = Click | Failure | Reaction | Unsubscription
export interface OutcomeRecipient {
  readonly recipient?: string | undefined
}
export interface Reaction extends OutcomeRecipient {
  readonly event: "complained" | "opened"
}
export interface Unsubscription extends OutcomeRecipient {
  readonly event: "unsubscribed"
  readonly tag?: string | undefined
}
