import { DateTime } from "effect"

const createdAt = DateTime.makeUnsafe("1955-11-12T06:38:00Z")

/** The template of Mailgun's API reference, with its version. */
export const templateBody = {
  name: "template_name",
  description: "This is the description of the template",
  createdAt: "Sat, 12 Nov 1955 06:38:00 UTC",
  createdBy: "user-supplied-value",
  id: "46565d87-68b6-4edb-8b3c-34554af4bb77",
  version: {
    tag: "tag",
    template: "<html>template content</html>",
    engine: "handlebars",
    createdAt: "Sat, 12 Nov 1955 06:38:00 UTC",
    comment: "Version comment",
    active: true,
    id: "3efd2b85-0f41-4a1d-9898-05d7e7459c4a",
    headers: { From: "from@header.tld", "Reply-To": "reply-to@header.tld", Subject: "Subject Value" }
  }
}

/** What it decodes to. */
export const templateValue = {
  name: "template_name",
  description: "This is the description of the template",
  createdAt,
  createdBy: "user-supplied-value",
  id: "46565d87-68b6-4edb-8b3c-34554af4bb77",
  version: {
    tag: "tag",
    template: "<html>template content</html>",
    engine: "handlebars",
    createdAt,
    comment: "Version comment",
    active: true,
    id: "3efd2b85-0f41-4a1d-9898-05d7e7459c4a",
    headers: { from: "from@header.tld", replyTo: "reply-to@header.tld", subject: "Subject Value" }
  }
}
