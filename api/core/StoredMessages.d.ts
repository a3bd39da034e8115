import * as Schema from "effect/Schema"
import * as Input from "./Input.ts"
import { MessageAccepted } from "./MessageAccepted.ts"
import * as Operation from "./Operation.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ResendInput extends ResendInput_base {
}
declare const ResendInput_base:
  & Schema.Opaque<
    ResendInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        storageKey: Input.Field<string, "required">
        to: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      storageKey: Input.Field<string, "required">
      to: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "required">
    }
  }
export declare class StorageKeyInput extends StorageKeyInput_base {
}
declare const StorageKeyInput_base:
  & Schema.Opaque<
    StorageKeyInput,
    Schema.Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        storageKey: Input.Field<string, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      storageKey: Input.Field<string, "required">
    }
  }
export declare class StoredAttachment extends StoredAttachment_base {
}
declare const StoredAttachment_base: Schema.Opaque<
  StoredAttachment,
  Schema.Codec<
    Wire.Type<{
      url: Wire.Required<Schema.String>
      name: Wire.Optional<Schema.String>
      contentType: Wire.Optional<Schema.String>
      sizeBytes: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StoredMessage extends StoredMessage_base {
}
declare const StoredMessage_base: Schema.Opaque<
  StoredMessage,
  Schema.Codec<
    Wire.Type<{
      messageId: Wire.Optional<Schema.String>
      sender: Wire.Optional<Schema.String>
      recipients: Wire.Optional<Schema.String>
      from: Wire.Optional<Schema.String>
      to: Wire.Optional<Schema.String>
      subject: Wire.Optional<Schema.String>
      bodyPlain: Wire.Optional<Schema.String>
      bodyHtml: Wire.Optional<Schema.String>
      strippedText: Wire.Optional<Schema.String>
      strippedSignature: Wire.Optional<Schema.String>
      strippedHtml: Wire.Optional<Schema.String>
      attachments: Wire.Optional<Wire.Codec<readonly StoredAttachment[]>>
      contentIdMap: Wire.Optional<
        Wire.Codec<{
          readonly [x: string]: StoredAttachment
        }>
      >
      messageHeaders: Wire.Optional<
        Wire.Codec<
          readonly (readonly [
            string,
            string
          ])[]
        >
      >
      messageUrl: Wire.Optional<Schema.String>
      contentType: Wire.Optional<Schema.String>
      contentTransferEncoding: Wire.Optional<Schema.String>
      mimeVersion: Wire.Optional<Schema.String>
      tag: Wire.Optional<Schema.String>
      deliverBy: Wire.Optional<Schema.String>
      templateName: Wire.Optional<Schema.String>
      templateVariables: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class StoredMime extends StoredMime_base {
}
declare const StoredMime_base: Schema.Opaque<
  StoredMime,
  Schema.Codec<
    Wire.Type<{
      sender: Wire.Optional<Schema.String>
      recipients: Wire.Optional<Schema.String>
      from: Wire.Optional<Schema.String>
      subject: Wire.Optional<Schema.String>
      bodyMime: Wire.Required<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare const get: Operation.Operation<StorageKeyInput, StoredMessage>
export declare const getMime: Operation.Operation<StorageKeyInput, StoredMime>
export declare const resend: Operation.Operation<ResendInput, MessageAccepted>
