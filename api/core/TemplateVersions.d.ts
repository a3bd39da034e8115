import type * as Stream from "effect/Stream"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import { Template, TemplateAcknowledgement, TemplateHeaders, TemplateVersion } from "./Templates.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CopyInput extends CopyInput_base {
}
declare const CopyInput_base:
  & import("effect/Schema").Opaque<
    CopyInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        templateName: Input.Field<string, "required">
        tag: Input.Field<string, "required">
        newTag: Input.Field<string, "required">
        comment: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      templateName: Input.Field<string, "required">
      tag: Input.Field<string, "required">
      newTag: Input.Field<string, "required">
      comment: Input.Field<string, "optional">
    }
  }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & import("effect/Schema").Opaque<
    CreateInput,
    import("effect/Schema").Schema<
      Input.Type<{
        comment: Input.Field<string, "optional">
        active: Input.Field<boolean, "optional">
        headers: Input.Field<TemplateHeaders, "optional">
        domain: Input.Field<string, "optional">
        templateName: Input.Field<string, "required">
        tag: Input.Field<string, "required">
        template: Input.Field<string, "required">
        engine: Input.Field<"go" | "handlebars", "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      comment: Input.Field<string, "optional">
      active: Input.Field<boolean, "optional">
      headers: Input.Field<TemplateHeaders, "optional">
      domain: Input.Field<string, "optional">
      templateName: Input.Field<string, "required">
      tag: Input.Field<string, "required">
      template: Input.Field<string, "required">
      engine: Input.Field<"go" | "handlebars", "optional">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & import("effect/Schema").Opaque<
    ListInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        templateName: Input.Field<string, "required">
        limit: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      templateName: Input.Field<string, "required">
      limit: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & import("effect/Schema").Opaque<
    UpdateInput,
    import("effect/Schema").Schema<
      Input.Type<{
        comment: Input.Field<string, "optional">
        active: Input.Field<boolean, "optional">
        headers: Input.Field<TemplateHeaders, "optional">
        domain: Input.Field<string, "optional">
        templateName: Input.Field<string, "required">
        tag: Input.Field<string, "required">
        template: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      comment: Input.Field<string, "optional">
      active: Input.Field<boolean, "optional">
      headers: Input.Field<TemplateHeaders, "optional">
      domain: Input.Field<string, "optional">
      templateName: Input.Field<string, "required">
      tag: Input.Field<string, "required">
      template: Input.Field<string, "optional">
    }
  }
export declare class VersionInput extends VersionInput_base {
}
declare const VersionInput_base:
  & import("effect/Schema").Opaque<
    VersionInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        templateName: Input.Field<string, "required">
        tag: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      templateName: Input.Field<string, "required">
      tag: Input.Field<string, "required">
    }
  }
export declare class VersionsOf extends VersionsOf_base {
}
declare const VersionsOf_base: import("effect/Schema").Opaque<
  VersionsOf,
  import("effect/Schema").Codec<
    Wire.Type<{
      template: Wire.Optional<typeof Template>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const copy: Operation.Operation<CopyInput, TemplateVersion>
export declare const create: Operation.Operation<CreateInput, Template>
declare const delete_: Operation.Operation<VersionInput, TemplateAcknowledgement>
export declare const get: Operation.Operation<VersionInput, Template>
export declare const list: Operation.Operation<
  ListInput,
  Page.Page<TemplateVersion> & {} & {
    readonly template?: Template | undefined
  }
>
export declare const pages: (
  input: ListInput
) => Stream.Stream<Page.Page<TemplateVersion> & VersionsOf, MailgunError, Mailgun>
export declare const stream: (input: ListInput) => Stream.Stream<TemplateVersion, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, TemplateAcknowledgement>
