import * as DomainTracking from "@effect-mailgun/core/DomainTracking"
import { row } from "./Row.ts"

const message = "Domain tracking settings have been updated"

const footers = {
  html_footer: "\n<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
  text_footer: "\n\nTo unsubscribe click: <%unsubscribe_url%>\n\n"
}

export const rows = [
  row(
    DomainTracking.get,
    { line: "GET /v3/domains/example.com/tracking" },
    {
      what: "documented",
      body: {
        tracking: {
          open: { active: true },
          click: { active: true },
          unsubscribe: { active: true, html_footer: "off", text_footer: "on" },
          web_scheme: "http"
        }
      },
      value: {
        open: { active: true },
        click: { active: true },
        unsubscribe: { active: true, htmlFooter: "off", textFooter: "on" },
        webScheme: "http"
      }
    },
    {
      what: "recorded",
      body: {
        tracking: {
          open: { active: false, place_at_the_top: false },
          click: { active: false },
          unsubscribe: { active: false, ...footers },
          web_scheme: "https"
        }
      },
      value: {
        open: { active: false, placeAtTheTop: false },
        click: { active: false },
        unsubscribe: { active: false, htmlFooter: footers.html_footer, textFooter: footers.text_footer },
        webScheme: "https"
      }
    }
  ),
  row(
    DomainTracking.updateOpen,
    {
      line: "PUT /v3/domains/example.com/tracking/open",
      form: [["active", "false"], ["place_at_the_top", "false"]]
    },
    {
      what: "documented",
      body: { message, open: { active: true } },
      value: { message, open: { active: true } }
    },
    {
      what: "recorded",
      body: { message, open: { active: false, place_at_the_top: false } },
      value: { message, open: { active: false, placeAtTheTop: false } }
    }
  ),
  row(
    DomainTracking.updateClick,
    { line: "PUT /v3/domains/example.com/tracking/click", form: [["active", "htmlonly"]] },
    {
      what: "documented",
      body: { message, click: { active: true } },
      value: { message, click: { active: true } }
    },
    {
      what: "with the clicks of HTML parts alone, as other clients know it",
      body: { message, click: { active: "htmlonly" } },
      value: { message, click: { active: "htmlonly" } }
    }
  ),
  row(
    DomainTracking.updateUnsubscribe,
    {
      line: "PUT /v3/domains/example.com/tracking/unsubscribe",
      form: [
        ["active", "true"],
        ["html_footer", "<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>"],
        ["text_footer", "To unsubscribe click: <%unsubscribe_url%>"]
      ]
    },
    {
      what: "documented",
      body: {
        message,
        unsubscribe: {
          active: true,
          html_footer: "<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
          text_footer: "To unsubscribe click: <%unsubscribe_url%>\n\n"
        }
      },
      value: {
        message,
        unsubscribe: {
          active: true,
          htmlFooter: "<br>\n<p><a href=\"%unsubscribe_url%\">unsubscribe</a></p>\n",
          textFooter: "To unsubscribe click: <%unsubscribe_url%>\n\n"
        }
      }
    },
    {
      what: "recorded",
      body: { message, unsubscribe: { active: false, ...footers } },
      value: {
        message,
        unsubscribe: { active: false, htmlFooter: footers.html_footer, textFooter: footers.text_footer }
      }
    }
  ),
  row(
    DomainTracking.updateWebPrefix,
    { line: "PUT /v3/domains/example.com/web_prefix", form: [["web_prefix", "email"]] },
    {
      what: "recorded",
      body: { message: "Domain web prefix updated" },
      value: { message: "Domain web prefix updated" }
    }
  )
]
