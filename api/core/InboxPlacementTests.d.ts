import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        from: Input.Field<string, "required">
        subject: Input.Field<string, "required">
        html: Input.Field<string, "optional">
        templateName: Input.Field<string, "optional">
        variables: Input.Field<{
          readonly [x: string]: string
        }, "optional">
        headers: Input.Field<{
          readonly [x: string]: string
        }, "optional">
        seedList: Input.Field<string, "optional">
        providerFilter: Input.Field<readonly string[], "optional">
        sendingIpPoolId: Input.Field<string, "optional">
        sendingIp: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      from: Input.Field<string, "required">
      subject: Input.Field<string, "required">
      html: Input.Field<string, "optional">
      templateName: Input.Field<string, "optional">
      variables: Input.Field<{
        readonly [x: string]: string
      }, "optional">
      headers: Input.Field<{
        readonly [x: string]: string
      }, "optional">
      seedList: Input.Field<string, "optional">
      providerFilter: Input.Field<readonly string[], "optional">
      sendingIpPoolId: Input.Field<string, "optional">
      sendingIp: Input.Field<string, "optional">
    }
  }
export declare class ListProvidersInput extends ListProvidersInput_base {
}
declare const ListProvidersInput_base: Schema.Opaque<ListProvidersInput, Schema.Schema<Input.Type<{}>>, {}> & {
  readonly inputFields: {}
}
export declare class Provider extends Provider_base {
}
declare const Provider_base: Schema.Opaque<
  Provider,
  Schema.Codec<
    Wire.Type<{
      domain: Wire.Required<Schema.String>
      displayName: Wire.Optional<Schema.String>
      region: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      updatedAt: Wire.Optional<Timestamp.Timestamp>
      maxEmailCount: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StartedTest extends StartedTest_base {
}
declare const StartedTest_base: Schema.Opaque<
  StartedTest,
  Schema.Codec<
    Wire.Type<{
      resultId: Wire.Required<Schema.String>
      mailingList: Wire.Optional<Wire.Codec<readonly string[]>>
      links: Wire.Optional<typeof TestLinks>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TestLinks extends TestLinks_base {
}
declare const TestLinks_base: Schema.Opaque<
  TestLinks,
  Schema.Codec<
    Wire.Type<{
      results: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, StartedTest>
export declare const listProviders: Operation.Operation<ListProvidersInput, Page.Page<Provider>>
