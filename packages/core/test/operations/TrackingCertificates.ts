import * as TrackingCertificates from "@effect-mailgun/core/TrackingCertificates"
import { row } from "./Row.ts"

const started = {
  what: "documented",
  status: 202,
  body: { message: "Initiated x509 key pair generation", location: "/v2/x509/example.com/status" },
  value: { message: "Initiated x509 key pair generation", location: "/v2/x509/example.com/status" }
}

export const rows = [
  row(
    TrackingCertificates.get,
    { line: "GET /v2/x509/email.example.com/status" },
    {
      what: "documented",
      body: { status: "expired", error: "x509 certificate has expired", certificate: "{CERT}" },
      value: { status: "expired", error: "x509 certificate has expired", certificate: "{CERT}" }
    },
    {
      what: "documented, where nothing is wrong",
      body: { status: "active", certificate: "{CERT}", error: null },
      value: { status: "active", certificate: "{CERT}" }
    },
    {
      what: "documented, while it is being made",
      body: { status: "processing", error: "Waiting for x509 key pair generation" },
      value: { status: "processing", error: "Waiting for x509 key pair generation" }
    }
  ),
  row(TrackingCertificates.create, { line: "POST /v2/x509/email.example.com" }, started),
  row(TrackingCertificates.regenerate, { line: "PUT /v2/x509/email.example.com" }, started)
]
