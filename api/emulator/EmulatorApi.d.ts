import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import * as Models from "./EmulatorApiModels.ts"
export {}
export declare class EmulatorApi extends EmulatorApi_base {
}
declare const EmulatorApi_base: HttpApi.HttpApi<
  "emulator",
  | HttpApiGroup.HttpApiGroup<
    "emulator",
    | HttpApiEndpoint.HttpApiEndpoint<
      "changes",
      "GET",
      "/emulator/api/changes",
      never,
      never,
      never,
      never,
      HttpApiSchema.StreamSse<
        HttpApiSchema.SseEventFromData<
          Schema.Union<
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
        >,
        Schema.Never,
        {
          readonly type: "clear"
        } | {
          readonly type: "event"
          readonly event: string
          readonly key?: string
        } | {
          readonly type: "message"
          readonly key: string
        } | {
          readonly type: "request"
        } | {
          readonly type: "time"
        } | {
          readonly type: "webhookDelivery"
          readonly id: string
        }
      >,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "clear",
      "POST",
      "/emulator/api/clear",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<HttpApiSchema.NoContent>,
      never,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "events",
    HttpApiEndpoint.HttpApiEndpoint<
      "list",
      "GET",
      "/emulator/api/events",
      never,
      Schema.toCodecStringTree<
        Schema.Struct<{
          cursor: Schema.optionalKey<Schema.String>
          limit: Schema.optionalKey<Schema.FiniteFromString>
        }>
      >,
      never,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
          readonly items: Schema.$Array<
            Schema.StructWithRest<
              Schema.Struct<{
                readonly event: Schema.String
                readonly id: Schema.String
                readonly timestamp: Schema.Finite
              }>,
              readonly [
                Schema.$Record<Schema.String, Schema.Unknown>
              ]
            >
          >
          readonly next: Schema.optionalKey<Schema.String>
          readonly total: Schema.Int
        }>
      >,
      never,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "faults",
    | HttpApiEndpoint.HttpApiEndpoint<
      "add",
      "POST",
      "/emulator/api/faults",
      never,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
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
      >,
      never,
      Schema.toCodecJson<HttpApiSchema.Created>,
      Schema.toCodecJson<typeof Models.InvalidRequest>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "clear",
      "DELETE",
      "/emulator/api/faults",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<HttpApiSchema.NoContent>,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "list",
      "GET",
      "/emulator/api/faults",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<
        Schema.$Array<
          Schema.Struct<{
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
        >
      >,
      never,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "inbound",
    HttpApiEndpoint.HttpApiEndpoint<
      "receive",
      "POST",
      "/emulator/api/inbound",
      never,
      Schema.toCodecStringTree<
        Schema.Struct<{
          recipients: Schema.optionalKey<Schema.String>
          sender: Schema.optionalKey<Schema.String>
        }>
      >,
      Schema.toCodecJson<Schema.Uint8Array>,
      never,
      Schema.toCodecJson<Schema.$Array<typeof Models.InboundResult>>,
      Schema.toCodecJson<typeof Models.InvalidRequest>,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "messages",
    | HttpApiEndpoint.HttpApiEndpoint<
      "attachment",
      "GET",
      "/emulator/api/messages/:key/attachments/:index",
      Schema.toCodecStringTree<
        Schema.Struct<{
          key: Schema.String
          index: Schema.FiniteFromString
        }>
      >,
      never,
      never,
      never,
      Schema.toCodecJson<Schema.Uint8Array>,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "await",
      "GET",
      "/emulator/api/messages/await",
      never,
      Schema.toCodecStringTree<
        Schema.Struct<{
          search: Schema.optionalKey<Schema.String>
          recipient: Schema.optionalKey<Schema.String>
          from: Schema.optionalKey<Schema.String>
          subject: Schema.optionalKey<Schema.String>
          domain: Schema.optionalKey<Schema.String>
          tag: Schema.optionalKey<Schema.String>
          header: Schema.optionalKey<Schema.String>
          timeout: Schema.optionalKey<Schema.String>
        }>
      >,
      never,
      never,
      Schema.toCodecJson<typeof Models.MessageDetails>,
      Schema.toCodecJson<typeof Models.InvalidRequest | typeof Models.NoMessage>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "delete",
      "DELETE",
      "/emulator/api/messages/:key",
      Schema.toCodecStringTree<
        Schema.Struct<{
          key: Schema.String
        }>
      >,
      never,
      never,
      never,
      Schema.toCodecJson<HttpApiSchema.NoContent>,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "events",
      "GET",
      "/emulator/api/messages/:key/events",
      Schema.toCodecStringTree<
        Schema.Struct<{
          key: Schema.String
        }>
      >,
      never,
      never,
      never,
      Schema.toCodecJson<
        Schema.$Array<
          Schema.StructWithRest<
            Schema.Struct<{
              readonly event: Schema.String
              readonly id: Schema.String
              readonly timestamp: Schema.Finite
            }>,
            readonly [
              Schema.$Record<Schema.String, Schema.Unknown>
            ]
          >
        >
      >,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "get",
      "GET",
      "/emulator/api/messages/:key",
      Schema.toCodecStringTree<
        Schema.Struct<{
          key: Schema.String
        }>
      >,
      never,
      never,
      never,
      Schema.toCodecJson<typeof Models.MessageDetails>,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "list",
      "GET",
      "/emulator/api/messages",
      never,
      Schema.toCodecStringTree<
        Schema.Struct<{
          cursor: Schema.optionalKey<Schema.String>
          limit: Schema.optionalKey<Schema.FiniteFromString>
          search: Schema.optionalKey<Schema.String>
          recipient: Schema.optionalKey<Schema.String>
          from: Schema.optionalKey<Schema.String>
          subject: Schema.optionalKey<Schema.String>
          domain: Schema.optionalKey<Schema.String>
          tag: Schema.optionalKey<Schema.String>
          header: Schema.optionalKey<Schema.String>
        }>
      >,
      never,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
          readonly items: Schema.$Array<typeof Models.MessageSummary>
          readonly next: Schema.optionalKey<Schema.String>
          readonly total: Schema.Int
        }>
      >,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "report",
      "POST",
      "/emulator/api/messages/:key/outcomes",
      Schema.toCodecStringTree<
        Schema.Struct<{
          key: Schema.String
        }>
      >,
      never,
      Schema.toCodecJson<
        Schema.Union<
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
      >,
      never,
      Schema.toCodecJson<
        Schema.StructWithRest<
          Schema.Struct<{
            readonly event: Schema.String
            readonly id: Schema.String
            readonly timestamp: Schema.Finite
          }>,
          readonly [
            Schema.$Record<Schema.String, Schema.Unknown>
          ]
        >
      >,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "source",
      "GET",
      "/emulator/api/messages/:key/source",
      Schema.toCodecStringTree<
        Schema.Struct<{
          key: Schema.String
        }>
      >,
      never,
      never,
      never,
      Schema.toCodecJson<Schema.Uint8Array>,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "requests",
    HttpApiEndpoint.HttpApiEndpoint<
      "list",
      "GET",
      "/emulator/api/requests",
      never,
      Schema.toCodecStringTree<
        Schema.Struct<{
          cursor: Schema.optionalKey<Schema.String>
          limit: Schema.optionalKey<Schema.FiniteFromString>
        }>
      >,
      never,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
          readonly items: Schema.$Array<typeof Models.RequestRecord>
          readonly next: Schema.optionalKey<Schema.String>
          readonly total: Schema.Int
        }>
      >,
      never,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "rules",
    | HttpApiEndpoint.HttpApiEndpoint<
      "add",
      "POST",
      "/emulator/api/rules",
      never,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
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
      >,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
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
      >,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "clear",
      "DELETE",
      "/emulator/api/rules",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<HttpApiSchema.NoContent>,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "delete",
      "DELETE",
      "/emulator/api/rules/:id",
      Schema.toCodecStringTree<
        Schema.Struct<{
          id: Schema.String
        }>
      >,
      never,
      never,
      never,
      Schema.toCodecJson<HttpApiSchema.NoContent>,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "list",
      "GET",
      "/emulator/api/rules",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<
        Schema.$Array<
          Schema.Struct<{
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
        >
      >,
      never,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "time",
    | HttpApiEndpoint.HttpApiEndpoint<
      "advance",
      "POST",
      "/emulator/api/time/advance",
      never,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
          readonly by: Schema.Union<
            readonly [
              Schema.compose<Schema.DurationFromString, Schema.String>,
              Schema.Finite
            ]
          >
        }>
      >,
      never,
      Schema.toCodecJson<typeof Models.Time>,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "freeze",
      "POST",
      "/emulator/api/time/freeze",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<typeof Models.Time>,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "get",
      "GET",
      "/emulator/api/time",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<typeof Models.Time>,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "resume",
      "POST",
      "/emulator/api/time/resume",
      never,
      never,
      never,
      never,
      Schema.toCodecJson<typeof Models.Time>,
      never,
      RequestCheck,
      never
    >,
    false
  >
  | HttpApiGroup.HttpApiGroup<
    "webhookDeliveries",
    | HttpApiEndpoint.HttpApiEndpoint<
      "list",
      "GET",
      "/emulator/api/webhook-deliveries",
      never,
      Schema.toCodecStringTree<
        Schema.Struct<{
          cursor: Schema.optionalKey<Schema.String>
          limit: Schema.optionalKey<Schema.FiniteFromString>
        }>
      >,
      never,
      never,
      Schema.toCodecJson<
        Schema.Struct<{
          readonly items: Schema.$Array<typeof Models.WebhookDelivery>
          readonly next: Schema.optionalKey<Schema.String>
          readonly total: Schema.Int
        }>
      >,
      never,
      RequestCheck,
      never
    >
    | HttpApiEndpoint.HttpApiEndpoint<
      "replay",
      "POST",
      "/emulator/api/webhook-deliveries/:id/replay",
      Schema.toCodecStringTree<
        Schema.Struct<{
          id: Schema.String
        }>
      >,
      never,
      never,
      never,
      Schema.toCodecJson<typeof Models.WebhookDelivery>,
      Schema.toCodecJson<typeof Models.NotKept>,
      RequestCheck,
      never
    >,
    false
  >
>
export declare class RequestCheck extends RequestCheck_base {
}
declare const RequestCheck_base: HttpApiMiddleware.ServiceClass<RequestCheck, "@effect-mailgun/emulator/RequestCheck", {
  requires: never
  provides: never
  error: typeof Models.InvalidRequest
  clientError: never
  requiredForClient: false
  security: never
}, HttpApiMiddleware.HttpApiMiddleware<never, typeof Models.InvalidRequest, never>>
