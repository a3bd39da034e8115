import type * as DateTime from "effect/DateTime"
export {}
export interface MessageQuery {
  readonly recipient?: string | undefined
  readonly from?: string | undefined
  readonly subject?: string | undefined
  readonly domain?: string | undefined
  readonly tag?: string | undefined
  readonly header?: undefined | {
    readonly name: string
    readonly value?: string | undefined
  }
  readonly search?: string | undefined
}
export declare class NoMessage extends NoMessage_base<{
  readonly query: MessageQuery
}> {
  get message(): string
}
declare const NoMessage_base: new<A extends Record<string, any> = {}>(
  args: import("effect/Types").VoidIfEmpty<
    {
      readonly [P in keyof A as P extends "_tag" ? never : P]: A[P]
    }
  >
) => import("effect/Cause").YieldableError & {
  readonly _tag: "NoMessage"
} & Readonly<A>
export interface StoredAttachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Uint8Array
  readonly disposition: "attachment" | "inline"
  readonly contentId?: string | undefined
}
export interface StoredMessage {
  readonly id: string
  readonly storageKey: string
  readonly domain: string
  readonly from: string
  readonly to: ReadonlyArray<string>
  readonly cc: ReadonlyArray<string>
  readonly bcc: ReadonlyArray<string>
  readonly recipients: ReadonlyArray<string>
  readonly subject: string | undefined
  readonly text: string | undefined
  readonly html: string | undefined
  readonly ampHtml: string | undefined
  readonly headers: ReadonlyArray<
    readonly [
      name: string,
      value: string
    ]
  >
  readonly tags: ReadonlyArray<string>
  readonly variables: {
    readonly [name: string]: string
  }
  readonly parameters: {
    readonly [name: string]: ReadonlyArray<string>
  }
  readonly attachments: ReadonlyArray<StoredAttachment>
  readonly mime: Uint8Array | undefined
  readonly receivedAt: DateTime.Utc
  readonly direction: "incoming" | "outgoing"
  readonly isTest: boolean
}
export declare const codes: (message: Pick<StoredMessage, "html" | "subject" | "text">) => ReadonlyArray<string>
export declare const links: (message: Pick<StoredMessage, "html" | "text">) => ReadonlyArray<string>
