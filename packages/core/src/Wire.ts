/**
 * Records as Mailgun puts them on the wire: declared once, camelCase, with the wire key beside each field.
 *
 * From one declaration come the Schema that users see (validation, encoding, equality, documentation) and the plain
 * mapping that runs on answers. The mapping is the same function written without the cost of a general parser; a
 * property test holds the two equal on every input, and a value that the mapping refuses is given to the Schema,
 * whose error says what is wrong and where.
 *
 * @since 0.1.0
 */
export * from "./WireCodec.ts"
export * from "./WireRecord.ts"
