/**
 * One event of each kind, decoded and as the JSON that Mailgun writes, for tests of code that handles events.
 *
 * **Example**
 *
 * ```ts
 * import { Event } from "@effect-mailgun/core"
 *
 * const bounce = Event.examples.failed.event
 * const another = { ...bounce, recipient: "eve@example.org" }
 * const body = JSON.stringify(Event.examples.failed.json)
 * ```
 *
 * @since 0.1.0
 */
import type { Event, FailedEvent } from "./Event.ts"
import {
  about,
  engagement,
  engagementJson,
  incoming,
  incomingJson,
  message,
  messageJson,
  storage,
  storageUrl,
  transport,
  transportJson,
  upload,
  uploadJson,
  validation
} from "./internal/eventExampleParts.ts"

/**
 * An event, decoded and as JSON.
 *
 * @category models
 * @since 0.1.0
 */
export interface Example<out E extends Event> {
  readonly event: E
  /** An item of an Events API page, and the `event-data` of a webhook. */
  readonly json: { readonly [field: string]: unknown }
}

/**
 * The examples by the names that Mailgun gives the kinds.
 *
 * @category models
 * @since 0.1.0
 */
export type Examples =
  & { readonly [K in Event["event"]]: Example<Extract<Event, { readonly event: K }>> }
  & { readonly failed_temporarily: Example<FailedEvent> }

/**
 * One event of each kind. `failed` is a bounce, `failed_temporarily` a delivery that Mailgun tries again, and `unknown`
 * one that this version has no model for.
 *
 * **Example**
 *
 * ```ts
 * import { Event } from "@effect-mailgun/core"
 *
 * const types = Object.values(Event.examples).map(({ event }) => Event.normalize(event).type)
 * ```
 *
 * @category examples
 * @since 0.1.0
 */
