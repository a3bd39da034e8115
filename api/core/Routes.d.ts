import * as Schema from "effect/Schema"
import type * as Stream from "effect/Stream"
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
        expression: Input.Field<string, "required">
        actions: Input.Field<readonly string[] | string, "optional">
        priority: Input.Field<number, "optional">
        description: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      expression: Input.Field<string, "required">
      actions: Input.Field<readonly string[] | string, "optional">
      priority: Input.Field<number, "optional">
      description: Input.Field<string, "optional">
    }
  }
export declare class IdInput extends IdInput_base {
}
declare const IdInput_base:
  & Schema.Opaque<
    IdInput,
    Schema.Schema<
      Input.Type<{
        id: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      id: Input.Field<string, "required">
    }
  }
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & Schema.Opaque<
    ListInput,
    Schema.Schema<
      Input.Type<{
        limit: Input.Field<number, "optional">
        skip: Input.Field<number, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      limit: Input.Field<number, "optional">
      skip: Input.Field<number, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export declare class MatchInput extends MatchInput_base {
}
declare const MatchInput_base:
  & Schema.Opaque<
    MatchInput,
    Schema.Schema<
      Input.Type<{
        address: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      address: Input.Field<string, "required">
    }
  }
export declare class Route extends Route_base {
}
export declare class RouteDeleted extends RouteDeleted_base {
}
declare const RouteDeleted_base: Schema.Opaque<
  RouteDeleted,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      message: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const Route_base: Schema.Opaque<
  Route,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Required<Schema.String>
      priority: Wire.Optional<Wire.Codec<number>>
      description: Wire.Optional<Schema.String>
      expression: Wire.Optional<Schema.String>
      actions: Wire.Optional<Wire.Codec<readonly string[]>>
      createdAt: Wire.Optional<Timestamp.Timestamp>
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
        id: Input.Field<string, "required">
        expression: Input.Field<string, "optional">
        actions: Input.Field<readonly string[] | string, "optional">
        priority: Input.Field<number, "optional">
        description: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      id: Input.Field<string, "required">
      expression: Input.Field<string, "optional">
      actions: Input.Field<readonly string[] | string, "optional">
      priority: Input.Field<number, "optional">
      description: Input.Field<string, "optional">
    }
  }
export declare const create: Operation.Operation<CreateInput, Route>
declare const delete_: Operation.Operation<IdInput, RouteDeleted>
export declare const get: Operation.Operation<IdInput, Route>
export declare const list: Operation.Operation<ListInput, Page.Page<Route>>
export declare const match: Operation.Operation<MatchInput, Route>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Route>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Route, MailgunError, Mailgun>
export declare const update: Operation.Operation<UpdateInput, Route>
