import type { Content } from "./Attachment.ts"
import * as Input from "./Input.ts"
import { MessageAccepted } from "./MessageAccepted.ts"
import * as MessageBatch from "./MessageBatch.ts"
import * as Operation from "./Operation.ts"
export { awaitDelivery } from "./Delivery.ts"
export { MessageAccepted } from "./MessageAccepted.ts"
export { getStored, getStoredAttachment, getStoredMime, resend } from "./MessageStorage.ts"
export type Guarantee = "at-least-once" | "at-most-once" | "verified"
export type HeaderValue = ReadonlyArray<string> | string
export type MimeMessage = Content
export declare class SendFields extends SendFields_base {
}
declare const SendFields_base:
  & import("effect/Schema").Opaque<
    SendFields,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        to: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "required">
        template: Input.Field<Template, "optional">
        tags: Input.Field<readonly string[], "optional">
        dkim: Input.Field<boolean, "optional">
        secondaryDkim: Input.Field<string, "optional">
        secondaryDkimPublic: Input.Field<string, "optional">
        deliveryTime: Input.Field<import("effect/DateTime").DateTime, "optional">
        deliverWithin: Input.Field<import("effect/Duration").Duration, "optional">
        deliveryTimeOptimizePeriod: Input.Field<import("effect/Duration").Duration, "optional">
        timeZoneLocalize: Input.Field<string, "optional">
        testMode: Input.Field<boolean, "optional">
        tracking: Input.Field<"htmlonly" | boolean, "optional">
        trackingClicks: Input.Field<"htmlonly" | boolean, "optional">
        trackingOpens: Input.Field<boolean, "optional">
        trackingPixelLocationTop: Input.Field<"htmlonly" | boolean, "optional">
        requireTls: Input.Field<boolean, "optional">
        skipVerification: Input.Field<boolean, "optional">
        sendingIp: Input.Field<string, "optional">
        sendingIpPool: Input.Field<string, "optional">
        nativeSend: Input.Field<boolean, "optional">
        archiveTo: Input.Field<string, "optional">
        suppressHeaders: Input.Field<"all" | readonly string[], "optional">
        headers: Input.Field<{
          readonly [name: string]: HeaderValue
        }, "optional">
        variables: Input.Field<{
          readonly [name: string]: unknown
        }, "optional">
        recipientVariables: Input.Field<{
          readonly [address: string]: unknown
        }, "optional">
        guarantee: Input.Field<"at-least-once" | "at-most-once" | "verified", "optional">
        verifyAfter: Input.Field<import("effect/Duration").Duration, "optional">
        from: Input.Field<import("./Mailbox.ts").Input, "optional">
        cc: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "optional">
        bcc: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "optional">
        replyTo: Input.Field<import("./Mailbox.ts").Input, "optional">
        subject: Input.Field<string, "optional">
        text: Input.Field<string, "optional">
        html: Input.Field<string, "optional">
        ampHtml: Input.Field<string, "optional">
        attachments: Input.Field<
          import("./Attachment.ts").Attachment | readonly import("./Attachment.ts").Attachment[],
          "optional"
        >
        inline: Input.Field<
          import("./Attachment.ts").Attachment | readonly import("./Attachment.ts").Attachment[],
          "optional"
        >
        messageId: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      to: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "required">
      template: Input.Field<Template, "optional">
      tags: Input.Field<readonly string[], "optional">
      dkim: Input.Field<boolean, "optional">
      secondaryDkim: Input.Field<string, "optional">
      secondaryDkimPublic: Input.Field<string, "optional">
      deliveryTime: Input.Field<import("effect/DateTime").DateTime, "optional">
      deliverWithin: Input.Field<import("effect/Duration").Duration, "optional">
      deliveryTimeOptimizePeriod: Input.Field<import("effect/Duration").Duration, "optional">
      timeZoneLocalize: Input.Field<string, "optional">
      testMode: Input.Field<boolean, "optional">
      tracking: Input.Field<"htmlonly" | boolean, "optional">
      trackingClicks: Input.Field<"htmlonly" | boolean, "optional">
      trackingOpens: Input.Field<boolean, "optional">
      trackingPixelLocationTop: Input.Field<"htmlonly" | boolean, "optional">
      requireTls: Input.Field<boolean, "optional">
      skipVerification: Input.Field<boolean, "optional">
      sendingIp: Input.Field<string, "optional">
      sendingIpPool: Input.Field<string, "optional">
      nativeSend: Input.Field<boolean, "optional">
      archiveTo: Input.Field<string, "optional">
      suppressHeaders: Input.Field<"all" | readonly string[], "optional">
      headers: Input.Field<{
        readonly [name: string]: HeaderValue
      }, "optional">
      variables: Input.Field<{
        readonly [name: string]: unknown
      }, "optional">
      recipientVariables: Input.Field<{
        readonly [address: string]: unknown
      }, "optional">
      guarantee: Input.Field<"at-least-once" | "at-most-once" | "verified", "optional">
      verifyAfter: Input.Field<import("effect/Duration").Duration, "optional">
      from: Input.Field<import("./Mailbox.ts").Input, "optional">
      cc: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "optional">
      bcc: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "optional">
      replyTo: Input.Field<import("./Mailbox.ts").Input, "optional">
      subject: Input.Field<string, "optional">
      text: Input.Field<string, "optional">
      html: Input.Field<string, "optional">
      ampHtml: Input.Field<string, "optional">
      attachments: Input.Field<
        import("./Attachment.ts").Attachment | readonly import("./Attachment.ts").Attachment[],
        "optional"
      >
      inline: Input.Field<
        import("./Attachment.ts").Attachment | readonly import("./Attachment.ts").Attachment[],
        "optional"
      >
      messageId: Input.Field<string, "optional">
    }
  }
