import * as SchemaAST from "effect/SchemaAST"
export type Decode = (wire: unknown) => unknown
export declare const DecodeAnnotation = "@effect-mailgun/core/decode"
export declare const PlainDecoder = "@effect-mailgun/core/plainDecoder"
export interface Tag {
  readonly key: string
  readonly literal: unknown
}
export declare const TagAnnotation = "@effect-mailgun/core/tag"
export declare const compileDecoder: (ast: SchemaAST.AST) => Decode
export declare const decoderOf: (codec: {
  readonly ast: SchemaAST.AST
}) => Decode
export declare const invalid: unique symbol
