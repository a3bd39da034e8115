import * as SubaccountIpPools from "@effect-mailgun/core/SubaccountIpPools"
import { row } from "./Row.ts"

const path = "/v5/accounts/subaccounts/68d17866ba9d5506cbc2e279/ip_pool"

export const rows = [
  row(SubaccountIpPools.list, { line: "GET /v5/accounts/subaccounts/ip_pools/all" }, {
    what: "documented",
    body: {
      items: [
        { pool_id: "68d17866ba9d5506cbc2e277", subaccount_id: "68d17866ba9d5506cbc2e279" },
        { pool_id: "68d17866ba9d5506cbc2e278", subaccount_id: "68d17866ba9d5506cbc2e27a" }
      ],
      total_count: 2
    },
    value: {
      items: [
        { poolId: "68d17866ba9d5506cbc2e277", subaccountId: "68d17866ba9d5506cbc2e279" },
        { poolId: "68d17866ba9d5506cbc2e278", subaccountId: "68d17866ba9d5506cbc2e27a" }
      ],
      unknown: [],
      totalCount: 2
    }
  }),
  row(SubaccountIpPools.delegate, { line: `PUT ${path}`, form: [["pool_id", "68d17866ba9d5506cbc2e277"]] }, {
    what: "documented",
    body: { message: "started", reference_id: "68d17866ba9d5506cbc2e27c" },
    value: { message: "started", referenceId: "68d17866ba9d5506cbc2e27c" }
  }),
  row(SubaccountIpPools.revoke, { line: `DELETE ${path}?pool_id=68d17866ba9d5506cbc2e277` }, {
    what: "documented",
    body: { message: "started", reference_id: "68d17866ba9d5506cbc2e27b" },
    value: { message: "started", referenceId: "68d17866ba9d5506cbc2e27b" }
  })
]
