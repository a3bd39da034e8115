import * as Schema from "effect/Schema"
import { DeliveryStatsByProvider } from "./InboxPlacement.ts"
import { SeedList } from "./SeedList.ts"
import * as Timestamp from "./Timestamp.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class ForefrontStats extends ForefrontStats_base {
}
declare const ForefrontStats_base: Schema.Opaque<
  ForefrontStats,
  Schema.Codec<
    Wire.Type<{
      categoryCounts: Wire.Optional<Schema.$Record<Schema.String, Wire.Codec<number>>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class InboxPlacementResult extends InboxPlacementResult_base {
}
declare const InboxPlacementResult_base: Schema.Opaque<
  InboxPlacementResult,
  Schema.Codec<
    Wire.Type<{
      resultId: Wire.Required<Schema.String>
      rid: Wire.Optional<Schema.String>
      accountId: Wire.Optional<Schema.String>
      status: Wire.Optional<Wire.Codec<Wire.Open<"complete" | "processing">>>
      subject: Wire.Optional<Schema.String>
      sender: Wire.Optional<Schema.String>
      createdAt: Wire.Optional<Timestamp.Timestamp>
      updatedAt: Wire.Optional<Timestamp.Timestamp>
      keyboxEmail: Wire.Optional<Schema.String>
      keyboxId: Wire.Optional<Schema.String>
      seedlistName: Wire.Optional<Schema.String>
      name: Wire.Optional<Schema.String>
      seedList: Wire.Optional<typeof SeedList>
      campaignId: Wire.Optional<Schema.String>
      attributes: Wire.Optional<Schema.$Record<Schema.String, Schema.Unknown>>
      sharingEnabled: Wire.Optional<Wire.Codec<boolean>>
      sharingId: Wire.Optional<Schema.String>
      sharingExpiresAt: Wire.Optional<Timestamp.Timestamp>
      seedResults: Wire.Optional<Wire.Codec<readonly SeedResult[]>>
      deliveryStats: Wire.Optional<Wire.Codec<DeliveryStatsByProvider>>
      spamassassin: Wire.Optional<typeof SpamAssassin>
      msSpam: Wire.Optional<typeof MicrosoftSpamSummary>
      isSpoofing: Wire.Optional<Wire.Codec<boolean>>
      body: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class LevelStats extends LevelStats_base {
}
declare const LevelStats_base: Schema.Opaque<
  LevelStats,
  Schema.Codec<
    Wire.Type<{
      min: Wire.Optional<Wire.Codec<number>>
      max: Wire.Optional<Wire.Codec<number>>
      mean: Wire.Optional<Wire.Codec<number>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class MessageExtension extends MessageExtension_base {
}
declare const MessageExtension_base: Schema.Opaque<
  MessageExtension,
  Schema.Codec<
    Wire.Type<{
      category: Wire.Optional<Schema.String>
      msSpam: Wire.Optional<typeof MicrosoftSpamEntry>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class MessageHeader extends MessageHeader_base {
}
declare const MessageHeader_base: Schema.Opaque<
  MessageHeader,
  Schema.Codec<
    Wire.Type<{
      key: Wire.Required<Schema.String>
      value: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class MicrosoftSpamEntry extends MicrosoftSpamEntry_base {
}
declare const MicrosoftSpamEntry_base: Schema.Opaque<
  MicrosoftSpamEntry,
  Schema.Codec<
    Wire.Type<{
      bcl: Wire.Optional<Wire.Codec<number>>
      scl: Wire.Optional<Wire.Codec<number>>
      forefrontReport: Wire.Optional<Schema.$Record<Schema.String, Schema.Unknown>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class MicrosoftSpamSummary extends MicrosoftSpamSummary_base {
}
declare const MicrosoftSpamSummary_base: Schema.Opaque<
  MicrosoftSpamSummary,
  Schema.Codec<
    Wire.Type<{
      bcl: Wire.Optional<typeof LevelStats>
      scl: Wire.Optional<typeof LevelStats>
      count: Wire.Optional<Wire.Codec<number>>
      forefront: Wire.Optional<typeof ForefrontStats>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class SeedResult extends SeedResult_base {
}
declare const SeedResult_base: Schema.Opaque<
  SeedResult,
  Schema.Codec<
    Wire.Type<{
      email: Wire.Required<Schema.String>
      provider: Wire.Optional<Schema.String>
      destination: Wire.Optional<Wire.Codec<Wire.Open<"inbox" | "spam">>>
      state: Wire.Optional<Schema.String>
      originatingIp: Wire.Optional<Schema.String>
      tags: Wire.Optional<Wire.Codec<readonly string[]>>
      dkim: Wire.Optional<Wire.Codec<Wire.Open<"fail" | "missing/not-set" | "pass">>>
      spf: Wire.Optional<Wire.Codec<Wire.Open<"fail" | "missing/not-set" | "pass">>>
      dmarc: Wire.Optional<Wire.Codec<Wire.Open<"fail" | "missing/not-set" | "pass">>>
      headers: Wire.Optional<Wire.Codec<readonly MessageHeader[]>>
      extensions: Wire.Optional<typeof MessageExtension>
      receivedAt: Wire.Optional<Timestamp.Timestamp>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
export declare class SpamAssassin extends SpamAssassin_base {
}
export declare class SpamAssassinRule extends SpamAssassinRule_base {
}
declare const SpamAssassinRule_base: Schema.Opaque<
  SpamAssassinRule,
  Schema.Codec<
    Wire.Type<{
      name: Wire.Required<Schema.String>
      points: Wire.Optional<Wire.Codec<number>>
      shortDescription: Wire.Optional<Schema.String>
      longDescription: Wire.Optional<Schema.String>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
declare const SpamAssassin_base: Schema.Opaque<
  SpamAssassin,
  Schema.Codec<
    Wire.Type<{
      isSpam: Wire.Optional<Wire.Codec<boolean>>
      score: Wire.Optional<Wire.Codec<number>>
      required: Wire.Optional<Wire.Codec<number>>
      rules: Wire.Optional<Wire.Codec<readonly SpamAssassinRule[]>>
    }>,
    unknown,
    never,
    never
  >,
  {}
>
