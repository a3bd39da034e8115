import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
export { delete_ as delete }
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & import("effect/Schema").Opaque<
    DeleteInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        urls: Input.Field<readonly string[], "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      urls: Input.Field<readonly string[], "required">
    }
  }
export declare class UrlInput extends UrlInput_base {
}
declare const UrlInput_base:
  & import("effect/Schema").Opaque<
    UrlInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        url: Input.Field<string, "required">
        eventTypes: Input.Field<
          readonly (
            | "accepted"
            | "clicked"
            | "complained"
            | "delivered"
            | "opened"
            | "permanent_fail"
            | "temporary_fail"
            | "unsubscribed"
          )[],
          "required"
        >
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      url: Input.Field<string, "required">
      eventTypes: Input.Field<
        readonly (
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "opened"
          | "permanent_fail"
          | "temporary_fail"
          | "unsubscribed"
        )[],
        "required"
      >
    }
  }
export declare const create: Operation.Operation<
  UrlInput,
  import("./Page.ts").Page<import("./DomainWebhooks.ts").DomainWebhook>
>
declare const delete_: Operation.Operation<
  DeleteInput,
  import("./Page.ts").Page<import("./DomainWebhooks.ts").DomainWebhook>
>
export declare const update: Operation.Operation<
  UrlInput,
  import("./Page.ts").Page<import("./DomainWebhooks.ts").DomainWebhook>
>
