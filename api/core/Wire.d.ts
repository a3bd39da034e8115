export * from "./WireCodec.ts"
export * from "./WireRecord.ts"
