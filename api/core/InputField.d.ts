import * as DateTime from "effect/DateTime"
import * as Duration from "effect/Duration"
import * as Attachment from "./Attachment.ts"
import { type Field } from "./InputModel.ts"
import * as Wire from "./Wire.ts"
export declare const commaList: (key: string) => Field<ReadonlyArray<string>, "required">
export declare const cursor: Field<string, "optional">
export declare const date: (key: string) => Field<DateTime.DateTime, "required">
export declare const domain: Field<string, "optional">
export declare function domainAs(key: string): Field<string, "optional">
export declare const file: (key: string) => Field<Attachment.Attachment, "required">
export declare const files: (
  key: string
) => Field<Attachment.Attachment | ReadonlyArray<Attachment.Attachment>, "required">
export declare const integer: (key: string, bounds: {
  readonly min: number
  readonly max: number
}) => Field<number, "required">
export declare const json: (key: string) => Field<{
  readonly [name: string]: unknown
}, "required">
export declare const literal: <const L extends string>(key: string, ...known: ReadonlyArray<L>) => Field<L, "required">
export declare const number: (key: string) => Field<number, "required">
export declare const period: (key: string) => Field<Duration.Duration | string, "required">
export declare const records: <C extends Wire.AnyCodec>(record: C, limits: {
  readonly max: number
}) => Field<ReadonlyArray<C["Type"]>, "required">
export declare const subaccount: Field<string, "required">
export declare const text: (key: string, options?: {
  readonly nonEmpty?: boolean | undefined
}) => Field<string, "required">
export declare const texts: (key: string) => Field<ReadonlyArray<string> | string, "required">
export declare const trueFalse: (key: string) => Field<boolean, "required">
export declare const value: <C extends Wire.AnyCodec>(key: string, codec: C) => Field<C["Type"], "required">
export declare const yesNo: (key: string) => Field<boolean, "required">
