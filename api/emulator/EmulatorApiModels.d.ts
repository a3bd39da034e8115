import * as Schema from "effect/Schema"
export {}
export declare class AttachmentSummary extends AttachmentSummary_base {
}
declare const AttachmentSummary_base: Schema.Class<
  AttachmentSummary,
  Schema.Struct<{
    readonly index: Schema.Int
    readonly filename: Schema.String
    readonly contentType: Schema.String
    readonly sizeBytes: Schema.Int
    readonly disposition: Schema.Literals<
      readonly [
        "attachment",
        "inline"
      ]
    >
    readonly contentId: Schema.optionalKey<Schema.String>
  }>,
  {}
>
export declare const Change: Schema.Union<
  readonly [
    Schema.Struct<{
      readonly type: Schema.Literal<"message">
      readonly key: Schema.String
    }>,
    Schema.Struct<{
      readonly type: Schema.Literal<"event">
      readonly event: Schema.String
      readonly key: Schema.optionalKey<Schema.String>
    }>,
    Schema.Struct<{
      readonly type: Schema.Literal<"webhookDelivery">
      readonly id: Schema.String
    }>,
    Schema.Struct<{
      readonly type: Schema.Literal<"request">
    }>,
    Schema.Struct<{
      readonly type: Schema.Literal<"time">
    }>,
    Schema.Struct<{
      readonly type: Schema.Literal<"clear">
    }>
  ]
>
export declare const DurationInput: Schema.Union<
  readonly [
    Schema.compose<Schema.DurationFromString, Schema.String>,
    Schema.Finite
  ]
>
export declare const EventJson: Schema.StructWithRest<
  Schema.Struct<{
    readonly event: Schema.String
    readonly id: Schema.String
    readonly timestamp: Schema.Finite
  }>,
  readonly [
    Schema.$Record<Schema.String, Schema.Unknown>
  ]
>
export declare const Fault: Schema.Struct<{
  readonly operation: Schema.optional<Schema.String>
  readonly times: Schema.optional<Schema.Int>
  readonly probability: Schema.optional<Schema.Finite>
  readonly delay: Schema.optional<
    Schema.Union<
      readonly [
        Schema.compose<Schema.DurationFromString, Schema.String>,
        Schema.Finite
      ]
    >
  >
  readonly drop: Schema.optional<
    Schema.Literals<
      readonly [
        "before",
        "after"
      ]
    >
  >
  readonly status: Schema.optional<Schema.Int>
  readonly body: Schema.optional<Schema.Unknown>
  readonly contentType: Schema.optional<Schema.String>
  readonly headers: Schema.optional<Schema.$Record<Schema.String, Schema.String>>
  readonly hasEffect: Schema.optional<Schema.Boolean>
  readonly truncateTo: Schema.optional<Schema.Int>
  readonly garble: Schema.optional<Schema.Boolean>
  readonly slowBody: Schema.optional<
    Schema.Union<
      readonly [
        Schema.compose<Schema.DurationFromString, Schema.String>,
        Schema.Finite
      ]
    >
  >
}>
export declare class InboundResult extends InboundResult_base {
}
declare const InboundResult_base: Schema.Class<
  InboundResult,
  Schema.Struct<{
    readonly recipient: Schema.String
    readonly routes: Schema.$Array<Schema.String>
    readonly key: Schema.optionalKey<Schema.String>
  }>,
  {}
