import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import { Success } from "./Success.ts"
export {}
export declare class ResendActivationEmailInput extends ResendActivationEmailInput_base {
}
declare const ResendActivationEmailInput_base:
  & import("effect/Schema").Opaque<ResendActivationEmailInput, import("effect/Schema").Schema<Input.Type<{}>>, {}>
  & {
    readonly inputFields: {}
  }
export declare class UpdateFeaturesInput extends UpdateFeaturesInput_base {
}
declare const UpdateFeaturesInput_base:
  & import("effect/Schema").Opaque<
    UpdateFeaturesInput,
    import("effect/Schema").Schema<
      Input.Type<{
        webhooksRedactPii: Input.Field<boolean, "optional">
        aiInsights: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      webhooksRedactPii: Input.Field<boolean, "optional">
      aiInsights: Input.Field<boolean, "optional">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & import("effect/Schema").Opaque<
    UpdateInput,
    import("effect/Schema").Schema<
      Input.Type<{
        name: Input.Field<string, "optional">
        inactiveSessionTimeout: Input.Field<number, "optional">
        absoluteSessionTimeout: Input.Field<number, "optional">
        logoutRedirectUrl: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      name: Input.Field<string, "optional">
      inactiveSessionTimeout: Input.Field<number, "optional">
      absoluteSessionTimeout: Input.Field<number, "optional">
      logoutRedirectUrl: Input.Field<string, "optional">
    }
  }
export declare const resendActivationEmail: Operation.Operation<ResendActivationEmailInput, Success>
export declare const update: Operation.Operation<UpdateInput, Acknowledgement>
export declare const updateFeatures: Operation.Operation<UpdateFeaturesInput, Success>
