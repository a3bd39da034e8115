import type * as Stream from "effect/Stream"
import { Event } from "./Event.ts"
import * as EventTail from "./EventTail.ts"
import * as Input from "./Input.ts"
import type { Mailgun } from "./Mailgun.ts"
import type { MailgunError } from "./MailgunError.ts"
import * as Operation from "./Operation.ts"
import * as Page from "./Page.ts"
export {}
export declare class ListInput extends ListInput_base {
}
declare const ListInput_base:
  & import("effect/Schema").Opaque<
    ListInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        begin: Input.Field<import("effect/DateTime").DateTime, "optional">
        end: Input.Field<import("effect/DateTime").DateTime, "optional">
        ascending: Input.Field<boolean, "optional">
        limit: Input.Field<number, "optional">
        event: Input.Field<
          import("./WireCodec.ts").Open<
            | "accepted"
            | "clicked"
            | "complained"
            | "delivered"
            | "email_validation"
            | "failed"
            | "list_member_upload_error"
            | "list_member_uploaded"
            | "list_uploaded"
            | "opened"
            | "rejected"
            | "stored"
            | "unsubscribed"
          >,
          "optional"
        >
        severity: Input.Field<import("./WireCodec.ts").Open<"permanent" | "temporary">, "optional">
        recipient: Input.Field<string, "optional">
        recipients: Input.Field<string, "optional">
        from: Input.Field<string, "optional">
        to: Input.Field<string, "optional">
        subject: Input.Field<string, "optional">
        messageId: Input.Field<string, "optional">
        attachment: Input.Field<string, "optional">
        size: Input.Field<string, "optional">
        tags: Input.Field<string, "optional">
        mailingList: Input.Field<string, "optional">
        cursor: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      begin: Input.Field<import("effect/DateTime").DateTime, "optional">
      end: Input.Field<import("effect/DateTime").DateTime, "optional">
      ascending: Input.Field<boolean, "optional">
      limit: Input.Field<number, "optional">
      event: Input.Field<
        import("./WireCodec.ts").Open<
          | "accepted"
          | "clicked"
          | "complained"
          | "delivered"
          | "email_validation"
          | "failed"
          | "list_member_upload_error"
          | "list_member_uploaded"
          | "list_uploaded"
          | "opened"
          | "rejected"
          | "stored"
          | "unsubscribed"
        >,
        "optional"
      >
      severity: Input.Field<import("./WireCodec.ts").Open<"permanent" | "temporary">, "optional">
      recipient: Input.Field<string, "optional">
      recipients: Input.Field<string, "optional">
      from: Input.Field<string, "optional">
      to: Input.Field<string, "optional">
      subject: Input.Field<string, "optional">
      messageId: Input.Field<string, "optional">
      attachment: Input.Field<string, "optional">
      size: Input.Field<string, "optional">
      tags: Input.Field<string, "optional">
      mailingList: Input.Field<string, "optional">
      cursor: Input.Field<string, "optional">
    }
  }
export interface TailInput extends Omit<ListInput, "ascending" | "begin" | "cursor" | "end">, EventTail.Options {
}
export declare const list: Operation.Operation<ListInput, Page.Page<Event>>
export declare const pages: (input?: ListInput) => Stream.Stream<Page.Page<Event>, MailgunError, Mailgun>
export declare const stream: (input?: ListInput) => Stream.Stream<Event, MailgunError, Mailgun>
export declare const tail: (input?: TailInput) => Stream.Stream<EventTail.TailedEvent, MailgunError, Mailgun>
