import * as TemplateVersions from "@effect-mailgun/core/TemplateVersions"
import { DateTime } from "effect"
import { templateBody, templateValue } from "../samples/template.ts"
import { row } from "./Row.ts"

const path = "/v3/example.com/templates/template_name/versions"
const base = `https://api.mailgun.net${path}`

const { version: _, ...bareBody } = templateBody

const { version: __, ...bareValue } = templateValue

const recordedTemplate = {
  name: "test.template",
  description: "Test",
  createdBy: "",
  id: "7cc6ae25-4d2c-450e-b771-b0611328b8b0"
}

const recordedVersion = {
  tag: "v2",
  template: "{{fname}} {{lname}}",
  engine: "handlebars",
  mjml: "",
  comment: "test comment",
  active: true,
  id: "36616e31-3a79-490f-9202-4d388d67b164"
}

const recordedBody = {
  ...recordedTemplate,
  createdAt: "Sun, 15 Oct 2023 17:16:39 UTC",
  version: {
    ...recordedVersion,
    createdAt: "Sun, 15 Oct 2023 17:19:10 UTC",
    headers: { Subject: "{{subject}}" }
  }
}

const recordedValue = {
  ...recordedTemplate,
  createdAt: DateTime.makeUnsafe("2023-10-15T17:16:39Z"),
  version: {
    ...recordedVersion,
    createdAt: DateTime.makeUnsafe("2023-10-15T17:19:10Z"),
    headers: { subject: "{{subject}}" }
  }
}

