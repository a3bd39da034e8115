import * as BounceClassification from "@effect-mailgun/core/BounceClassification"
import * as BounceClassificationV1 from "@effect-mailgun/core/BounceClassificationV1"
import { DateTime } from "effect"
import { row } from "./Row.ts"

export const rows = [
  row(BounceClassification.list, {
    line: "POST /v2/bounce-classification/metrics",
    json: {
      resolution: "day",
      duration: "24h0m0s",
      dimensions: ["entity-name", "domain.name"],
      metrics: ["critical_bounce_count", "classified_failures_count", "critical_bounce_rate"],
      filter: {
        AND: [{ attribute: "domain.name", comparator: "=", values: [{ label: "example.com", value: "example.com" }] }]
      },
      include_subaccounts: true,
      pagination: { sort: "entity-name:asc", limit: 10 }
    }
  }, {
    what: "documented",
    body: {
      start: "Sun, 01 Jan 2006 22:04:05 +0000",
      end: "Mon, 02 Jan 2006 22:04:05 +0000",
      resolution: "day",
      duration: "24h0m0s",
      dimensions: ["entity-name", "domain.name"],
      pagination: { sort: "entity-name:asc", limit: 10, total: 1 },
      items: [{
        "account.name": "subaccount name",
        "entity-name": "Gmail",
        "domain.name": "example.com",
        "envelope.i-ip-pool-name": "default",
        "envelope.sending-ip": "1.2.3.4",
        timestamp: "Mon, 02 Jan 2006 22:04:05 +0000",
        tags: "daily, campaign1",
        metrics: {
          critical_bounce_count: 10,
          non_critical_bounce_count: 20,
          critical_delay_count: 30,
          non_critical_delay_count: 40,
          classified_failures_count: 100,
          delivered_smtp_count: 1000,
          critical_bounce_rate: 1,
          non_critical_bounce_rate: 2,
          critical_delay_rate: 3,
          non_critical_delay_rate: 4
        }
      }]
    },
    value: {
      start: DateTime.makeUnsafe("2006-01-01T22:04:05Z"),
      end: DateTime.makeUnsafe("2006-01-02T22:04:05Z"),
      resolution: "day",
      duration: "24h0m0s",
      dimensions: ["entity-name", "domain.name"],
      items: [{
        accountName: "subaccount name",
        entityName: "Gmail",
        domain: "example.com",
        ipPoolName: "default",
        sendingIp: "1.2.3.4",
        timestamp: DateTime.makeUnsafe("2006-01-02T22:04:05Z"),
        tags: ["daily", "campaign1"],
        metrics: {
          critical_bounce_count: 10,
          non_critical_bounce_count: 20,
          critical_delay_count: 30,
          non_critical_delay_count: 40,
          classified_failures_count: 100,
          delivered_smtp_count: 1000,
          critical_bounce_rate: 1,
          non_critical_bounce_rate: 2,
          critical_delay_rate: 3,
          non_critical_delay_rate: 4
        }
      }],
      unknown: [],
      totalCount: 1
    }
  }),
  row(BounceClassificationV1.listEntities, { line: "GET /v1/bounce-classification/config/entities" }, {
    what: "by the documented schema",
    body: { gmail: { name: "Gmail" }, hotmail: { name: "Microsoft (Hotmail)" } },
    value: { gmail: { name: "Gmail" }, hotmail: { name: "Microsoft (Hotmail)" } }
  }),
  row(BounceClassificationV1.listRules, { line: "GET /v1/bounce-classification/config/rules" }, {
    what: "by the documented schema",
    body: {
      "55ff": {
        entity_id: "spamhaus",
        class: "ESPBLOCK",
        "sample-text": "5.4.1 recipient address rejected: access denied.",
        explanation: "Access denied",
        "short-explanation": "You're listed on Spamhaus!"
      }
    },
    value: {
      "55ff": {
        entityId: "spamhaus",
        class: "ESPBLOCK",
        sampleText: "5.4.1 recipient address rejected: access denied.",
        explanation: "Access denied",
        shortExplanation: "You're listed on Spamhaus!"
      }
    }
  }),
  row(BounceClassificationV1.listDomains, {
    line: "GET /v1/bounce-classification/domains?limit=10&query=domain.name%3Amailgun.net&include_subaccounts=true"
  }, {
    what: "documented",
    body: { items: [{ domain: { name: "mailgun.net" }, bounced: { total: 4 } }], total: 1 },
    value: {
      items: [{ domain: "mailgun.net", bouncedCount: 4 }],
      unknown: [],
      totalCount: 1,
      first:
        "/v1/bounce-classification/domains?limit=10&query=domain.name%3Amailgun.net&include_subaccounts=true&skip=0"
    }
  }),
  row(BounceClassificationV1.listDomainEntities, {
    line: "GET /v1/bounce-classification/domains/example.com/entities?include_subaccounts=true"
  }, {
    what: "documented",
    body: {
      items: [
        { "entity-id": "gmail", "entity-name": "Gmail", bounced: { total: 1 } },
        { "entity-id": "hotmail", "entity-name": "Microsoft (Hotmail)", bounced: { total: 3 } }
      ]
    },
    value: {
      items: [
        { entityId: "gmail", entityName: "Gmail", bouncedCount: 1 },
        { entityId: "hotmail", entityName: "Microsoft (Hotmail)", bouncedCount: 3 }
      ],
      unknown: []
    }
  }),
  row(BounceClassificationV1.listEntityRules, {
    line: "GET /v1/bounce-classification/domains/example.com/entities/hotmail/rules?include_subaccounts=true"
  }, {
    what: "documented",
    body: {
      items: [{
        "rule-id": "55ff",
        category: "ESPBLOCK",
        severity: "PERMANENT",
        "sample-text": "5.4.1 recipient address rejected: access denied.",
        explanation: "Access denied",
        bounced: { total: 3 }
      }]
    },
    value: {
      items: [{
        ruleId: "55ff",
        category: "ESPBLOCK",
        severity: "PERMANENT",
        sampleText: "5.4.1 recipient address rejected: access denied.",
        explanation: "Access denied",
        bouncedCount: 3
      }],
      unknown: []
    }
  }),
  row(BounceClassificationV1.listEvents, {
    line: "GET /v1/bounce-classification/domains/example.com/events"
      + "?rule-id=55ff&entity-id=hotmail&sort=%40timestamp%3Aasc&limit=10"
  }, {
    what: "empty, since no success is documented",
    body: { items: [] },
    value: { items: [], unknown: [] }
  }),
  row(BounceClassificationV1.listStats, {
    line: "GET /v1/bounce-classification/stats?group=domain.name%2Crule-id&limit=10&include_subaccounts=true"
  }, {
    what: "documented",
    body: {
      items: [{
        subaccount: { id: "subaccount_id" },
        domain: { name: "example.com" },
        "rule-id": "55ff",
        "entity-id": "spamhaus",
        "short-explanation": "You're listed on Spamhaus!",
        bounced: { total: 4 }
      }],
      _duration: "0s"
    },
    value: {
      items: [{
        subaccountId: "subaccount_id",
        domain: "example.com",
        ruleId: "55ff",
        entityId: "spamhaus",
        shortExplanation: "You're listed on Spamhaus!",
        bouncedCount: 4
      }],
      unknown: []
    }
  })
]
