import * as DateTime from "effect/DateTime"
import * as Input from "./Input.ts"
import * as Operation from "./Operation.ts"
import { EngagementByKey, StatsReport } from "./StatsReport.ts"
import * as Wire from "./Wire.ts"
export {}
export declare class AccountTotalInput extends AccountTotalInput_base {
}
declare const AccountTotalInput_base:
  & import("effect/Schema").Opaque<
    AccountTotalInput,
    import("effect/Schema").Schema<
      Input.Type<{
        event: Input.Field<
          | Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >
          | readonly Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >[],
          "required"
        >
        start: Input.Field<DateTime.DateTime, "optional">
        end: Input.Field<DateTime.DateTime, "optional">
        resolution: Input.Field<"day" | "hour" | "month", "optional">
        duration: Input.Field<import("effect/Duration").Duration | string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      event: Input.Field<
        | Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >
        | readonly Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >[],
        "required"
      >
      start: Input.Field<DateTime.DateTime, "optional">
      end: Input.Field<DateTime.DateTime, "optional">
      resolution: Input.Field<"day" | "hour" | "month", "optional">
      duration: Input.Field<import("effect/Duration").Duration | string, "optional">
    }
  }
export declare class DomainInput extends DomainInput_base {
}
declare const DomainInput_base:
  & import("effect/Schema").Opaque<
    DomainInput,
    import("effect/Schema").Schema<
      Input.Type<{
        domain: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      domain: Input.Field<string, "optional">
    }
  }
export declare class DomainTotalsInput extends DomainTotalsInput_base {
}
declare const DomainTotalsInput_base:
  & import("effect/Schema").Opaque<
    DomainTotalsInput,
    import("effect/Schema").Schema<
      Input.Type<{
        event: Input.Field<
          | Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >
          | readonly Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >[],
          "required"
        >
        timestamp: Input.Field<DateTime.DateTime, "required">
        resolution: Input.Field<"day" | "hour" | "month", "optional">
        limit: Input.Field<number, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      event: Input.Field<
        | Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >
        | readonly Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >[],
        "required"
      >
      timestamp: Input.Field<DateTime.DateTime, "required">
      resolution: Input.Field<"day" | "hour" | "month", "optional">
      limit: Input.Field<number, "optional">
    }
  }
export declare class FilteredInput extends FilteredInput_base {
}
declare const FilteredInput_base:
  & import("effect/Schema").Opaque<
    FilteredInput,
    import("effect/Schema").Schema<
      Input.Type<{
        event: Input.Field<
          | Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >
          | readonly Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >[],
          "required"
        >
        start: Input.Field<DateTime.DateTime, "optional">
        end: Input.Field<DateTime.DateTime, "optional">
        resolution: Input.Field<"day" | "hour" | "month", "optional">
        duration: Input.Field<import("effect/Duration").Duration | string, "optional">
        filter: Input.Field<string, "optional">
        group: Input.Field<
          Wire.Open<
            | "country"
            | "day"
            | "domain"
            | "ip"
            | "ip_pool"
            | "month"
            | "provider"
            | "subaccount"
            | "tag"
            | "time"
            | "total"
          >,
          "optional"
        >
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      event: Input.Field<
        | Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >
        | readonly Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >[],
        "required"
      >
      start: Input.Field<DateTime.DateTime, "optional">
      end: Input.Field<DateTime.DateTime, "optional">
      resolution: Input.Field<"day" | "hour" | "month", "optional">
      duration: Input.Field<import("effect/Duration").Duration | string, "optional">
      filter: Input.Field<string, "optional">
      group: Input.Field<
        Wire.Open<
          | "country"
          | "day"
          | "domain"
          | "ip"
          | "ip_pool"
          | "month"
          | "provider"
          | "subaccount"
          | "tag"
          | "time"
          | "total"
        >,
        "optional"
      >
    }
  }
export declare class TotalInput extends TotalInput_base {
}
declare const TotalInput_base:
  & import("effect/Schema").Opaque<
    TotalInput,
    import("effect/Schema").Schema<
      Input.Type<{
        event: Input.Field<
          | Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >
          | readonly Wire.Open<
            "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
          >[],
          "required"
        >
        start: Input.Field<DateTime.DateTime, "optional">
        end: Input.Field<DateTime.DateTime, "optional">
        resolution: Input.Field<"day" | "hour" | "month", "optional">
        duration: Input.Field<import("effect/Duration").Duration | string, "optional">
        domain: Input.Field<string, "optional">
      }>
    >,
    {}
  >
  & {
    readonly inputFields: {
      event: Input.Field<
        | Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >
        | readonly Wire.Open<
          "accepted" | "clicked" | "complained" | "delivered" | "failed" | "opened" | "stored" | "unsubscribed"
        >[],
        "required"
      >
      start: Input.Field<DateTime.DateTime, "optional">
      end: Input.Field<DateTime.DateTime, "optional">
      resolution: Input.Field<"day" | "hour" | "month", "optional">
      duration: Input.Field<import("effect/Duration").Duration | string, "optional">
      domain: Input.Field<string, "optional">
    }
  }
export declare const getAccountTotal: Operation.Operation<AccountTotalInput, StatsReport>
export declare const getCountries: Operation.Operation<DomainInput, EngagementByKey>
export declare const getDevices: Operation.Operation<DomainInput, EngagementByKey>
export declare const getDomainTotals: Operation.Operation<DomainTotalsInput, StatsReport>
export declare const getFiltered: Operation.Operation<FilteredInput, StatsReport>
export declare const getProviders: Operation.Operation<DomainInput, EngagementByKey>
export declare const getTotal: Operation.Operation<TotalInput, StatsReport>