export const rows = [
  row(
    TemplateVersions.list,
    { line: `GET ${path}?limit=10` },
    {
      what: "documented",
      body: {
        template: {
          ...bareBody,
          versions: [{
            tag: "v0",
            template: "",
            engine: "handlebars",
            mjml: "",
            createdAt: "Sat, 12 Nov 1955 06:38:00 UTC",
            comment: "version comment",
            active: false,
            id: "71bd07b8-fe81-4199-8fcf-67c956ccdc34",
            headers: {},
            parsedhandlebar: null
          }]
        },
        paging: {
          previous: `${base}?page=prev&p=v0&limit=10`,
          first: `${base}?limit=10`,
          next: `${base}?page=next&p=v2&limit=10`,
          last: `${base}?page=last&limit=10`
        }
      },
      value: {
        template: bareValue,
        items: [{
          tag: "v0",
          template: "",
          engine: "handlebars",
          mjml: "",
          createdAt: templateValue.createdAt,
          comment: "version comment",
          active: false,
          id: "71bd07b8-fe81-4199-8fcf-67c956ccdc34",
          headers: {}
        }],
        unknown: [],
        previous: `${path}?page=prev&p=v0&limit=10`,
        first: `${path}?limit=10`,
        next: `${path}?page=next&p=v2&limit=10`,
        last: `${path}?page=last&limit=10`
      }
    },
    {
      what: "recorded, without content and headers",
      body: {
        template: {
          ...recordedTemplate,
          createdAt: "Sun, 15 Oct 2023 17:16:39 UTC",
          versions: [
            {
              tag: "v1",
              engine: "handlebars",
              mjml: "",
              createdAt: "Sun, 15 Oct 2023 17:16:39 UTC",
              comment: "test comment",
              active: false,
              id: "695f8e2c-ed36-4fb8-bed2-903afa458768"
            },
            {
              tag: "v2",
              engine: "handlebars",
              mjml: "",
              createdAt: "Sun, 15 Oct 2023 17:19:10 UTC",
              comment: "test comment 2",
              active: true,
              id: "36616e31-3a79-490f-9202-4d388d67b164"
            }
          ]
        },
        paging: {
          first: `${base}?limit=100`,
          last: `${base}?page=last&limit=100`,
          next: `${base}?page=next&p=v2&limit=100`,
          previous: `${base}?page=previous&p=v1&limit=100`
        }
      },
      value: {
        template: { ...recordedTemplate, createdAt: DateTime.makeUnsafe("2023-10-15T17:16:39Z") },
        items: [
          {
            tag: "v1",
            engine: "handlebars",
            mjml: "",
            createdAt: DateTime.makeUnsafe("2023-10-15T17:16:39Z"),
            comment: "test comment",
            active: false,
            id: "695f8e2c-ed36-4fb8-bed2-903afa458768"
          },
          {
            tag: "v2",
            engine: "handlebars",
            mjml: "",
            createdAt: DateTime.makeUnsafe("2023-10-15T17:19:10Z"),
            comment: "test comment 2",
            active: true,
            id: "36616e31-3a79-490f-9202-4d388d67b164"
          }
        ],
        unknown: [],
        first: `${path}?limit=100`,
        last: `${path}?page=last&limit=100`,
        next: `${path}?page=next&p=v2&limit=100`,
        previous: `${path}?page=previous&p=v1&limit=100`
      }
    }
  ),
  row(
    TemplateVersions.get,
    { line: `GET ${path}/tag` },
    { what: "documented", body: { template: templateBody }, value: templateValue },
    { what: "recorded", body: { template: recordedBody }, value: recordedValue }
  ),
  row(
    TemplateVersions.create,
    {
      line: `POST ${path}`,
      form: [
        ["tag", "tag"],
        ["template", "<html>template content</html>"],
        ["engine", "handlebars"],
        ["comment", "Version comment"],
        ["active", "yes"],
        ["headers", `{"From":"from@header.tld","Reply-To":"reply-to@header.tld","Subject":"Subject Value"}`]
      ]
    },
    {
      what: "documented",
      body: { message: "new version of the template has been stored", template: templateBody },
      value: templateValue
    },
    {
      what: "recorded",
      body: { message: "new version of the template has been stored", template: recordedBody },
      value: recordedValue
    }
  ),
  row(
    TemplateVersions.update,
    {
      line: "PUT /v3/example.com/templates/test.template/versions/v2",
      form: [
        ["template", "{{fname}} {{lname}}"],
        ["comment", "test comment 2"],
        ["active", "yes"],
        ["headers", `{"Subject":"{{subject}}"}`]
      ]
    },
    {
      what: "documented",
      body: { message: "version has been updated", template: { name: "template_name", version: { tag: "tag" } } },
      value: { message: "version has been updated", template: { name: "template_name", version: { tag: "tag" } } }
    },
    {
      what: "recorded",
      body:
        "{\"message\":\"version has been updated\",\"template\":{\"name\":\"test.template\",\"version\":{\"tag\":\"v2\"}}}\n\n",
      value: { message: "version has been updated", template: { name: "test.template", version: { tag: "v2" } } }
    }
  ),
  row(TemplateVersions.copy, { line: `PUT ${path}/tag/copy/cloned%20version?comment=a+comment+value+from+copy` }, {
    what: "documented",
    body: {
      message: "version has been copied",
      version: {
        tag: "cloned version",
        template: "<p>{{firstname}} {{lastname}}</p>",
        engine: "handlebars",
        createdAt: "Fri, 21 Mar 2025 15:00:44 UTC",
        comment: "a comment value from copy",
        id: "95658c55-e93a-40d5-a02f-a4fadfbbb3ca"
      }
    },
    value: {
      tag: "cloned version",
      template: "<p>{{firstname}} {{lastname}}</p>",
      engine: "handlebars",
      createdAt: DateTime.makeUnsafe("2025-03-21T15:00:44Z"),
      comment: "a comment value from copy",
      id: "95658c55-e93a-40d5-a02f-a4fadfbbb3ca"
    }
  }),
  row(
    TemplateVersions.delete,
    { line: `DELETE ${path}/tag` },
    {
      what: "documented",
      body: { message: "version has been deleted", template: { name: "template_name", version: { tag: "tag" } } },
      value: { message: "version has been deleted", template: { name: "template_name", version: { tag: "tag" } } }
    }
  )
]