>
export declare class InvalidRequest extends InvalidRequest_base {
}
declare const InvalidRequest_base: Schema.Class<
  InvalidRequest,
  Schema.TaggedStruct<"InvalidRequest", {
    readonly message: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare const ListedRule: Schema.Struct<{
  readonly recipient: Schema.optional<Schema.String>
  readonly domain: Schema.optional<Schema.String>
  readonly tag: Schema.optional<Schema.String>
  readonly messageId: Schema.optional<Schema.String>
  readonly times: Schema.optional<Schema.Int>
  readonly steps: Schema.$Array<
    Schema.Union<
      readonly [
        Schema.Struct<{
          readonly event: Schema.Literal<"delivered">
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literals<
            readonly [
              "opened",
              "complained"
            ]
          >
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literal<"unsubscribed">
          readonly tag: Schema.optional<Schema.String>
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literal<"clicked">
          readonly url: Schema.optional<Schema.String>
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literal<"failed">
          readonly severity: Schema.Literals<
            readonly [
              "permanent",
              "temporary"
            ]
          >
          readonly code: Schema.optional<Schema.Int>
          readonly message: Schema.optional<Schema.String>
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>
      ]
    >
  >
  readonly id: Schema.String
}>
export declare class MessageDetails extends MessageDetails_base {
}
declare const MessageDetails_base:
  & Schema.Class<
    MessageDetails,
    Schema.Struct<{
      readonly key: Schema.String
      readonly id: Schema.String
      readonly domain: Schema.String
      readonly direction: Schema.Literals<
        readonly [
          "outgoing",
          "incoming"
        ]
      >
      readonly from: Schema.String
      readonly to: Schema.$Array<Schema.String>
      readonly cc: Schema.$Array<Schema.String>
      readonly bcc: Schema.$Array<Schema.String>
      readonly recipients: Schema.$Array<Schema.String>
      readonly subject: Schema.optionalKey<Schema.String>
      readonly tags: Schema.$Array<Schema.String>
      readonly isTest: Schema.Boolean
      readonly attachmentCount: Schema.Int
      readonly receivedAt: Schema.DateTimeUtcFromString
      readonly status: Schema.optionalKey<Schema.String>
      text: Schema.optionalKey<Schema.String>
      html: Schema.optionalKey<Schema.String>
      ampHtml: Schema.optionalKey<Schema.String>
      headers: Schema.$Array<
        Schema.Tuple<
          readonly [
            Schema.String,
            Schema.String
          ]
        >
      >
      variables: Schema.$Record<Schema.String, Schema.String>
      parameters: Schema.$Record<Schema.String, Schema.$Array<Schema.String>>
      attachments: Schema.$Array<typeof AttachmentSummary>
      copies: Schema.$Array<
        Schema.Struct<{
          readonly key: Schema.String
          readonly to: Schema.String
        }>
      >
      links: Schema.$Array<Schema.String>
      codes: Schema.$Array<Schema.String>
    }>,
    MessageSummary
  >
  & Pick<{}, never>
export declare class MessageSummary extends MessageSummary_base {
}
declare const MessageSummary_base: Schema.Class<
  MessageSummary,
  Schema.Struct<{
    readonly key: Schema.String
    readonly id: Schema.String
    readonly domain: Schema.String
    readonly direction: Schema.Literals<
      readonly [
        "outgoing",
        "incoming"
      ]
    >
    readonly from: Schema.String
    readonly to: Schema.$Array<Schema.String>
    readonly cc: Schema.$Array<Schema.String>
    readonly bcc: Schema.$Array<Schema.String>
    readonly recipients: Schema.$Array<Schema.String>
    readonly subject: Schema.optionalKey<Schema.String>
    readonly tags: Schema.$Array<Schema.String>
    readonly isTest: Schema.Boolean
    readonly attachmentCount: Schema.Int
    readonly receivedAt: Schema.DateTimeUtcFromString
    readonly status: Schema.optionalKey<Schema.String>
  }>,
  {}
>
export declare class NoMessage extends NoMessage_base {
}
declare const NoMessage_base: Schema.Class<
  NoMessage,
  Schema.TaggedStruct<"NoMessage", {
    readonly message: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare class NotKept extends NotKept_base {
}
declare const NotKept_base: Schema.Class<
  NotKept,
  Schema.TaggedStruct<"NotKept", {
    readonly message: Schema.String
  }>,
  import("effect/Cause").YieldableError
>
export declare const Outcome: Schema.Union<
  readonly [
    Schema.Struct<{
      readonly event: Schema.Literals<
        readonly [
          "opened",
          "complained"
        ]
      >
      readonly recipient: Schema.optional<Schema.String>
    }>,
    Schema.Struct<{
      readonly event: Schema.Literal<"clicked">
      readonly url: Schema.optional<Schema.String>
      readonly recipient: Schema.optional<Schema.String>
    }>,
    Schema.Struct<{
      readonly event: Schema.Literal<"unsubscribed">
      readonly tag: Schema.optional<Schema.String>
      readonly recipient: Schema.optional<Schema.String>
    }>,
    Schema.Struct<{
      readonly event: Schema.Literal<"failed">
      readonly severity: Schema.Literals<
        readonly [
          "permanent",
          "temporary"
        ]
      >
      readonly code: Schema.optional<Schema.Int>
      readonly message: Schema.optional<Schema.String>
      readonly recipient: Schema.optional<Schema.String>
    }>
  ]
>
type Page<Item extends Schema.Top> = Schema.Struct<{
  readonly items: Schema.$Array<Item>
  readonly next: Schema.optionalKey<Schema.String>
  readonly total: Schema.Int
}>
export declare class RequestRecord extends RequestRecord_base {
}
declare const RequestRecord_base: Schema.Class<
  RequestRecord,
  Schema.Struct<{
    readonly at: Schema.DateTimeUtcFromString
    readonly method: Schema.String
    readonly path: Schema.String
    readonly status: Schema.optionalKey<Schema.Int>
    readonly operation: Schema.optionalKey<Schema.String>
  }>,
  {}
>
export declare const Rule: Schema.Struct<{
  recipient: Schema.optional<Schema.String>
  domain: Schema.optional<Schema.String>
  tag: Schema.optional<Schema.String>
  messageId: Schema.optional<Schema.String>
  times: Schema.optional<Schema.Int>
  steps: Schema.$Array<
    Schema.Union<
      readonly [
        Schema.Struct<{
          readonly event: Schema.Literal<"delivered">
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literals<
            readonly [
              "opened",
              "complained"
            ]
          >
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literal<"unsubscribed">
          readonly tag: Schema.optional<Schema.String>
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literal<"clicked">
          readonly url: Schema.optional<Schema.String>
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>,
        Schema.Struct<{
          readonly event: Schema.Literal<"failed">
          readonly severity: Schema.Literals<
            readonly [
              "permanent",
              "temporary"
            ]
          >
          readonly code: Schema.optional<Schema.Int>
          readonly message: Schema.optional<Schema.String>
          readonly recipient: Schema.optional<Schema.String>
          readonly after: Schema.optional<
            Schema.Union<
              readonly [
                Schema.compose<Schema.DurationFromString, Schema.String>,
                Schema.Finite
              ]
            >
          >
        }>
      ]
    >
  >
}>
export declare const Step: Schema.Union<
  readonly [
    Schema.Struct<{
      readonly event: Schema.Literal<"delivered">
      readonly after: Schema.optional<
        Schema.Union<
          readonly [
            Schema.compose<Schema.DurationFromString, Schema.String>,
            Schema.Finite
          ]
        >
      >
    }>,
    Schema.Struct<{
      readonly event: Schema.Literals<
        readonly [
          "opened",
          "complained"
        ]
      >
      readonly recipient: Schema.optional<Schema.String>
      readonly after: Schema.optional<
        Schema.Union<
          readonly [
            Schema.compose<Schema.DurationFromString, Schema.String>,
            Schema.Finite
          ]
        >
      >
    }>,
    Schema.Struct<{
      readonly event: Schema.Literal<"unsubscribed">
      readonly tag: Schema.optional<Schema.String>
      readonly recipient: Schema.optional<Schema.String>
      readonly after: Schema.optional<
        Schema.Union<
          readonly [
            Schema.compose<Schema.DurationFromString, Schema.String>,
            Schema.Finite
          ]
        >
      >
    }>,
    Schema.Struct<{
      readonly event: Schema.Literal<"clicked">
      readonly url: Schema.optional<Schema.String>
      readonly recipient: Schema.optional<Schema.String>
      readonly after: Schema.optional<
        Schema.Union<
          readonly [
            Schema.compose<Schema.DurationFromString, Schema.String>,
            Schema.Finite
          ]
        >
      >
    }>,
    Schema.Struct<{
      readonly event: Schema.Literal<"failed">
      readonly severity: Schema.Literals<
        readonly [
          "permanent",
          "temporary"
        ]
      >
      readonly code: Schema.optional<Schema.Int>
      readonly message: Schema.optional<Schema.String>
      readonly recipient: Schema.optional<Schema.String>
      readonly after: Schema.optional<
        Schema.Union<
          readonly [
            Schema.compose<Schema.DurationFromString, Schema.String>,
            Schema.Finite
          ]
        >
      >
    }>
  ]
>
export declare class Time extends Time_base {
}
declare const Time_base: Schema.Class<
  Time,
  Schema.Struct<{
    readonly now: Schema.DateTimeUtcFromString
    readonly isFrozen: Schema.Boolean
  }>,
  {}
>
export declare class WebhookDelivery extends WebhookDelivery_base {
}
declare const WebhookDelivery_base: Schema.Class<
  WebhookDelivery,
  Schema.Struct<{
    readonly id: Schema.String
    readonly url: Schema.String
    readonly eventType: Schema.String
    readonly eventId: Schema.String
    readonly attempt: Schema.Int
    readonly at: Schema.DateTimeUtcFromString
    readonly contentType: Schema.String
    readonly body: Schema.String
    readonly status: Schema.optionalKey<Schema.Int>
    readonly answer: Schema.optionalKey<Schema.String>
  }>,
  {}
>
export declare const page: <Item extends Schema.Top>(item: Item) => Page<Item>
