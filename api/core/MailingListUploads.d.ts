import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import { Member } from "./MailingListMembers.ts"
import { MailingList } from "./MailingLists.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export { import_ as import }
export declare class CreateInput extends CreateInput_base {
}
declare const CreateInput_base:
  & Schema.Opaque<
    CreateInput,
    Schema.Schema<
      Input.Type<{
        listAddress: Input.Field<string, "required">
        members: Input.Field<readonly (Member | string)[], "required">
        upsert: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listAddress: Input.Field<string, "required">
      members: Input.Field<readonly (Member | string)[], "required">
      upsert: Input.Field<boolean, "optional">
    }
  }
export declare class ImportInput extends ImportInput_base {
}
declare const ImportInput_base:
  & Schema.Opaque<
    ImportInput,
    Schema.Schema<
      Input.Type<{
        listAddress: Input.Field<string, "required">
        members: Input.Field<import("./Attachment.ts").Attachment, "required">
        subscribed: Input.Field<boolean, "optional">
        upsert: Input.Field<boolean, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      listAddress: Input.Field<string, "required">
      members: Input.Field<import("./Attachment.ts").Attachment, "required">
      subscribed: Input.Field<boolean, "optional">
      upsert: Input.Field<boolean, "optional">
    }
  }
export declare class Upload extends Upload_base {
}
declare const Upload_base: Schema.Opaque<
  Upload,
  Schema.Codec<
    Wire.Type<{
      message: Wire.Optional<Schema.String>
      list: Wire.Optional<typeof MailingList>
      taskId: Wire.Optional<Wire.Codec<string>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const create: Operation.Operation<CreateInput, Upload>
declare const import_: Operation.Operation<ImportInput, Upload>
