import * as Stream from "effect/Stream"
import type { Mailgun } from "./Mailgun.ts"
import { type MailgunError } from "./MailgunError.ts"
import type * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export interface Page<out A> {
  readonly items: ReadonlyArray<A>
  readonly unknown: ReadonlyArray<Unknown>
  readonly next?: string | undefined
  readonly previous?: string | undefined
  readonly first?: string | undefined
  readonly last?: string | undefined
  readonly totalCount?: number | undefined
}
export interface Shape<E> {
  readonly items?: ReadonlyArray<string> | string | undefined
  readonly total?: string | undefined
  readonly with?: Wire.Codec<E> | undefined
}
export interface Unknown {
  readonly raw: unknown
  readonly issue: string
}
export declare const byBodySkip: <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
) => Operation.Output<Page<C["Type"]> & E>
export declare const bySkip: <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape: Shape<E> & {
    readonly defaultLimit: number
  }
) => Operation.Output<Page<C["Type"]> & E>
export declare const byToken: <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
) => Operation.Output<Page<C["Type"]> & E>
export declare const byUrl: <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
) => Operation.Output<Page<C["Type"]> & E>
export declare const pages: <
  I extends {
    readonly cursor?: string | undefined
  },
  P extends Page<unknown>
>(list: Operation.Operation<I, P>) => (...args: Operation.Arguments<I>) => Stream.Stream<P, MailgunError, Mailgun>
export declare const single: <C extends Wire.AnyCodec, E extends object = {}>(
  item: C,
  shape?: Shape<E>
) => Operation.Output<Page<C["Type"]> & E>
export declare const stream: <
  I extends {
    readonly cursor?: string | undefined
  },
  P extends Page<unknown>
>(
  list: Operation.Operation<I, P>
) => (...args: Operation.Arguments<I>) => Stream.Stream<P["items"][number], MailgunError, Mailgun>
