import * as IpPools from "@effect-mailgun/core/IpPools"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const poolId = "658041ae44842b99ee2eaa1b"

const success = { what: "documented", body: { message: "success" }, value: { message: "success" } }

export const rows = [
  row(IpPools.list, { line: "GET /v3/ip_pools" }, {
    what: "with metadata, as the JavaScript client types it",
    body: {
      ip_pools: [{
        description: "Test1",
        ips: [],
        is_linked: true,
        is_inherited: false,
        metadata: { assignments: { "68d17866ba9d5506cbc2e275": { linked_at: "2025-01-01T00:00:00Z" } } },
        name: "test_pool1",
        pool_id: "test_pool_id_1"
      }],
      message: "success"
    },
    value: {
      items: [{
        description: "Test1",
        ips: [],
        isLinked: true,
        isInherited: false,
        metadata: {
          assignments: { "68d17866ba9d5506cbc2e275": { linkedAt: DateTime.makeUnsafe("2025-01-01T00:00:00Z") } }
        },
        name: "test_pool1",
        poolId: "test_pool_id_1"
      }],
      unknown: []
    }
  }, {
    what: "documented",
    body: {
      ip_pools: [{
        description: "long description of the dedicated IP pool",
        ips: ["1.0.0.1", "1.0.0.2"],
        is_inherited: true,
        is_linked: true,
        name: "short name of the dedicated IP pool",
        pool_id: "the id of the dedicated IP pool"
      }],
      message: "success"
    },
    value: {
      items: [{
        description: "long description of the dedicated IP pool",
        ips: ["1.0.0.1", "1.0.0.2"],
        isInherited: true,
        isLinked: true,
        name: "short name of the dedicated IP pool",
        poolId: "the id of the dedicated IP pool"
      }],
      unknown: []
    }
  }),
  row(
    IpPools.get,
    { line: `GET /v3/ip_pools/${poolId}` },
    {
      what: "documented",
      body: {
        details: {
          description: "A long description of the DIPP",
          ips: ["1.2.3.4", "5.6.7.8"],
          is_linked: true,
          linked_domains: ["a.example.com", "b.example.com"],
          name: "DIPP's short name",
          pool_id: poolId
        },
        message: "success"
      },
      value: {
        description: "A long description of the DIPP",
        ips: ["1.2.3.4", "5.6.7.8"],
        isLinked: true,
        linkedDomains: ["a.example.com", "b.example.com"],
        name: "DIPP's short name",
        poolId
      }
    },
    {
      what: "bare, as the PHP client reads it",
      body: { pool_id: "pool-abc", name: "Primary Pool", ips: null, is_inherited: false },
      value: { poolId: "pool-abc", name: "Primary Pool", isInherited: false }
    }
  ),
  row(IpPools.create, {
    line: "POST /v3/ip_pools",
    form: [
      ["name", "newsletters"],
      ["description", "What goes to many"],
      ["ip", "1.2.3.4"],
      ["ip", "5.6.7.8"]
    ]
  }, {
    what: "documented",
    body: { message: "success", pool_id: poolId },
    value: { message: "success", poolId }
  }),
  row(
    IpPools.update,
    {
      line: `PATCH /v3/ip_pools/${poolId}`,
      form: [
        ["name", "news"],
        ["add_ip", "1.2.3.4"],
        ["add_ip", "5.6.7.8"],
        ["remove_ip", "9.10.11.12"],
        ["link_domain", "68d17866ba9d5506cbc2e275"],
        ["unlink_domain", "68d17866ba9d5506cbc2e276"]
      ]
    },
    success,
    {
      what: "with a reference, as the JavaScript client has it",
      body: { message: "started", reference_id: "61926093321d1cba88f3b95b" },
      value: { message: "started", referenceId: "61926093321d1cba88f3b95b" }
    }
  ),
  row(
    IpPools.delete,
    { line: `DELETE /v3/ip_pools/${poolId}?pool_id=68d17866ba9d5506cbc2e274` },
    { what: "as the JavaScript client has it", body: { message: "started" }, value: { message: "started" } },
    { what: "documented, by mistake", body: { allowed: { dedicated: 1, shared: 2 } }, value: {} }
  ),
  row(IpPools.delegate, {
    line: `PUT /v3/ip_pools/${poolId}/delegate`,
    form: [["subaccount_id", "646d00a1b32c35364a2ad34f"]]
  }, { ...success, what: "as the JavaScript client has it" }),
  row(IpPools.revokeDelegation, {
    line: `DELETE /v3/ip_pools/${poolId}/delegate`,
    parts: [["subaccount_id", "646d00a1b32c35364a2ad34f"]]
  }, { ...success, what: "as the JavaScript client has it" })
]
