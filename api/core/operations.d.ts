import * as Operation from "./Operation.ts"
export declare const operations: ReadonlyArray<Operation.Any>
export declare const resources: {
  readonly [name: string]: object
}
