import type { Domain } from "./domain.ts"
import { TableName } from "./table.ts"

/** What of the messages of a domain is rewritten, to learn what readers do with them. */
export interface Tracking {
  readonly open: { readonly active: boolean; readonly place_at_the_top: boolean }
  readonly click: { readonly active: boolean | "htmlonly" }
  readonly unsubscribe: { readonly active: boolean; readonly html_footer: string; readonly text_footer: string }
}

const tracking = new TableName<Tracking, "current">("tracking")

const initial: Tracking = {
  open: { active: false, place_at_the_top: false },
  click: { active: false },
  unsubscribe: {
    active: false,
    html_footer: "\n<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
    text_footer: "\n\nTo unsubscribe click: <%unsubscribe_url%>\n\n"
  }
}

export const trackingOf = (domain: Domain): Tracking => domain.tables.of(tracking).get("current") ?? initial

export const changeTracking = (domain: Domain, changes: Partial<Tracking>): void => {
  domain.tables.of(tracking).set("current", { ...trackingOf(domain), ...changes })
}
