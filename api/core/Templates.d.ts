import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
import { Acknowledgement } from "./Acknowledgement.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export { delete_ as delete }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        name: Input.Field<string, "required">
        description: Input.Field<string, "optional">
        createdBy: Input.Field<string, "optional">
        template: Input.Field<string, "optional">
        tag: Input.Field<string, "optional">
        engine: Input.Field<"go" | "handlebars", "optional">
        comment: Input.Field<string, "optional">
        headers: Input.Field<TemplateHeaders, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      name: Input.Field<string, "required">
      description: Input.Field<string, "optional">
      createdBy: Input.Field<string, "optional">
      template: Input.Field<string, "optional">
      tag: Input.Field<string, "optional">
      engine: Input.Field<"go" | "handlebars", "optional">
      comment: Input.Field<string, "optional">
      headers: Input.Field<TemplateHeaders, "optional">
    }
  }
export declare class DeleteAllInput extends DeleteAllInput_base {
}
declare const DeleteAllInput_base:
  & Schema.Opaque<
    DeleteAllInput,
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
export declare class DeleteInput extends DeleteInput_base {
}
declare const DeleteInput_base:
  & Schema.Opaque<
    DeleteInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        name: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      name: Input.Field<string, "required">
    }
  }
export declare class GetInput extends GetInput_base {
}
declare const GetInput_base:
  & Schema.Opaque<
    GetInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        name: Input.Field<string, "required">
        active: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      name: Input.Field<string, "required">
      active: Input.Field<boolean, "optional">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        limit: Input.Field<number, "optional">
        active: Input.Field<boolean, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      limit: Input.Field<number, "optional">
      active: Input.Field<boolean, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class Template extends Template_base {
}
export declare class TemplateAcknowledgement extends TemplateAcknowledgement_base {
}
declare const TemplateAcknowledgement_base: Schema.Opaque<
  TemplateAcknowledgement,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      template: Wire.Optional<typeof Template>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TemplateHeaders extends TemplateHeaders_base {
}
declare const TemplateHeaders_base: Schema.Opaque<
  TemplateHeaders,
  Schema.Codec<
    Wire.Type<{
      from: Wire.Optional<Schema.String>
      replyTo: Wire.Optional<Schema.String>
      subject: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TemplateVersion extends TemplateVersion_base {
}
declare const TemplateVersion_base: Schema.Opaque<
  TemplateVersion,
  Schema.Codec<
    Wire.Type<{
      tag: Wire.Required<Schema.String>
      template: Wire.Optional<Schema.String>
      engine: Wire.Optional<Wire.Codec<Wire.Open<"go" | "handlebars">>>
      mjml: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      comment: Wire.Optional<Schema.String>
      active: Wire.Optional<Wire.Codec<boolean>>
      id: Wire.Optional<Schema.String>
      headers: Wire.Optional<typeof TemplateHeaders>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const Template_base: Schema.Opaque<
  Template,
  Schema.Codec<
    Wire.Type<{
      name: Wire.Required<Schema.String>
      description: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      createdBy: Wire.Optional<Schema.String>
      id: Wire.Optional<Schema.String>
      version: Wire.Optional<typeof TemplateVersion>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class UpdateInput extends UpdateInput_base {
}
declare const UpdateInput_base:
  & Schema.Opaque<
    UpdateInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        name: Input.Field<string, "required">
        description: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      name: Input.Field<string, "required">
      description: Input.Field<string, "required">
    }
  }
export declare const create: Operation.Operation<CreateInput, Template>
export declare const deleteAll: Operation.Operation<DeleteAllInput, Acknowledgement>
declare const delete_: Operation.Operation<DeleteInput, TemplateAcknowledgement>
export declare const get: Operation.Operation<GetInput, Template>
export declare const list: Operation.Operation<ListInput, Page.Page<Template>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Template>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Template, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, TemplateAcknowledgement>
