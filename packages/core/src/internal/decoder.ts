import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import * as SchemaParser from "effect/SchemaParser"
import { isJsonObject } from "./json.ts"

/** The answer of a plain decoder for input that is not its own; a symbol, so that no decoded value can equal it. */
export const invalid: unique symbol = Symbol("invalid")

/** Turns wire JSON into a value of ours, or says `invalid`. Never throws. */
export type Decode = (wire: unknown) => unknown

/** The annotation under which a Schema carries its plain decoder. */
export const DecodeAnnotation = "@effect-mailgun/core/decode"

const isDecode = (u: unknown): u is Decode => typeof u === "function"

/** The property under which a Schema of ours has what gives its plain decoder, so that its description need not be made. */
export const PlainDecoder = "@effect-mailgun/core/plainDecoder"

const isPlainDecoder = (u: unknown): u is () => Decode => typeof u === "function"

/** The plain decoder of a codec: its own, or one that is derived from its description. */
export const decoderOf = (codec: { readonly ast: SchemaAST.AST }): Decode => {
  const own: unknown = Reflect.get(codec, PlainDecoder)
  return isPlainDecoder(own) ? own() : compileDecoder(codec.ast)
}

/** The plain decoder of any text, by which most fields can be told. */
export const text: Decode = (wire) => typeof wire === "string" ? wire : invalid

/**
 * Derives a plain decoder from a Schema's description. What it does not know (checks, transformations of users) it
 * leaves to the Schema's own parser, so the result always agrees with the Schema.
 */
export const compileDecoder = (ast: SchemaAST.AST): Decode => {
  // Without an encoding it is the type side of a codec, which takes no wire values.
  const own = ast.encoding === undefined ? undefined : SchemaAST.resolve(ast)?.[DecodeAnnotation]
  if (isDecode(own)) return own
  if (ast.encoding === undefined && ast.checks === undefined) {
    switch (ast._tag) {
      case "String":
        return text
      case "Number":
        return (wire) => typeof wire === "number" ? wire : invalid
      case "Boolean":
        return (wire) => typeof wire === "boolean" ? wire : invalid
      case "Unknown":
        return (wire) => wire
      case "Literal": {
        const { literal } = ast
        return (wire) => wire === literal ? wire : invalid
      }
      case "Union":
        return unionDecoder(ast)
      case "Objects":
        if (isAnyObject(ast)) return (wire) => isJsonObject(wire) ? wire : invalid
        break
      case "Arrays": {
        const [item] = ast.rest
        if (item !== undefined && ast.elements.length === 0 && ast.rest.length === 1) return arrayDecoder(item)
      }
    }
  }
  return schemaDecoder(ast)
}

/** Whether these are objects of any keys and values. */
const isAnyObject = ({ indexSignatures, propertySignatures }: SchemaAST.Objects): boolean => {
  const [any, ...others] = indexSignatures
  return any !== undefined && others.length === 0 && propertySignatures.length === 0 &&
    isPlain(any.parameter, "String") && isPlain(any.type, "Unknown")
}

const isPlain = (ast: SchemaAST.AST, tag: SchemaAST.AST["_tag"]): boolean =>
  ast._tag === tag && ast.encoding === undefined && ast.checks === undefined

const unionDecoder = (ast: SchemaAST.Union): Decode => {
  const { key, tagged, others } = byTag(ast.types)
  return (wire) => {
    if (key !== undefined && isJsonObject(wire)) {
      const value = tagged.get(wire[key])?.(wire)
      if (value !== undefined && value !== invalid) return value
    }
    for (const member of others) {
      const value = member(wire)
      if (value !== invalid) return value
    }
    return invalid
  }
}

/** The annotation under which a record says by which literal it is told apart. */
export const TagAnnotation = "@effect-mailgun/core/tag"

/** A field of the wire, and what stands in it for one member of a union. */
export interface Tag {
  readonly key: string
  readonly literal: unknown
}

const isTag = (u: unknown): u is Tag => typeof u === "object" && u !== null && "key" in u && "literal" in u

/** Members that come first and are told apart by one field need not be tried one after the other. */
const byTag = (types: ReadonlyArray<SchemaAST.AST>) => {
  const tags = types.map((type) => type.annotations?.[TagAnnotation])
  const first = tags[0]
  const key = isTag(first) ? first.key : undefined
  const tagged = new Map<unknown, Decode>()
  const others: Array<Decode> = []
  for (const [index, type] of types.entries()) {
    const tag = tags[index]
    const isDistinct = isTag(tag) && tag.key === key && others.length === 0 && !tagged.has(tag.literal)
    if (isDistinct) tagged.set(tag.literal, compileDecoder(type))
    else others.push(compileDecoder(type))
  }
  return { key, tagged, others }
}

const arrayDecoder = (item: SchemaAST.AST): Decode => {
  const decode = compileDecoder(item)
  return (wire) => {
    if (!Array.isArray(wire)) return invalid
    const values: Array<unknown> = []
    for (const element of wire) {
      const value = decode(element)
      if (value === invalid) return invalid
      values.push(value)
    }
    return values
  }
}

const schemaDecoder = (ast: SchemaAST.AST): Decode => {
  const decode = SchemaParser.decodeUnknownResult(Schema.make<Schema.Decoder<unknown>>(ast))
  return (wire) => {
    const result = decode(wire)
    return Result.isSuccess(result) ? result.success : invalid
  }
}
