import * as Exports from "@effect-mailgun/core/Exports"
import { row } from "./Row.ts"

export const rows = [
  row(Exports.list, { line: "GET /v3/exports?url=%2Fv3%2Fdomains" }, {
    what: "documented",
    body: {
      items: [
        { id: "57b2085d7cedb2684815e08c", status: "complete", url: "domains" },
        { id: "57b208a17cedb2684815e08d", status: "processing", url: "ninomail.com/bounces" }
      ]
    },
    value: {
      items: [
        { id: "57b2085d7cedb2684815e08c", status: "complete", url: "domains" },
        { id: "57b208a17cedb2684815e08d", status: "processing", url: "ninomail.com/bounces" }
      ],
      unknown: []
    }
  }),
  row(Exports.create, { line: "POST /v3/exports", form: [["url", "/v3/domains"]] }, {
    what: "documented",
    body: { id: "57b2085d7cedb2684815e08c", status: "requested", url: "domains" },
    value: { id: "57b2085d7cedb2684815e08c", status: "requested", url: "domains" }
  }, {
    what: "from the vendor's mock",
    body: { message: "success" },
    value: { message: "success" }
  }),
  row(Exports.get, { line: "GET /v3/exports/57b2085d7cedb2684815e08c" }, {
    what: "documented",
    body: { id: "57b2085d7cedb2684815e08c", status: "complete", url: "domains" },
    value: { id: "57b2085d7cedb2684815e08c", status: "complete", url: "domains" }
  }),
  row(Exports.getDownloadUrl, { line: "GET /v3/exports/57b2085d7cedb2684815e08c/download_url" }, {
    what: "documented",
    status: 302,
    headers: { location: "https://s3.example.com/exports/57b2085d.csv?signature=abc" },
    body: "",
    value: "https://s3.example.com/exports/57b2085d.csv?signature=abc"
  })
]