export type SendInput = Input.NotBoth<SendFields, "html", "template">
export declare const SendInput: Input.Input<SendInput>
export declare class SendMimeInput extends SendMimeInput_base {
}
declare const SendMimeInput_base:
  & import("effect/Schema").Opaque<
    SendMimeInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
        to: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "required">
        template: Input.Field<Template, "optional">
        tags: Input.Field<readonly string[], "optional">
        dkim: Input.Field<boolean, "optional">
        secondaryDkim: Input.Field<string, "optional">
        secondaryDkimPublic: Input.Field<string, "optional">
        deliveryTime: Input.Field<import("effect/DateTime").DateTime, "optional">
        deliverWithin: Input.Field<import("effect/Duration").Duration, "optional">
        deliveryTimeOptimizePeriod: Input.Field<import("effect/Duration").Duration, "optional">
        timeZoneLocalize: Input.Field<string, "optional">
        testMode: Input.Field<boolean, "optional">
        tracking: Input.Field<"htmlonly" | boolean, "optional">
        trackingClicks: Input.Field<"htmlonly" | boolean, "optional">
        trackingOpens: Input.Field<boolean, "optional">
        trackingPixelLocationTop: Input.Field<"htmlonly" | boolean, "optional">
        requireTls: Input.Field<boolean, "optional">
        skipVerification: Input.Field<boolean, "optional">
        sendingIp: Input.Field<string, "optional">
        sendingIpPool: Input.Field<string, "optional">
        nativeSend: Input.Field<boolean, "optional">
        archiveTo: Input.Field<string, "optional">
        suppressHeaders: Input.Field<"all" | readonly string[], "optional">
        headers: Input.Field<{
          readonly [name: string]: HeaderValue
        }, "optional">
        variables: Input.Field<{
          readonly [name: string]: unknown
        }, "optional">
        recipientVariables: Input.Field<{
          readonly [address: string]: unknown
        }, "optional">
        guarantee: Input.Field<"at-least-once" | "at-most-once" | "verified", "optional">
        verifyAfter: Input.Field<import("effect/Duration").Duration, "optional">
        message: Input.Field<Content, "required">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
      to: Input.Field<import("./Mailbox.ts").Input | readonly import("./Mailbox.ts").Input[], "required">
      template: Input.Field<Template, "optional">
      tags: Input.Field<readonly string[], "optional">
      dkim: Input.Field<boolean, "optional">
      secondaryDkim: Input.Field<string, "optional">
      secondaryDkimPublic: Input.Field<string, "optional">
      deliveryTime: Input.Field<import("effect/DateTime").DateTime, "optional">
      deliverWithin: Input.Field<import("effect/Duration").Duration, "optional">
      deliveryTimeOptimizePeriod: Input.Field<import("effect/Duration").Duration, "optional">
      timeZoneLocalize: Input.Field<string, "optional">
      testMode: Input.Field<boolean, "optional">
      tracking: Input.Field<"htmlonly" | boolean, "optional">
      trackingClicks: Input.Field<"htmlonly" | boolean, "optional">
      trackingOpens: Input.Field<boolean, "optional">
      trackingPixelLocationTop: Input.Field<"htmlonly" | boolean, "optional">
      requireTls: Input.Field<boolean, "optional">
      skipVerification: Input.Field<boolean, "optional">
      sendingIp: Input.Field<string, "optional">
      sendingIpPool: Input.Field<string, "optional">
      nativeSend: Input.Field<boolean, "optional">
      archiveTo: Input.Field<string, "optional">
      suppressHeaders: Input.Field<"all" | readonly string[], "optional">
      headers: Input.Field<{
        readonly [name: string]: HeaderValue
      }, "optional">
      variables: Input.Field<{
        readonly [name: string]: unknown
      }, "optional">
      recipientVariables: Input.Field<{
        readonly [address: string]: unknown
      }, "optional">
      guarantee: Input.Field<"at-least-once" | "at-most-once" | "verified", "optional">
      verifyAfter: Input.Field<import("effect/Duration").Duration, "optional">
      message: Input.Field<Content, "required">
    }
  }
export interface Template {
  readonly name: string
  readonly version?: string | undefined
  readonly text?: boolean | undefined
  readonly variables?: undefined | {
    readonly [name: string]: unknown
  }
}
export declare const send: Operation.Operation<SendInput, MessageAccepted>
export declare const sendBatch: MessageBatch.SendBatch
export declare const sendMime: Operation.Operation<SendMimeInput, MessageAccepted>
