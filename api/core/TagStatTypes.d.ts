import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
export {}
export declare class DomainInput extends DomainInput_base {
}
declare const DomainInput_base:
  & Schema.Opaque<
    DomainInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
    }
  }
export declare const listCountries: Operation.Operation<DomainInput, Page.Page<string>>
export declare const listDevices: Operation.Operation<DomainInput, Page.Page<string>>
export declare const listProviders: Operation.Operation<DomainInput, Page.Page<string>>
