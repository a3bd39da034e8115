import * as DynamicIpPools from "@effect-mailgun/core/DynamicIpPools"
import { row } from "./Row.ts"

const ipsBody = {
  good_reputation: ["1.0.0.1", "1.0.0.2"],
  poor_reputation: ["1.0.0.3"],
  new_senders: ["1.0.0.4"]
}

const ipsValue = {
  goodReputation: ["1.0.0.1", "1.0.0.2"],
  poorReputation: ["1.0.0.3"],
  newSenders: ["1.0.0.4"]
}

const success = { what: "documented", body: { message: "success" }, value: { message: "success" } }

export const rows = [
  row(
    DynamicIpPools.list,
    { line: "GET /v3/dynamic_pools" },
    {
      what: "documented",
      body: {
        ...ipsBody,
        pools: [
          {
            account_id: "68d17866ba9d5506cbc2e270",
            enabled: true,
            id: "68d17866ba9d5506cbc2e271",
            ips: ["1.0.0.1", "1.0.0.2"],
            name: "dynamic_good"
          },
          {
            account_id: "68d17866ba9d5506cbc2e270",
            enabled: true,
            id: "68d17866ba9d5506cbc2e272",
            ips: ["1.0.0.3"],
            name: "dynamic_poor"
          },
          {
            account_id: "68d17866ba9d5506cbc2e270",
            enabled: true,
            id: "68d17866ba9d5506cbc2e273",
            ips: ["1.0.0.4"],
            name: "dynamic_new"
          }
        ]
      },
      value: {
        ...ipsValue,
        items: [
          {
            accountId: "68d17866ba9d5506cbc2e270",
            enabled: true,
            id: "68d17866ba9d5506cbc2e271",
            ips: ["1.0.0.1", "1.0.0.2"],
            name: "dynamic_good"
          },
          {
            accountId: "68d17866ba9d5506cbc2e270",
            enabled: true,
            id: "68d17866ba9d5506cbc2e272",
            ips: ["1.0.0.3"],
            name: "dynamic_poor"
          },
          {
            accountId: "68d17866ba9d5506cbc2e270",
            enabled: true,
            id: "68d17866ba9d5506cbc2e273",
            ips: ["1.0.0.4"],
            name: "dynamic_new"
          }
        ],
        unknown: []
      }
    }
  ),
  row(
    DynamicIpPools.setAll,
    {
      line: "POST /v3/dynamic_pools/all",
      form: [
        ["good_reputation", "1.0.0.1"],
        ["good_reputation", "1.0.0.2"],
        ["poor_reputation", "1.0.0.3"],
        ["new_senders", "1.0.0.4"]
      ]
    },
    { what: "documented by example", body: ipsBody, value: ipsValue },
    { ...success, what: "documented by schema" }
  ),
  row(DynamicIpPools.deleteAll, { line: "DELETE /v3/dynamic_pools/all" }, success),
  row(DynamicIpPools.addIp, { line: "POST /v3/dynamic_pools/dynamic_good/1.0.0.5" }, {
    ...success,
    what: "as the PHP client reads it"
  }),
  row(DynamicIpPools.update, {
    line: "PATCH /v3/dynamic_pools/dynamic_good",
    form: [["add_ip", "1.0.0.5"], ["add_ip", "1.0.0.6"], ["remove_ip", "1.0.0.1"]]
  }, success)
]
