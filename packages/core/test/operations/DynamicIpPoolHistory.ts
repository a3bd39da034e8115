import * as DynamicIpPoolHistory from "@effect-mailgun/core/DynamicIpPoolHistory"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const itemBody = {
  id: "68d16780d1ffb196ac7b2cce",
  owning_account_id: "000000000000000000000000",
  account_id: "68d16780d1ffb196ac7b2ccf",
  account_name: "My Account",
  domain_id: "68d16780d1ffb196ac7b2cd0",
  domain_name: "test.com",
  new_band: "dynamic_good",
  prev_band: "dynamic_poor",
  reason: "bounce_rate in good threshold",
  bounce_rate: 0.04,
  complaint_rate: 0.0001,
  initiated_by: "system",
  timestamp: "0001-01-01T00:00:00Z"
}

const itemValue = {
  id: "68d16780d1ffb196ac7b2cce",
  owningAccountId: "000000000000000000000000",
  accountId: "68d16780d1ffb196ac7b2ccf",
  accountName: "My Account",
  domainId: "68d16780d1ffb196ac7b2cd0",
  domainName: "test.com",
  newPool: "dynamic_good",
  previousPool: "dynamic_poor",
  reason: "bounce_rate in good threshold",
  bounceRate: 0.04,
  complaintRate: 0.0001,
  initiatedBy: "system",
  timestamp: DateTime.makeUnsafe("0001-01-01T00:00:00Z")
}

const otherId = "68d16780d1ffb196ac7b2cd1"

export const rows = [
  row(
    DynamicIpPoolHistory.list,
    {
      line: "GET /v1/dynamic_pools/history?Limit=10&include_subaccounts=true&domain=test.com"
        + "&before=Mon%2C+22+Sep+2025+15%3A13%3A04+GMT&after=Mon%2C+01+Sep+2025+00%3A00%3A00+GMT"
        + "&moved_to=dynamic_good&moved_from=dynamic_poor"
    },
    {
      what: "documented",
      body: {
        items: [
          itemBody,
          { ...itemBody, id: otherId, prev_band: "dynamic_new", reason: "Multiple metrics in good threshold" }
        ],
        total_items: 2,
        paging: {}
      },
      value: {
        items: [
          itemValue,
          { ...itemValue, id: otherId, previousPool: "dynamic_new", reason: "Multiple metrics in good threshold" }
        ],
        unknown: [],
        totalCount: 2
      }
    },
    {
      what: "with the links of the documented schema",
      body: {
        items: [itemBody],
        total_items: 3,
        paging: {
          Next: "https://api.mailgun.net/v1/dynamic_pools/history?page=next",
          Previous: "https://api.mailgun.net/v1/dynamic_pools/history?page=previous",
          First: "https://api.mailgun.net/v1/dynamic_pools/history?page=first",
          Last: "https://api.mailgun.net/v1/dynamic_pools/history?page=last"
        }
      },
      value: {
        items: [itemValue],
        unknown: [],
        totalCount: 3,
        next: "/v1/dynamic_pools/history?page=next",
        previous: "/v1/dynamic_pools/history?page=previous",
        first: "/v1/dynamic_pools/history?page=first",
        last: "/v1/dynamic_pools/history?page=last"
      }
    }
  ),
  row(
    DynamicIpPoolHistory.listOfDomain,
    { line: "GET /v1/dynamic_pools/domains/example.com/history" },
    {
      what: "documented, one move",
      body: {
        id: "000000000000000000000000",
        owning_account_id: "000000000000000000000000",
        account_id: "68d16780d1ffb196ac7b2ccd",
        domain_id: "68d16780d1ffb196ac7b2ccc",
        domain_name: "test.com",
        new_band: "dynamic_good",
        prev_band: "dynamic_poor",
        reason: "Multiple metrics in good threshold",
        bounce_rate: 0.2,
        complaint_rate: 0.1,
        processed_count: 100,
        timestamp: "2025-09-22T11:13:04.740262-04:00"
      },
      value: {
        items: [{
          id: "000000000000000000000000",
          owningAccountId: "000000000000000000000000",
          accountId: "68d16780d1ffb196ac7b2ccd",
          domainId: "68d16780d1ffb196ac7b2ccc",
          domainName: "test.com",
          newPool: "dynamic_good",
          previousPool: "dynamic_poor",
          reason: "Multiple metrics in good threshold",
          bounceRate: 0.2,
          complaintRate: 0.1,
          processedCount: 100,
          timestamp: DateTime.makeUnsafe("2025-09-22T15:13:04.740Z")
        }],
        unknown: []
      }
    },
    { what: "a list, as the Java client reads it", body: [itemBody], value: { items: [itemValue], unknown: [] } },
    {
      what: "items, as the PHP client reads them",
      body: { items: [itemBody], total_items: 1 },
      value: { items: [itemValue], unknown: [], totalCount: 1 }
    }
  )
]
