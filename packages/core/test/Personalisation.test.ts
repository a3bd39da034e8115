import * as Personalisation from "@effect-mailgun/core/Personalisation"
import { assert, describe, expectTypeOf, it } from "@effect/vitest"

const textsOf = (text: string) => Personalisation.placeholders({ text }).map((found) => found.text)

describe("Placeholders", () => {
  it("are found in every part that Mailgun fills, each once with all its places", () => {
    const used = Personalisation.placeholders({
      subject: "Hi %recipient.name%",
      text: "%recipient.name%, use %recipient.code%",
      html: "<a href=\"https://example.com/%recipient.id%?u=%recipient.id%\">Hi</a>",
      ampHtml: "%recipient.amp%",
      replyTo: { name: "Help", address: "help+%recipient.id%@example.com" },
      headers: { "X-A": "%recipient.header%", "X-B": ["none", "%recipient.header%"] },
      variables: { plain: "%recipient.data%", nested: { deep: ["%recipient.data%"] } },
      template: { variables: { greeting: "%recipient.name%" } }
    })
    assert.deepStrictEqual(used, [
      {
        text: "%recipient.name%",
        variable: "name",
        fields: ["subject", "text", "template.variables[\"greeting\"]"]
      },
      { text: "%recipient.code%", variable: "code", fields: ["text"] },
      { text: "%recipient.id%", variable: "id", fields: ["html", "replyTo"] },
      { text: "%recipient.amp%", variable: "amp", fields: ["ampHtml"] },
      { text: "%recipient.header%", variable: "header", fields: ["headers[\"X-A\"]", "headers[\"X-B\"]"] },
      { text: "%recipient.data%", variable: "data", fields: ["variables[\"plain\"]", "variables[\"nested\"]"] }
    ])
  })

  for (const text of Personalisation.builtIn) {
    it(`that Mailgun fills by itself need no variable: ${text}`, () => {
      const used = Personalisation.placeholders({ text: `a ${text} b` })
      assert.deepStrictEqual(used, [{ text, variable: undefined, fields: ["text"] }])
      assert.deepStrictEqual(Personalisation.missing(used, undefined), [])
    })
  }

  const cases: ReadonlyArray<{ readonly what: string; readonly text: string; readonly found: ReadonlyArray<string> }> =
    [
      { what: "may have any punctuation in their key", text: "%recipient.a:b-c.d%", found: ["%recipient.a:b-c.d%"] },
      { what: "may touch each other", text: "%recipient.a%%recipient.b%", found: ["%recipient.a%", "%recipient.b%"] },
      { what: "may come after a percentage", text: "5%%recipient.a%", found: ["%recipient.a%"] },
      { what: "have no blanks", text: "%recipient.a is 5% off, %recipient.b%", found: ["%recipient.b%"] },
      { what: "have a key", text: "%recipient.%", found: [] },
      { what: "are not percentages", text: "from 20% to 30% off", found: [] }
    ]
  for (const { found, text, what } of cases) {
    it(`${what}, as found in text`, () => assert.deepStrictEqual(textsOf(text), found))
  }
})

describe("A placeholder", () => {
  const used = Personalisation.placeholders({ text: "%recipient.toString%" })
  const cases: ReadonlyArray<
    { readonly what: string; readonly variables: Personalisation.Variables | undefined; readonly isMissing: boolean }
  > = [
    { what: "where there are no variables", variables: undefined, isMissing: true },
    { what: "where there is no such variable", variables: { name: "Ann" }, isMissing: true },
    { what: "where the variable is null", variables: { toString: null }, isMissing: true },
    { what: "where JSON drops the variable", variables: { toString: undefined }, isMissing: true },
    { what: "but not where the variable is empty text", variables: { toString: "" }, isMissing: false },
    { what: "but not where the variable is zero", variables: { toString: 0 }, isMissing: false }
  ]
  for (const { isMissing, variables, what } of cases) {
    it(`is missing ${what}`, () =>
      assert.deepStrictEqual(Personalisation.missing(used, variables), isMissing ? used : []))
  }
})

describe("The compiler", () => {
  it("reads the names of variables from a text that it knows", () => {
    expectTypeOf<Personalisation.VariableNames<"Hi %recipient.name%, %recipient_email%: %recipient.code%">>()
      .toEqualTypeOf<"name" | "code">()
    expectTypeOf<Personalisation.VariableNames<"%recipient.a is 5% off, %recipient.b%">>().toEqualTypeOf<"b">()
    expectTypeOf<Personalisation.VariableNames<string>>().toEqualTypeOf<never>()
  })

  it("wants variables of recipients only for a text that it knows", () => {
    type Needed = Personalisation.Needs<"Hi %recipient.name%">
    expectTypeOf<{ variables: { name: string; more: number } }>().toExtend<Needed>()
    expectTypeOf<{ variables: { more: number } }>().not.toExtend<Needed>()
    expectTypeOf<{ variables: { name: undefined } }>().not.toExtend<Needed>()
    expectTypeOf<{}>().not.toExtend<Needed>()
    expectTypeOf<{}>().toExtend<Personalisation.Needs<string>>()
  })
})
