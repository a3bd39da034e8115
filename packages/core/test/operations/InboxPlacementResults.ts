import * as InboxPlacementResults from "@effect-mailgun/core/InboxPlacementResults"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const path = "/v4/inbox/results"
const id = "12345678-1234-1234-1234-123456789012"

const documentedBody = {
  rid: "123456789012345678901234",
  result_id: id,
  keybox_email: "ibp-00410325-1c95-492e-bc35-c19899802494@mailgun.net",
  subject: "A subject of things",
  sender: "person@domain.com",
  name: "Such list",
  created_at: "2021-08-03T14:20:40.301Z",
  updated_at: "2021-08-03T14:36:53.841Z",
  seed_results: [{
    email: "mail@box.com",
    provider: "box.com",
    destination: "inbox",
    state: "delivered",
    originating_ip: "123.123.123.123",
    tags: ["inbox"],
    spf: "pass",
    dkim: "pass",
    dmarc: "pass"
  }]
}

const documentedValue = {
  rid: "123456789012345678901234",
  resultId: id,
  keyboxEmail: "ibp-00410325-1c95-492e-bc35-c19899802494@mailgun.net",
  subject: "A subject of things",
  sender: "person@domain.com",
  name: "Such list",
  createdAt: DateTime.makeUnsafe("2021-08-03T14:20:40.301Z"),
  updatedAt: DateTime.makeUnsafe("2021-08-03T14:36:53.841Z"),
  seedResults: [{
    email: "mail@box.com",
    provider: "box.com",
    destination: "inbox",
    state: "delivered",
    originatingIp: "123.123.123.123",
    tags: ["inbox"],
    spf: "pass",
    dkim: "pass",
    dmarc: "pass"
  }]
}

const at = "2024-08-09T14:32:57.183Z"
const instant = DateTime.makeUnsafe(at)

const stats = {
  test_delivery_stat: {
    delivered: 1,
    missing: 0,
    pending: 0,
    spam: 0,
    inbox: 0,
    total: 1,
    provider: "test_provider",
    categories: { primary: 1, updates: 0 }
  }
}

/** A fixture of the vendor's JavaScript client, with what the vendor's Go types add. */
const fixture = {
  body: {
    Id: "test_Id",
    rid: "test_rid",
    result_id: "test_result_id",
    AccountID: "test_AccountID",
    KeyBoxID: "test_KeyBoxID",
    keybox_email: "test_keybox_email",
    subject: "test_subject",
    sender: "test_sender",
    seedlist_name: "test_seedlist_name",
    created_at: at,
    updated_at: at,
    status: "test_status",
    CreatedTS: 183,
    attributes: { test_attribute: "test_attribute_value" },
    campaign_id: "test_campaign_id",
    sharing_enabled: true,
    sharing_id: "test_sharing_id",
    sharing_expires_at: at,
    Box: {
      Id: "test_box_Id",
      kid: "test_box_kid",
      ID: "test_box_ID",
      AccountID: "test_box_AccountID",
      created_at: at,
      updated_at: at,
      last_result_at: at,
      Seeds: null,
      target_email: "test_box_target_email",
      sending_domains: null,
      has_results: true,
      name: "test_box_name",
      seed_filter: "test_box_seed_filter",
      mailing_list: "test_box_mailing_list",
      CreatedTS: 183,
      tags: ["test_tag"],
      SeedQuality: 100,
      is_auto_generated: true
    },
    seed_results: [{
      email: "test_seed_result_email",
      provider: "test_seed_result_provider",
      destination: "test_seed_result_destination",
      state: "test_seed_result_state",
      originating_ip: "test_seed_result_originating_ip",
      tags: ["test_seed_result_tag"],
      dkim: "test_seed_result_dkim",
      spf: "test_seed_result_spf",
      dmarc: "test_seed_result_dmarc",
      headers: [{ key: "test_seed_result_header_key", value: "test_seed_result_header_value" }],
      extensions: {
        category: "test_seed_result_extensions_category",
        ms_spam: { bcl: 1, scl: 5, forefront_report: { category: "SPM" } }
      },
      received_at: null
    }],
    spamassassin: {
      is_spam: false,
      score: 1,
      required: 1,
      rules: [{
        name: "test_rule_name",
        points: 100,
        short_description: "test_short_description",
        long_description: "test_long_description"
      }]
    },
    delivery_stats: stats,
    ms_spam: {
      bcl: { min: 0, max: 2, mean: 0.5 },
      scl: { min: 1, max: 5, mean: 2.5 },
      count: 4,
      forefront: { category_counts: { SPM: 1 } }
    },
    body: "",
    is_spoofing: null
  },
  value: {
    rid: "test_rid",
    resultId: "test_result_id",
    accountId: "test_AccountID",
    keyboxId: "test_KeyBoxID",
    keyboxEmail: "test_keybox_email",
    subject: "test_subject",
    sender: "test_sender",
    seedlistName: "test_seedlist_name",
    createdAt: instant,
    updatedAt: instant,
    status: "test_status",
    attributes: { test_attribute: "test_attribute_value" },
    campaignId: "test_campaign_id",
    sharingEnabled: true,
    sharingId: "test_sharing_id",
    sharingExpiresAt: instant,
    seedList: {
      kid: "test_box_kid",
      accountId: "test_box_AccountID",
      createdAt: instant,
      updatedAt: instant,
      lastResultAt: instant,
      targetEmail: "test_box_target_email",
      hasResults: true,
      name: "test_box_name",
      seedFilter: "test_box_seed_filter",
      mailingList: ["test_box_mailing_list"],
      tags: ["test_tag"],
      seedQuality: 100,
      isAutoGenerated: true
    },
    seedResults: [{
      email: "test_seed_result_email",
      provider: "test_seed_result_provider",
      destination: "test_seed_result_destination",
      state: "test_seed_result_state",
      originatingIp: "test_seed_result_originating_ip",
      tags: ["test_seed_result_tag"],
      dkim: "test_seed_result_dkim",
      spf: "test_seed_result_spf",
      dmarc: "test_seed_result_dmarc",
      headers: [{ key: "test_seed_result_header_key", value: "test_seed_result_header_value" }],
      extensions: {
        category: "test_seed_result_extensions_category",
        msSpam: { bcl: 1, scl: 5, forefrontReport: { category: "SPM" } }
      }
    }],
    spamassassin: {
      isSpam: false,
      score: 1,
      required: 1,
      rules: [{
        name: "test_rule_name",
        points: 100,
        shortDescription: "test_short_description",
        longDescription: "test_long_description"
      }]
    },
    deliveryStats: stats,
    msSpam: {
      bcl: { min: 0, max: 2, mean: 0.5 },
      scl: { min: 1, max: 5, mean: 2.5 },
      count: 4,
      forefront: { categoryCounts: { SPM: 1 } }
    },
    body: ""
  }
}

