import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ClientResult extends ClientResult_base {
}
declare const ClientResult_base: Schema.Opaque<
  ClientResult,
  Schema.Codec<
    Wire.Type<{
      id: Wire.Optional<Schema.String>
      displayName: Wire.Optional<Schema.String>
      client: Wire.Optional<Schema.String>
      os: Wire.Optional<Schema.String>
      category: Wire.Optional<Wire.Codec<Wire.Open<"Application" | "Mobile" | "Web">>>
      browser: Wire.Optional<Schema.String>
      screenshots: Wire.Optional<Schema.$Record<Schema.String, Schema.String>>
      thumbnail: Wire.Optional<Schema.String>
      fullThumbnail: Wire.Optional<Schema.String>
      status: Wire.Optional<Schema.String>
      statusDetails: Wire.Optional<typeof StatusDetails>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StatusDetails extends StatusDetails_base {
}
declare const StatusDetails_base: Schema.Opaque<
  StatusDetails,
  Schema.Codec<
    Wire.Type<{
      submitted: Wire.Optional<Timestamp.Timestamp>
      completed: Wire.Optional<Timestamp.Timestamp>
      bounceCode: Wire.Optional<Wire.Codec<string>>
      bounceMessage: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class TestInput extends TestInput_base {
}
declare const TestInput_base:
  & Schema.Opaque<
    TestInput,
    Schema.Schema<
      Input.Type<{
        testId: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      testId: Input.Field<string, "required">
    }
  }
export interface TestResults {
  readonly [clientId: string]: ClientResult | null
}
export declare const TestResults: Wire.Codec<TestResults>
export declare const getResults: Operation.Operation<TestInput, TestResults>
