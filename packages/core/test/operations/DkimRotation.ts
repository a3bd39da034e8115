import * as DkimRotation from "@effect-mailgun/core/DkimRotation"
import { row } from "./Row.ts"

export const rows = [
  row(
    DkimRotation.update,
    {
      line: "PUT /v1/dkim_management/domains/example.com/rotation",
      form: [["rotation_enabled", "true"], ["rotation_interval", "5d"]]
    },
    {
      what: "documented",
      body: {
        domain: {
          id: "000000000000000000000002",
          account_id: "000000000000000000000001",
          sid: "789",
          name: "example.com",
          state: "enabled",
          active_selector: "pdk1",
          rotation_enabled: "true",
          rotation_interval: "24h",
          records: [
            {
              name: "pdk1._domainkey.example.com",
              type: "CNAME",
              identifier: "DKIM",
              value: "pdk1._domainkey.1234567.service.mailgun.com",
              comment: "Customer DKIM CNAME Record"
            },
            {
              name: "pdk2._domainkey.example.com",
              type: "CNAME",
              identifier: "DKIM",
              value: "pdk2._domainkey.1234567.service.mailgun.com",
              comment: "Customer DKIM CNAME Record"
            }
          ]
        }
      },
      value: {
        id: "000000000000000000000002",
        accountId: "000000000000000000000001",
        sid: "789",
        name: "example.com",
        state: "enabled",
        activeSelector: "pdk1",
        rotationEnabled: true,
        rotationInterval: "24h",
        records: [
          {
            name: "pdk1._domainkey.example.com",
            type: "CNAME",
            identifier: "DKIM",
            value: "pdk1._domainkey.1234567.service.mailgun.com",
            comment: "Customer DKIM CNAME Record"
          },
          {
            name: "pdk2._domainkey.example.com",
            type: "CNAME",
            identifier: "DKIM",
            value: "pdk2._domainkey.1234567.service.mailgun.com",
            comment: "Customer DKIM CNAME Record"
          }
        ]
      }
    }
  ),
  row(DkimRotation.rotate, { line: "POST /v1/dkim_management/domains/example.com/rotate" }, {
    what: "documented",
    body: { message: "ok" },
    value: { message: "ok" }
  })
]