export const examples: Examples = {
  accepted: {
    event: { event: "accepted", id: "jxVuhYlhReaK3QsggHfFRA", ...transport, method: "HTTP" },
    json: { event: "accepted", id: "jxVuhYlhReaK3QsggHfFRA", ...transportJson, method: "HTTP" }
  },
  rejected: {
    event: {
      ...incoming,
      event: "rejected",
      id: "OMTXD3-sSmKIQa1gSKkYVA",
      logLevel: "warn",
      message,
      reject: { reason: "Sandbox subdomains are for test purposes only.", description: "" }
    },
    json: {
      ...incomingJson,
      event: "rejected",
      id: "OMTXD3-sSmKIQa1gSKkYVA",
      "log-level": "warn",
      message: messageJson,
      reject: { reason: "Sandbox subdomains are for test purposes only.", description: "" }
    }
  },
  delivered: {
    event: {
      event: "delivered",
      id: "hK7mQVt1QtqRiOfQXta4sw",
      ...transport,
      deliveryStatus: {
        code: 250,
        message: "OK",
        description: "",
        attemptNumber: 1,
        sessionSeconds: 0.437,
        mxHost: "mx.example.org",
        tls: true,
        utf8: true,
        certificateVerified: true
      }
    },
    json: {
      event: "delivered",
      id: "hK7mQVt1QtqRiOfQXta4sw",
      ...transportJson,
      "delivery-status": {
        code: 250,
        message: "OK",
        description: "",
        "attempt-no": 1,
        "session-seconds": 0.437,
        "mx-host": "mx.example.org",
        tls: true,
        utf8: true,
        "certificate-verified": true
      }
    }
  },
  failed: {
    event: {
      event: "failed",
      id: "G9Bn5sl1TC6nu79C8C0bwg",
      ...transport,
      logLevel: "error",
      severity: "permanent",
      reason: "bounce",
      deliveryStatus: {
        code: 550,
        message: "5.1.1 The email account that you tried to reach does not exist",
        description: "",
        enhancedCode: "5.1.1",
        attemptNumber: 1,
        sessionSeconds: 0.437,
        mxHost: "mx.example.org"
      }
    },
    json: {
      event: "failed",
      id: "G9Bn5sl1TC6nu79C8C0bwg",
      ...transportJson,
      "log-level": "error",
      severity: "permanent",
      reason: "bounce",
      "delivery-status": {
        code: 550,
        message: "5.1.1 The email account that you tried to reach does not exist",
        description: "",
        "enhanced-code": "5.1.1",
        "attempt-no": 1,
        "session-seconds": 0.437,
        "mx-host": "mx.example.org"
      }
    }
  },
  failed_temporarily: {
    event: {
      event: "failed",
      id: "Fs7-5t81S2ys8Df7T8fzYg",
      ...transport,
      logLevel: "warn",
      severity: "temporary",
      reason: "generic",
      deliveryStatus: {
        code: 452,
        message: "4.2.2 The email account that you tried to reach is over quota",
        description: "",
        enhancedCode: "4.2.2",
        attemptNumber: 3,
        sessionSeconds: 0.437,
        retrySeconds: 1800,
        mxHost: "mx.example.org"
      }
    },
    json: {
      event: "failed",
      id: "Fs7-5t81S2ys8Df7T8fzYg",
      ...transportJson,
      "log-level": "warn",
      severity: "temporary",
      reason: "generic",
      "delivery-status": {
        code: 452,
        message: "4.2.2 The email account that you tried to reach is over quota",
        description: "",
        "enhanced-code": "4.2.2",
        "attempt-no": 3,
        "session-seconds": 0.437,
        "retry-seconds": 1800,
        "mx-host": "mx.example.org"
      }
    }
  },
  opened: {
    event: { event: "opened", id: "-laxIqj9QWubsjY_3pTq_g", ...engagement },
    json: { event: "opened", id: "-laxIqj9QWubsjY_3pTq_g", ...engagementJson }
  },
  clicked: {
    event: {
      event: "clicked",
      id: "G5zMz2ysS6OxZ2C8xb2Tqg",
      ...engagement,
      url: "https://example.com/signup"
    },
    json: {
      event: "clicked",
      id: "G5zMz2ysS6OxZ2C8xb2Tqg",
      ...engagementJson,
      url: "https://example.com/signup"
    }
  },
  unsubscribed: {
    event: { event: "unsubscribed", id: "W3X4JOhFT-OZidZGKKr9iA", ...engagement },
    json: { event: "unsubscribed", id: "W3X4JOhFT-OZidZGKKr9iA", ...engagementJson }
  },
  complained: {
    event: { ...incoming, ...about, event: "complained", id: "ncV2XwymRUKbPek_MIM-Gw", logLevel: "warn", message },
    json: {
      ...incomingJson,
      ...about,
      event: "complained",
      id: "ncV2XwymRUKbPek_MIM-Gw",
      "log-level": "warn",
      message: messageJson
    }
  },
  stored: {
    event: {
      ...incoming,
      event: "stored",
      id: "WRVmVc47QYi4DHth_xpRUA",
      message: { ...message, recipients: ["bob@example.org"] },
      storage: { ...storage, urls: [storageUrl] }
    },
    json: {
      ...incomingJson,
      event: "stored",
      id: "WRVmVc47QYi4DHth_xpRUA",
      message: { ...messageJson, recipients: ["bob@example.org"] },
      storage: { ...storage, url: storageUrl }
    }
  },
  list_member_uploaded: {
    event: {
      event: "list_member_uploaded",
      id: "ubxaCCk3SXSBDRCOqdmFLw",
      ...upload,
      member: { address: "bob@example.org", name: "Bob", subscribed: true }
    },
    json: {
      event: "list_member_uploaded",
      id: "ubxaCCk3SXSBDRCOqdmFLw",
      ...uploadJson,
      member: { address: "bob@example.org", name: "Bob", subscribed: true }
    }
  },
  list_member_upload_error: {
    event: {
      event: "list_member_upload_error",
      id: "RoVjKjr2Qn-JBVAeIkkWmw",
      ...upload,
      logLevel: "error",
      format: "csv",
      memberDescription: "bob at example.org,Bob",
      error: { message: "malformed address" }
    },
    json: {
      event: "list_member_upload_error",
      id: "RoVjKjr2Qn-JBVAeIkkWmw",
      ...uploadJson,
      "log-level": "error",
      format: "csv",
      "member-description": "bob at example.org,Bob",
      error: { message: "malformed address" }
    }
  },
  list_uploaded: {
    event: {
      event: "list_uploaded",
      id: "0qGJYmB9RRq3M_hNHBGPbQ",
      ...upload,
      format: "csv",
      subscribed: true,
      isUpsert: true,
      upsertedCount: 1,
      failedCount: 1
    },
    json: {
      event: "list_uploaded",
      id: "0qGJYmB9RRq3M_hNHBGPbQ",
      ...uploadJson,
      format: "csv",
      subscribed: true,
      "is-upsert": true,
      "upserted-count": 1,
      "failed-count": 1
    }
  },
  unknown: {
    event: { event: "unknown", name: "email_validation", raw: validation },
    json: validation
  }
}
