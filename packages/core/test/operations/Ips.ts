import * as Ips from "@effect-mailgun/core/Ips"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(
    Ips.list,
    { line: "GET /v3/ips?dedicated=true&enabled=true" },
    {
      what: "documented",
      body: {
        assignable_to_pools: ["5.6.7.8"],
        details: [{ ip: "1.2.3.4", is_on_warmup: true }, { ip: "5.6.7.8" }],
        items: ["1.2.3.4", "5.6.7.8"],
        total_count: 2
      },
      value: {
        assignableToPools: ["5.6.7.8"],
        details: [{ ip: "1.2.3.4", isOnWarmup: true }, { ip: "5.6.7.8" }],
        items: ["1.2.3.4", "5.6.7.8"],
        unknown: [],
        totalCount: 2
      }
    },
    {
      what: "of an account without pools, before details were there",
      body: { items: ["192.161.0.1"], total_count: 1 },
      value: { items: ["192.161.0.1"], unknown: [], totalCount: 1 }
    }
  ),
  row(
    Ips.listDetails,
    {
      line: "GET /v3/ips/details/all?limit=50&skip=10&pool_id=none&subaccount_id=any&ip=10.0.&sort_order=descending"
    },
    {
      what: "as the Java client's tests have it",
      body: {
        items: [{
          address: "10.0.0.1",
          parent_account_id: "p1",
          account_id: "a1",
          pool_ids: [],
          dedicated: true,
          pool_last_modified_at: "2024-01-01T00:00:00Z",
          domains_last_modified_at: "2024-01-01T00:00:00Z"
        }],
        total_count: 1
      },
      value: {
        items: [{
          ip: "10.0.0.1",
          parentAccountId: "p1",
          accountId: "a1",
          poolIds: [],
          dedicated: true,
          poolLastModifiedAt: DateTime.makeUnsafe("2024-01-01T00:00:00Z"),
          domainsLastModifiedAt: DateTime.makeUnsafe("2024-01-01T00:00:00Z")
        }],
        unknown: [],
        totalCount: 1,
        first: "/v3/ips/details/all?limit=50&skip=0&pool_id=none&subaccount_id=any&ip=10.0.&sort_order=descending",
        previous: "/v3/ips/details/all?limit=50&skip=0&pool_id=none&subaccount_id=any&ip=10.0.&sort_order=descending"
      }
    }
  ),
  row(Ips.get, { line: "GET /v3/ips/1.2.3.4" }, {
    what: "documented",
    body: { dedicated: true, ip: "1.2.3.4", rdns: "ip1-2-3-4.mailgun.net" },
    value: { dedicated: true, ip: "1.2.3.4", rdns: "ip1-2-3-4.mailgun.net" }
  }),
  row(Ips.placeIntoBand, { line: "POST /v3/ips/1.2.3.4/ip_band", form: [["ip_band", "newsletters"]] }, {
    what: "documented",
    body: { message: "success" },
    value: { message: "success" }
  }),
  row(Ips.getAllowance, { line: "GET /v3/ips/request/new" }, {
    what: "documented",
    body: { allowed: { dedicated: 1, shared: 2 } },
    value: { dedicated: 1, shared: 2 }
  }),
  row(Ips.request, { line: "POST /v3/ips/request/new" }, {
    what: "documented",
    body: { message: "success" },
    value: { message: "success" }
  })
]
