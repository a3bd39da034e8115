import * as Templates from "@effect-mailgun/core/Templates"
import { DateTime } from "effect"
import { templateBody, templateValue } from "../samples/template.ts"
import { row } from "./Row.ts"

const { createdAt } = templateValue

const base = "https://api.mailgun.net/v3/example.com/templates"

const recordedBody = {
  name: "test.template",
  description: "Test",
  createdAt: "Sun, 15 Oct 2023 15:33:22 UTC",
  createdBy: "",
  id: "b6894275-acd8-49da-ae60-04ea61f860e0"
}

const recordedValue = {
  name: "test.template",
  description: "Test",
  createdAt: DateTime.makeUnsafe("2023-10-15T15:33:22Z"),
  createdBy: "",
  id: "b6894275-acd8-49da-ae60-04ea61f860e0"
}

export const rows = [
  row(
    Templates.list,
    { line: "GET /v3/example.com/templates?limit=10&active=yes" },
    {
      what: "documented",
      body: {
        items: [
          {
            name: "template.0",
            description: "Description for template 0",
            createdAt: "Sat, 12 Nov 1955 06:38:00 UTC",
            id: "48d63154-8c8f-4104-ab14-687d01dbf296"
          },
          {
            name: "template.1",
            description: "Description for template 1",
            createdAt: "Sat, 12 Nov 1955 06:38:00 UTC",
            id: "8d9c0f0d-7bf7-43a4-92a9-791a854d12a4"
          }
        ],
        paging: {
          previous: `${base}?page=prev&p=template.0&limit=10`,
          first: `${base}?limit=10`,
          next: `${base}?page=next&p=template.2&limit=10`,
          last: `${base}?page=last&limit=10`
        }
      },
      value: {
        items: [
          {
            name: "template.0",
            description: "Description for template 0",
            createdAt,
            id: "48d63154-8c8f-4104-ab14-687d01dbf296"
          },
          {
            name: "template.1",
            description: "Description for template 1",
            createdAt,
            id: "8d9c0f0d-7bf7-43a4-92a9-791a854d12a4"
          }
        ],
        unknown: [],
        previous: "/v3/example.com/templates?page=prev&p=template.0&limit=10",
        first: "/v3/example.com/templates?limit=10",
        next: "/v3/example.com/templates?page=next&p=template.2&limit=10",
        last: "/v3/example.com/templates?page=last&limit=10"
      }
    },
    {
      what: "recorded",
      body: {
        items: [{
          name: "api test",
          description: "Petro",
          createdAt: "Sun, 17 Sep 2023 09:16:33 UTC",
          createdBy: "",
          id: "03474355-4818-492f-8a40-7dec43354bf9"
        }],
        paging: {
          first: `${base}?limit=100`,
          last: `${base}?page=last&limit=100`,
          next: `${base}?page=next&p=test.template&limit=100`,
          previous: `${base}?page=previous&p=api+test&limit=100`
        }
      },
      value: {
        items: [{
          name: "api test",
          description: "Petro",
          createdAt: DateTime.makeUnsafe("2023-09-17T09:16:33Z"),
          createdBy: "",
          id: "03474355-4818-492f-8a40-7dec43354bf9"
        }],
        unknown: [],
        first: "/v3/example.com/templates?limit=100",
        last: "/v3/example.com/templates?page=last&limit=100",
        next: "/v3/example.com/templates?page=next&p=test.template&limit=100",
        previous: "/v3/example.com/templates?page=previous&p=api+test&limit=100"
      }
    },
    {
      what: "of older documentation, whose previous page is under another key",
      body: { items: null, paging: { prev: `${base}?page=prev&p=template.0&limit=10` } },
      value: { items: [], unknown: [], previous: "/v3/example.com/templates?page=prev&p=template.0&limit=10" }
    }
  ),
  row(
    Templates.get,
    { line: "GET /v3/example.com/templates/template_name?active=yes" },
    { what: "documented", body: { template: templateBody }, value: templateValue },
    { what: "recorded, without a version", body: { template: recordedBody }, value: recordedValue },
    {
      what: "without a date",
      body: { template: { name: "test.template", createdAt: null, version: null } },
      value: { name: "test.template" }
    }
  ),
  row(
    Templates.create,
    {
      line: "POST /v3/example.com/templates",
      form: [
        ["name", "template_name"],
        ["description", "This is the description of the template"],
        ["createdBy", "user-supplied-value"],
        ["template", "<html>template content</html>"],
        ["tag", "tag"],
        ["engine", "handlebars"],
        ["comment", "Version comment"],
        ["headers", `{"From":"from@header.tld","Reply-To":"reply-to@header.tld","Subject":"Subject Value"}`]
      ]
    },
    {
      what: "documented",
      body: { message: "template has been stored", template: templateBody },
      value: templateValue
    },
    {
      what: "recorded",
      body: {
        message: "template has been stored",
        template: {
          ...recordedBody,
          version: {
            tag: "v1",
            template: "{{fname}} {{lname}}",
            engine: "handlebars",
            mjml: "",
            createdAt: "Sun, 15 Oct 2023 15:33:22 UTC",
            comment: "test comment",
            active: true,
            id: "2eb9b5cf-2a5d-4b12-a3bb-74bd4ef946aa",
            headers: { Subject: "{{subject}}" }
          }
        }
      },
      value: {
        ...recordedValue,
        version: {
          tag: "v1",
          template: "{{fname}} {{lname}}",
          engine: "handlebars",
          mjml: "",
          createdAt: DateTime.makeUnsafe("2023-10-15T15:33:22Z"),
          comment: "test comment",
          active: true,
          id: "2eb9b5cf-2a5d-4b12-a3bb-74bd4ef946aa",
          headers: { subject: "{{subject}}" }
        }
      }
    }
  ),
  row(Templates.update, {
    line: "PUT /v3/example.com/templates/template_name",
    form: [["description", "Updated Description"]]
  }, {
    what: "documented",
    body: { message: "template has been updated", template: { name: "template_name" } },
    value: { message: "template has been updated", template: { name: "template_name" } }
  }),
  row(Templates.delete, { line: "DELETE /v3/example.com/templates/template_name" }, {
    what: "documented",
    body: { message: "template has been deleted", template: { name: "template_name" } },
    value: { message: "template has been deleted", template: { name: "template_name" } }
  }),
  row(Templates.deleteAll, { line: "DELETE /v3/example.com/templates" }, {
    what: "recorded",
    body: "{\"message\":\"templates have been deleted\"}\n\n",
    value: { message: "templates have been deleted" }
  })
]
