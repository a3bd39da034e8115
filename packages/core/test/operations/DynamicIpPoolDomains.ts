import * as DynamicIpPoolDomains from "@effect-mailgun/core/DynamicIpPoolDomains"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const yearOne = DateTime.makeUnsafe("0001-01-01T00:00:00Z")

const success = { what: "documented", body: { message: "success" }, value: { message: "success" } }

const query = "limit=10&account=68d16780d1ffb196ac7b2cc9&account=68d16780d1ffb196ac7b2ccb&pool=dynamic_good"
  + "&sort_by=bounce_rate&sort_order=descending"

export const rows = [
  row(
    DynamicIpPoolDomains.list,
    { line: `GET /v1/dynamic_pools/domains?${query}` },
    {
      what: "documented",
      body: {
        items: [
          {
            id: "68d16780d1ffb196ac7b2cc8",
            account_id: "68d16780d1ffb196ac7b2cc9",
            name: "example.com",
            registered_at: "0001-01-01T00:00:00Z",
            pool: "dynamic_good",
            bounce_rate: 0.01,
            complaint_rate: 0.1,
            processed_count: 100
          },
          {
            id: "68d16780d1ffb196ac7b2cca",
            account_id: "68d16780d1ffb196ac7b2ccb",
            name: "example.com",
            registered_at: "0001-01-01T00:00:00Z",
            pool: "dynamic_good",
            bounce_rate: 0.01,
            complaint_rate: 0,
            processed_count: 100
          }
        ],
        total_items: 2,
        paging: {}
      },
      value: {
        items: [
          {
            id: "68d16780d1ffb196ac7b2cc8",
            accountId: "68d16780d1ffb196ac7b2cc9",
            name: "example.com",
            registeredAt: yearOne,
            pool: "dynamic_good",
            bounceRate: 0.01,
            complaintRate: 0.1,
            processedCount: 100
          },
          {
            id: "68d16780d1ffb196ac7b2cca",
            accountId: "68d16780d1ffb196ac7b2ccb",
            name: "example.com",
            registeredAt: yearOne,
            pool: "dynamic_good",
            bounceRate: 0.01,
            complaintRate: 0,
            processedCount: 100
          }
        ],
        unknown: [],
        totalCount: 2
      }
    },
    {
      what: "with the links and nulls of the documented schema",
      body: {
        items: [{ id: "1", name: "example.com", override: true, bounce_rate: null, pool: "dynamic_new" }],
        total_items: 3,
        paging: {
          Next: "https://api.mailgun.net/v1/dynamic_pools/domains?page=next",
          Previous: "",
          First: "https://api.mailgun.net/v1/dynamic_pools/domains?page=first",
          Last: "https://api.mailgun.net/v1/dynamic_pools/domains?page=last"
        }
      },
      value: {
        items: [{ id: "1", name: "example.com", override: true, pool: "dynamic_new" }],
        unknown: [],
        totalCount: 3,
        next: "/v1/dynamic_pools/domains?page=next",
        first: "/v1/dynamic_pools/domains?page=first",
        last: "/v1/dynamic_pools/domains?page=last"
      }
    }
  ),
  row(DynamicIpPoolDomains.listAssignable, {
    line: "GET /v3/domains/dynamic_pools/assignable?subaccount_id=68d17866ba9d5506cbc2e26f&domain=example"
  }, {
    what: "documented",
    body: {
      items: [{ account_id: "68d17866ba9d5506cbc2e26f", id: "68d17866ba9d5506cbc2e26e", name: "example.com" }]
    },
    value: {
      items: [{ accountId: "68d17866ba9d5506cbc2e26f", id: "68d17866ba9d5506cbc2e26e", name: "example.com" }],
      unknown: []
    }
  }),
  row(
    DynamicIpPoolDomains.enroll,
    { line: "POST /v3/domains/example.com/dynamic_pools?replacement_ip=shared" },
    success
  ),
  row(
    DynamicIpPoolDomains.enrollAll,
    { line: "POST /v3/domains/all/dynamic_pools/enroll?include_subaccounts=true" },
    { what: "documented", body: { message: "started" }, value: { message: "started" } }
  ),
  row(DynamicIpPoolDomains.remove, {
    line: "DELETE /v3/domains/example.com/dynamic_pools?replacement_ip=1.2.3.4&replacement_ip=5.6.7.8"
  }, success),
  row(DynamicIpPoolDomains.preview, { line: "GET /v1/dynamic_pools/domains/example.com/preview" }, {
    what: "documented",
    body: {
      pool: "dynamic_poor",
      results: {
        bounce_rate: { value: 0.25, band: "dynamic_poor" },
        complaint_rate: { value: 0.0002, band: "dynamic_good" },
        processed_count: { value: 25000, band: "dynamic_good" }
      }
    },
    value: {
      pool: "dynamic_poor",
      results: {
        bounceRate: { value: 0.25, pool: "dynamic_poor" },
        complaintRate: { value: 0.0002, pool: "dynamic_good" },
        processedCount: { value: 25000, pool: "dynamic_good" }
      }
    }
  }),
  row(DynamicIpPoolDomains.override, {
    line: "PUT /v1/dynamic_pools/domains/example.com/override",
    form: [["pool", "dynamic_good"]]
  }, success),
  row(DynamicIpPoolDomains.deleteOverride, {
    line: "DELETE /v1/dynamic_pools/domains/example.com/override"
  }, success)
]
