import * as AddressValidations from "@effect-mailgun/core/AddressValidations"
import { DateTime } from "effect"
import { row } from "./Row.ts"

const undeliverable = {
  what: "documented",
  body: {
    address: "nonexistentemail@realdomain.com",
    is_disposable_address: false,
    is_role_address: false,
    reason: ["mailbox_does_not_exist"],
    result: "undeliverable",
    risk: "high"
  },
  value: {
    address: "nonexistentemail@realdomain.com",
    isDisposableAddress: false,
    isRoleAddress: false,
    reason: ["mailbox_does_not_exist"],
    result: "undeliverable",
    risk: "high"
  }
}

export const rows = [
  row(
    AddressValidations.validate,
    { line: "GET /v4/address/validate?address=ann%40example.com&provider_lookup=false" },
    undeliverable,
    {
      what: "with all that the schema has",
      body: {
        address: "ann+news@example.com",
        did_you_mean: "",
        engagement: { engaging: true, behavior: "highly_engaged", is_bot: false },
        is_disposable_address: false,
        is_role_address: false,
        reason: [],
        result: "deliverable",
        risk: "low",
        root_address: "ann@example.com",
        last_seen: 1636716764
      },
      value: {
        address: "ann+news@example.com",
        didYouMean: "",
        engagement: { engaging: true, behavior: "highly_engaged", isBot: false },
        isDisposableAddress: false,
        isRoleAddress: false,
        reason: [],
        result: "deliverable",
        risk: "low",
        rootAddress: "ann@example.com",
        lastSeen: DateTime.makeUnsafe("2021-11-12T11:32:44Z")
      }
    },
    {
      what: "recorded",
      body: {
        address: "alice@mailgun.net",
        did_you_mean: null,
        is_disposable_address: false,
        is_role_address: false,
        is_valid: true,
        mailbox_verification: "true",
        reason: null,
        parts: { display_name: null, domain: "mailgun.net", local_part: "alice" }
      },
      value: {
        address: "alice@mailgun.net",
        isDisposableAddress: false,
        isRoleAddress: false,
        isValid: true,
        mailboxVerification: "true",
        parts: { domain: "mailgun.net", localPart: "alice" }
      }
    }
  ),
  row(AddressValidations.validateByForm, {
    line: "POST /v4/address/validate?provider_lookup=false",
    form: [["address", "ann@example.com"]]
  }, undeliverable),
  row(
    AddressValidations.parse,
    {
      line: "GET /v3/address/private/parse?"
        + "addresses=Alice+%3Calice%40example.com%3E%2Cbob%40example.com%2Cexample.com&syntax_only=true"
    },
    {
      what: "documented",
      body: { parsed: ["Alice <alice@example.com>", "bob@example.com"], unparsable: [] },
      value: { parsed: ["Alice <alice@example.com>", "bob@example.com"], unparseable: [] }
    },
    {
      what: "as the vendor's clients read it",
      body: { parsed: ["Alice <alice@example.com>", "bob@example.com"], unparseable: ["example.com"] },
      value: { parsed: ["Alice <alice@example.com>", "bob@example.com"], unparseable: ["example.com"] }
    }
  )
]
