import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import * as SchemaParser from "effect/SchemaParser"

/** The answer of a plain decoder for input that is not its own; a symbol, so that no decoded value can equal it. */
export const invalid: unique symbol = Symbol("invalid")

/** Turns wire JSON into a value of ours, or says `invalid`. Never throws. */
export type Decode = (wire: unknown) => unknown

/** The annotation under which a Schema carries its plain decoder. */
export const DecodeAnnotation = "@effect-mailgun/core/decode"

const isDecode = (u: unknown): u is Decode => typeof u === "function"

/**
 * Derives a plain decoder from a Schema's description. What it does not know (checks, transformations of users) it
 * leaves to the Schema's own parser, so the result always agrees with the Schema.
 */
export const compileDecoder = (ast: SchemaAST.AST): Decode => {
  const own = ast.annotations?.[DecodeAnnotation]
  if (isDecode(own)) return own
  if (ast.encoding === undefined && ast.checks === undefined) {
    switch (ast._tag) {
      case "String":
        return (wire) => typeof wire === "string" ? wire : invalid
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
      case "Arrays": {
        const [item] = ast.rest
        if (item !== undefined && ast.elements.length === 0 && ast.rest.length === 1) return arrayDecoder(item)
      }
    }
  }
  return schemaDecoder(ast)
}

const unionDecoder = (ast: SchemaAST.Union): Decode => {
  const members = ast.types.map(compileDecoder)
  return (wire) => {
    for (const member of members) {
      const value = member(wire)
      if (value !== invalid) return value
    }
    return invalid
  }
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
