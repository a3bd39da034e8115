export declare const allOf: (term: string, ...others: ReadonlyArray<string>) => string
export declare const anyOf: (term: string, ...others: ReadonlyArray<string>) => string
export declare const greaterThan: (bound: number) => string
export declare const lessThan: (bound: number) => string
export declare const not: (term: string) => string
export declare const phrase: (text: string) => string
