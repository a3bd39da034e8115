export declare const isJsonObject: (wire: unknown) => wire is {
  readonly [key: string]: unknown
}