const link = (page: string) => `${path}?ascending=${page}&cursor=123&limit=1`

export const rows = [
  row(
    InboxPlacementResults.list,
    {
      line: `GET ${path}?sender=person%40domain.com&subject=A+subject+of+things&provider=box.com`
        + "&target_email=ibp-seedlist%40example.com&time_after=2021-08-01T00%3A00%3A00.000Z"
        + "&time_before=2021-09-01T00%3A00%3A00.000Z&sort=subject&ascending=true&offset=0&limit=1"
    },
    {
      what: "documented",
      body: { items: [documentedBody] },
      value: { items: [documentedValue], unknown: [] }
    },
    {
      what: "from the vendor's client",
      body: {
        items: [fixture.body],
        paging: {
          next: `https://api.mailgun.net${link("0")}`,
          previous: `https://api.mailgun.net${link("1")}`
        },
        total: 2
      },
      value: { items: [fixture.value], unknown: [], totalCount: 2, next: link("0"), previous: link("1") }
    }
  ),
  row(InboxPlacementResults.get, { line: `GET ${path}/${id}?provider=box.com` }, {
    what: "documented",
    body: { result: documentedBody },
    value: documentedValue
  }, { what: "from the vendor's client", body: { result: fixture.body }, value: fixture.value }),
  row(InboxPlacementResults.listAttributes, { line: `GET ${path}/a` }, {
    what: "documented",
    body: { items: { attribute: "available attributes", values: ["subject", "sender"] } },
    value: { items: ["subject", "sender"], unknown: [] }
  }),
  row(InboxPlacementResults.listAttributeValues, { line: `GET ${path}/a/subject?sender=person%40domain.com` }, {
    what: "documented",
    body: {
      items: {
        attribute: "subject",
        values: ["This is a subject", "We've been trying to contact you", "about your car's extended warranty"]
      }
    },
    value: {
      items: ["This is a subject", "We've been trying to contact you", "about your car's extended warranty"],
      unknown: []
    }
  }),
  row(InboxPlacementResults.listFilters, { line: `GET ${path}/_filters` }, {
    what: "documented",
    body: {
      supported_filters: {
        filters: [
          { parameter: "senderaddr", description: "Sender address" },
          { parameter: "time_after", description: "Get results after date" }
        ]
      }
    },
    value: {
      items: [
        { parameter: "senderaddr", description: "Sender address" },
        { parameter: "time_after", description: "Get results after date" }
      ],
      unknown: []
    }
  }),
  row(InboxPlacementResults.delete, { line: `DELETE ${path}/${id}` }, {
    what: "documented",
    body: "",
    value: {}
  }, {
    what: "from the vendor's client",
    body: { message: "deleted" },
    value: { message: "deleted" }
  }, {
    what: "with a capital, as the types of the vendor's client have it",
    body: { Message: "deleted" },
    value: { message: "deleted" }
  })
]
