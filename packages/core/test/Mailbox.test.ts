import * as Mailbox from "@effect-mailgun/core/Mailbox"
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

type Expected = ReadonlyArray<readonly [behaviour: string, text: string, ...mailboxes: ReadonlyArray<Mailbox.Mailbox>]>

const listed = (text: string): ReadonlyArray<Mailbox.Mailbox> | string =>
  Result.match(Mailbox.parseList(text), { onFailure: ({ message }) => message, onSuccess: (mailboxes) => mailboxes })

const one = (text: string): Mailbox.Mailbox | string =>
  Result.match(Mailbox.parse(text), { onFailure: ({ message }) => message, onSuccess: (mailbox) => mailbox })

const rfc5322Examples: Expected = [
  ["A.1.1, From", "John Doe <jdoe@machine.example>", { name: "John Doe", address: "jdoe@machine.example" }],
  ["A.1.1, Sender", "Michael Jones <mjones@machine.example>", {
    name: "Michael Jones",
    address: "mjones@machine.example"
  }],
  [
    "A.1.2, From",
    "\"Joe Q. Public\" <john.q.public@example.com>",
    { name: "Joe Q. Public", address: "john.q.public@example.com" }
  ],
  [
    "A.1.2, To",
    "Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>",
    { name: "Mary Smith", address: "mary@x.test" },
    { address: "jdoe@example.org" },
    { name: "Who?", address: "one@y.test" }
  ],
  [
    "A.1.2, Cc",
    "<boss@nil.test>, \"Giant; \\\"Big\\\" Box\" <sysservices@example.net>",
    { address: "boss@nil.test" },
    { name: "Giant; \"Big\" Box", address: "sysservices@example.net" }
  ],
  [
    "A.1.3, To",
    "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
    { name: "Ed Jones", address: "c@a.test" },
    { address: "joe@where.test" },
    { name: "John", address: "jdoe@one.test" }
  ],
  ["A.1.3, Cc", "Undisclosed recipients:;"],
  [
    "A.5, From",
    "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>",
    { name: "Pete", address: "pete@silly.test" }
  ],
  [
    "A.5, To",
    "A Group(Some people)\r\n     :Chris Jones <c@(Chris's host.)public.example>,\r\n         joe@example.org,\r\n" +
    "  John <jdoe@one.test> (my dear friend); (the end of the group)",
    { name: "Chris Jones", address: "c@public.example" },
    { address: "joe@example.org" },
    { name: "John", address: "jdoe@one.test" }
  ],
  ["A.5, Cc", "(Empty list)(start)Hidden recipients  :(nested(comment) with \\) parens)  ;"],
  [
    "A.6.1, From",
    "Joe Q. Public <john.q.public@example.com>",
    { name: "Joe Q. Public", address: "john.q.public@example.com" }
  ],
  [
    "A.6.1, To",
    "Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example",
    { name: "Mary Smith", address: "mary@example.net" },
    { address: "jdoe@test.example" }
  ]
]

const accepted: Expected = [
  ["an address alone", "ann@example.com", { address: "ann@example.com" }],
  ["an address in angle brackets", "<ann@example.com>", { address: "ann@example.com" }],
  ["a name in quotes that needs none", "\"Ann\" <ann@example.com>", { name: "Ann", address: "ann@example.com" }],
  ["an empty name", "\"\" <ann@example.com>", { address: "ann@example.com" }],
  ["a name without a blank before the bracket", "Ann<ann@example.com>", { name: "Ann", address: "ann@example.com" }],
  ["a name over a folded line", "Ann\r\n\tDoe <a@b.c>", { name: "Ann Doe", address: "a@b.c" }],
  ["a quoted name over a folded line", "\"Ann\r\n Doe\" <a@b.c>", { name: "Ann Doe", address: "a@b.c" }],
  ["a comment within a name", "Ann(A.)Doe <a@b.c>", { name: "Ann Doe", address: "a@b.c" }],
  ["a name of quoted strings and atoms", "Ann \"von\" Doe <a@b.c>", { name: "Ann von Doe", address: "a@b.c" }],
  ["a name in another language", "Jürgen 李 <a@b.c>", { name: "Jürgen 李", address: "a@b.c" }],
  ["blanks at both ends", " \tann@example.com ", { address: "ann@example.com" }],
  ["every symbol of an atom", "!#$%&'*+-/=?^_`{|}~@b.c", { address: "!#$%&'*+-/=?^_`{|}~@b.c" }],
  ["a plus and dots", "ann.b+list@example.com", { address: "ann.b+list@example.com" }],
  ["a placeholder of Mailgun", "reply+%recipient.id%@example.com", { address: "reply+%recipient.id%@example.com" }],
  ["a quoted local part", "\"ann b\"@example.com", { address: "\"ann b\"@example.com" }],
  ["a quoted local part with an at sign", "\"a@b\"@example.com", { address: "\"a@b\"@example.com" }],
  ["a quoted local part with quotes", "\"a\\\"b\\c\"@example.com", { address: "\"a\\\"bc\"@example.com" }],
  ["a quoted local part that needs no quotes", "\"ann.b\"@example.com", { address: "ann.b@example.com" }],
  ["a local part that is quoted in part", "\"ann\".\"b c\"@example.com", { address: "\"ann.b c\"@example.com" }],
  ["an empty quoted local part", "\"\"@example.com", { address: "\"\"@example.com" }],
  ["blanks around the at sign", "ann @ example.com", { address: "ann@example.com" }],
  ["blanks within angle brackets", "< ann@example.com >", { address: "ann@example.com" }],
  ["a domain without a dot", "root@localhost", { address: "root@localhost" }],
  ["a domain with an underscore", "ann@my_host.example", { address: "ann@my_host.example" }],
  ["a label of 63 letters", `ann@${"a".repeat(63)}.example`, { address: `ann@${"a".repeat(63)}.example` }],
  ["an IPv4 address", "ann@[192.0.2.1]", { address: "ann@[192.0.2.1]" }],
  ["an IPv6 address between blanks", "ann@[ IPv6:2001:db8::1 ]", { address: "ann@[IPv6:2001:db8::1]" }],
  ["a local part in another language", "用户@example.com", { address: "用户@example.com" }],
  ["a domain in another language", "ann@bücher.example", { address: "ann@bücher.example" }],
  ["a domain in punycode", "ann@xn--bcher-kva.example", { address: "ann@xn--bcher-kva.example" }],
  ["a route of two hosts", "<@a.b,@c.d:ann@example.com>", { address: "ann@example.com" }],
  ["comments everywhere", "(a)Ann(b)<(c)ann(d)@(e)example(f).(g)com(h)>(i)", {
    name: "Ann",
    address: "ann@example.com"
  }],
  ["empty places in a list", ",a@b.c,,d@e.f, ", { address: "a@b.c" }, { address: "d@e.f" }],
  ["a group among others", "a@b.c, G: d@e.f;, g@h.i", { address: "a@b.c" }, { address: "d@e.f" }, { address: "g@h.i" }],
  ["a comma in a quoted name", "\"Doe, Ann\" <a@b.c>, d@e.f", { name: "Doe, Ann", address: "a@b.c" }, {
    address: "d@e.f"
  }]
]

const encodedNames: ReadonlyArray<readonly [what: string, text: string, name: string]> = [
  ["base64", "=?UTF-8?B?SsO8cmdlbg==?=", "Jürgen"],
  ["quoted-printable", "=?utf-8?q?J=C3=BCrgen_M=c3=bcller?=", "Jürgen Müller"],
  ["Latin-1", "=?ISO-8859-1?Q?J=FCrgen?=", "Jürgen"],
  ["a Japanese charset", "=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本"],
  ["a language behind the charset", "=?UTF-8*de?Q?J=C3=BCrgen?=", "Jürgen"],
  ["two words, whose gap means nothing", "=?UTF-8?Q?J=C3=BCr?=\r\n =?UTF-8?Q?gen?=", "Jürgen"],
  ["a character cut in two", "=?UTF-8?Q?J=C3?= =?UTF-8?Q?=BCrgen?=", "Jürgen"],
  ["two charsets", "=?UTF-8?Q?J=C3=BC?= =?ISO-8859-1?Q?=FC?=", "Jüü"],
  ["a word beside plain ones", "Dr. =?UTF-8?Q?J=C3=BCrgen?= Jones", "Dr. Jürgen Jones"],
  ["a dot in a word", "=?UTF-8?Q?J=C3=BCrgen_M.?=", "Jürgen M."],
  ["an unknown charset, left as it stands", "=?x-none?Q?Ann?=", "=?x-none?Q?Ann?="],
  ["an unknown encoding, left as it stands", "=?UTF-8?X?Ann?=", "=?UTF-8?X?Ann?="],
  ["broken base64, left as it stands", "=?UTF-8?B?a?=", "=?UTF-8?B?a?="],
  ["a broken escape, left as it stands", "=?UTF-8?Q?=C?=", "=?UTF-8?Q?=C?="],
  ["a word that has no end, left as it stands", "=?UTF-8?Q?Ann", "=?UTF-8?Q?Ann"],
  ["a word between quotes, which is none", "\"=?UTF-8?Q?Ann?=\"", "=?UTF-8?Q?Ann?="],
  ["a line break, which becomes blanks", "=?UTF-8?Q?Ann=0D=0ABcc?=", "Ann  Bcc"]
]

const rejected: ReadonlyArray<readonly [behaviour: string, text: string, reason: string, position: number]> = [
  ["the empty text", "", "expected an address", 0],
  ["blanks alone", "  ", "expected an address", 2],
  ["a comment alone", "(ann@example.com)", "expected an address", 17],
  ["a name alone", "Ann", "expected \"@\" or \"<\"", 3],
  ["no local part", "@example.com", "expected text before the \"@\"", 0],
  ["no domain", "ann@", "expected a letter or a digit of a domain", 4],
  ["no domain before a bracket", "Ann <ann@>", "expected a letter or a digit of a domain", 9],
  ["empty angle brackets", "Ann <>", "expected an address", 5],
  ["a name in angle brackets", "<Ann>", "expected \"@\"", 4],
  [
    "a name without brackets around its address",
    "Ann Doe ann@b.c",
    "expected \"<\" before an address that has a name",
    8
  ],
  ["a dot at the start", ".ann@b.c", "expected text before the dot", 0],
  ["a dot before the at sign", "ann.@b.c", "expected text before the \"@\"", 4],
  ["two dots in a row", "ann..b@c.d", "expected text before the dot", 4],
  ["two dots in a row in the domain", "ann@b..c", "expected a letter or a digit of a domain", 6],
  ["a dot at the end", "ann@b.c.", "expected a letter or a digit of a domain", 8],
  ["two at signs", "ann@b@c", "expected nothing after the address", 5],
  ["a hyphen that starts a label", "ann@-b.c", "expected a domain without a hyphen there", 4],
  ["a hyphen that ends a label", "ann@b-.c", "expected a domain without a hyphen there", 5],
  ["a symbol in the domain", "ann@b!.c", "expected nothing after the address", 5],
  ["a label of 64 letters", `ann@${"a".repeat(64)}.c`, "expected a domain that the DNS can have", 4],
  ["a domain of 254 letters", `ann@${"a.".repeat(126)}aa`, "expected a domain that the DNS can have", 4],
  ["a domain that IDNA forbids", "ann@b\u00a0.c", "expected a domain that the DNS can have", 4],
  ["a domain that IDNA makes a slash of", "ann@bü／c", "expected a domain that the DNS can have", 4],
  ["a domain that IDNA makes an IP address of", "ann@１.２.３.４", "expected a domain that the DNS can have", 4],
  ["a bracket that stays open", "Ann <ann@b.c", "expected \">\"", 12],
  ["a bracket too many", "ann@b.c>", "expected nothing after the address", 7],
  ["an address after another", "ann@b.c bob@d.e", "expected nothing after the address", 8],
  ["a list", "ann@b.c, bob@d.e", "expected nothing after the address", 7],
  ["a group", "Team: ann@b.c;", "expected \"@\" or \"<\"", 4],
  ["quotes that stay open", "\"Ann <a@b.c>", "expected '\"' to close the quoted string that opens at 0", 12],
  ["a comment that stays open", "(Ann a@b.c", "expected \")\" to close the comment that opens at 0", 10],
  ["comments deeper than the bound", "(".repeat(33), "expected at most 32 nested comments", 32],
  ["an IP address that stays open", "ann@[192.0.2.1", "expected \"]\"", 14],
  ["no IP address", "ann@[]", "expected an IP address", 5],
  ["a route without its colon", "<@a.b ann@c.d>", "expected \":\" after the route", 6],
  ["an encoded word for an address", "=?UTF-8?Q?a..b?=@c.d", "expected no encoded word in an address", 0],
  ["an encoded word without an end, in a text that begins like one", "= =?a?b? ", "expected \"@\" or \"<\"", 9],
  ["a line break that starts a header", "a@b.c\r\nBcc: d@e.f", "expected a line break only before a blank", 5],
  ["NUL", "Ann\u0000 <a@b.c>", "expected \"@\" or \"<\"", 3],
  ["NUL between quotes", "\"A\u0000\" <a@b.c>", "expected a printable character", 2],
  ["a quoted NUL", "\"A\\\u0000\" <a@b.c>", "expected a printable character", 3],
  ["half of a surrogate pair", "𝒜\udc00@b.c", "expected a whole character, not half of a surrogate pair", 2]
]

const rejectedLists: ReadonlyArray<readonly [behaviour: string, text: string, reason: string, position: number]> = [
  ["commas alone", ",, ,", "expected an address", 4],
  ["a second address without a domain", "a@b.c, bob", "expected \"@\" or \"<\"", 10],
  ["a semicolon between addresses", "a@b.c; d@e.f", "expected \",\" or the end", 5],
  ["a group that stays open", "Team: a@b.c", "expected \";\" to close the group that opens at 4", 11],
  ["a group without a name", ": a@b.c;", "expected the name of a group before \":\"", 0],
  ["a group within a group", "A: B: a@b.c;;", "expected \"@\" or \"<\"", 4],
  ["no comma within a group", "A: a@b.c d@e.f;", "expected \",\" or \";\"", 9]
]

describe("Mailbox.parseList", () => {
  for (const [example, text, ...mailboxes] of rfc5322Examples) {
    it(`reads the example of RFC 5322 ${example}`, () => assert.deepStrictEqual(listed(text), mailboxes))
  }

  for (const [behaviour, text, ...mailboxes] of accepted) {
    it(`accepts ${behaviour}`, () => assert.deepStrictEqual(listed(text), mailboxes))
  }

  for (const [behaviour, text, reason, position] of rejectedLists) {
    it(`rejects ${behaviour}, and says where`, () => {
      assert.strictEqual(listed(text), `not a mailbox: ${reason} at position ${position}`)
    })
  }

  it("accepts as many characters as its bound and rejects one more", () => {
    assert.deepStrictEqual(listed("a@b".padEnd(Mailbox.maxListLength)), [{ address: "a@b" }])
    const error = Result.getOrThrow(Result.flip(Mailbox.parseList("a@b".padEnd(Mailbox.maxListLength + 1))))
    assert.deepStrictEqual(error.position, Mailbox.maxListLength)
  })

  it("reads ten thousand mailboxes", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `"Doe, Ann" <ann.${i}@example.com>`).join(", ")
    assert.lengthOf(listed(text), 10_000)
  })
})

describe("Mailbox.parse", () => {
  for (const [what, text, name] of encodedNames) {
    it(`reads a name that has ${what}`, () =>
      assert.deepStrictEqual(one(`${text} <a@b.c>`), { name, address: "a@b.c" }))
  }

  for (const [behaviour, text, reason, position] of rejected) {
    it(`rejects ${behaviour}, and says where`, () => {
      assert.strictEqual(one(text), `not a mailbox: ${reason} at position ${position}`)
    })
  }

  it("accepts as many characters as its bound and rejects one more", () => {
    assert.deepStrictEqual(one("a@b".padEnd(Mailbox.maxLength)), { address: "a@b" })
    assert.strictEqual(one("a@b".padEnd(1281)), "not a mailbox: expected at most 1280 characters at position 1280")
  })

  it("keeps the text out of its error", () => {
    const error = Result.getOrThrow(Result.flip(Mailbox.parse("secret@example.com>")))
    assert.instanceOf(error, Mailbox.ParseError)
    assert.notInclude(JSON.stringify([error, error.message]), "secret")
  })
})

const written: ReadonlyArray<readonly [what: string, mailbox: Mailbox.Input, text: string]> = [
  ["an address without a name", { address: "a@b.c" }, "a@b.c"],
  ["an empty name", { name: "", address: "a@b.c" }, "a@b.c"],
  ["a plain name", { name: "Ann Doe", address: "a@b.c" }, "Ann Doe <a@b.c>"],
  ["a name with punctuation", { name: "Doe, \"Ann\" \\", address: "a@b.c" }, "\"Doe, \\\"Ann\\\" \\\\\" <a@b.c>"],
  ["a name with blanks at its ends", { name: " Ann ", address: "a@b.c" }, "\" Ann \" <a@b.c>"],
  ["a name with two blanks", { name: "Ann  Doe", address: "a@b.c" }, "\"Ann  Doe\" <a@b.c>"],
  ["a name beyond ASCII", { name: "Jürgen, M.", address: "a@b.c" }, "=?UTF-8?B?SsO8cmdlbiwgTS4=?= <a@b.c>"],
  [
    "a name that looks encoded",
    { name: "=?UTF-8?Q?A?=", address: "a@b.c" },
    "=?UTF-8?B?PT9VVEYtOD9RP0E/PQ==?= <a@b.c>"
  ],
  ["a name with a line break", { name: "A\r\nBcc: x", address: "a@b.c" }, "=?UTF-8?B?QQ0KQmNjOiB4?= <a@b.c>"],
  ["a domain beyond ASCII", { address: "ann@Bücher.example" }, "ann@xn--bcher-kva.example"],
  ["a local part beyond ASCII", { address: "用户@bücher.example" }, "用户@xn--bcher-kva.example"],
  ["text", "\"Ann\"  <ann@example.com>", "\"Ann\"  <ann@example.com>"],
  ["text with a domain beyond ASCII", "Ann <ann@bücher.example>", "Ann <ann@xn--bcher-kva.example>"],
  ["text with two names, one beyond ASCII", "\"Ö, A\" <a@b.c>, D <d@e.f>", "=?UTF-8?B?w5YsIEE=?= <a@b.c>, D <d@e.f>"],
  ["text beyond ASCII that is no address", "Jürgen", "Jürgen"]
]

// Names that mean something to the grammar, and those that do not.
const Name = Schema.Array(
  Schema.Union([
    Schema.Literals([
      " ",
      "\"",
      "\\",
      ",",
      "<",
      "@",
      "(",
      "=?",
      "?=",
      "_",
      ".",
      "é",
      "李",
      "𝒜",
      "=?UTF-8?Q?a?=",
      "\ufeff"
    ]),
    Schema.String.check(Schema.isMaxLength(20))
  ])
).check(Schema.isMaxLength(6))

const isOrdinary = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text)

const Address = Schema.Literals([
  "ann@example.com",
  "ann.b+c@mail.example.com",
  "\"a b\"@example.com",
  "\"a\\\"\\\\@,\"@b.c",
  "\"\"@b.c",
  "用户@example.com",
  "ann@[IPv6:2001:db8::1]"
])

const alphabet = [
  "@",
  ".",
  "<",
  ">",
  ",",
  ":",
  ";",
  "\"",
  "\\",
  "(",
  ")",
  "[",
  "]",
  " ",
  "\r\n ",
  "\r",
  "\n",
  "=?",
  "?=",
  "?q?"
]

const Piece = Schema.Union([Schema.Literals([...alphabet, "a", "b.c", "ü", "\u0000", "\ud800"]), Schema.String])

describe("Mailbox.format", () => {
  for (const [what, mailbox, text] of written) {
    it(`writes ${what}`, () => {
      assert.strictEqual(Mailbox.format(mailbox), text)
    })
  }

  it("keeps every encoded word within 75 characters, and no character cut", () => {
    const name = "日本語".repeat(30)
    const words = Mailbox.format({ name, address: "a@b.c" }).split(" ").slice(0, -1)
    assert.isAbove(words.length, 1)
    for (const word of words) {
      assert.isAtMost(word.length, 75)
      assert.notInclude(JSON.stringify(one(`${word} <a@b.c>`)), "\ufffd")
    }
  })

  it.prop("is undone by parse", { name: Name, address: Address }, ({ address, name: pieces }) => {
    const name = pieces.join("")
    if (!isOrdinary(name)) return
    const mailbox = name === "" ? { address } : { name, address }
    assert.deepStrictEqual(one(Mailbox.format(mailbox)), mailbox)
  }, { arbitrary: { runs: 5000 } })

  it.prop("writes a list that parseList undoes", {
    mailboxes: Schema.Array(Schema.Struct({ name: Name, address: Address }))
  }, ({
    mailboxes
  }) => {
    const given = mailboxes.map(({ address, name }) => ({ name: name.join(""), address }))
      .filter(({ name }) => name !== "" && isOrdinary(name))
    if (given.length > 0) assert.deepStrictEqual(listed(given.map(Mailbox.format).join(", ")), given)
  }, { arbitrary: { runs: 1000 } })

  it.prop("writes no control character and, but for local parts, no letter beyond ASCII", {
    name: Name
  }, ({ name }) => {
    assert.match(Mailbox.format({ name: name.join(""), address: "ann@bücher.example" }), /^[\x20-\x7e]*$/)
  }, { arbitrary: { runs: 2000 } })
})

describe("Whatever the text", () => {
  it.prop("parsing never throws, and points inside the text", { pieces: Schema.Array(Piece) }, ({ pieces }) => {
    const text = pieces.join("").slice(0, 1024)
    for (const failure of [Result.getFailure(Mailbox.parse(text)), Result.getFailure(Mailbox.parseList(text))]) {
      if (failure._tag === "Some") {
        assert.isAtLeast(failure.value.position, 0)
        assert.isAtMost(failure.value.position, text.length)
        assert.isNotEmpty(failure.value.reason)
      }
    }
    assert.isString(Mailbox.format(text))
  }, { arbitrary: { runs: 10_000 } })

  it.prop(
    "what parsing accepts, it accepts again as format writes it",
    { pieces: Schema.Array(Piece) },
    ({ pieces }) => {
      const mailbox = one(`${pieces.join("").slice(0, 200)} <ann@example.com>`)
      if (typeof mailbox !== "string") assert.deepStrictEqual(one(Mailbox.format(mailbox)), mailbox)
    },
    { arbitrary: { runs: 5000 } }
  )

  it("a long hostile one is answered", () => {
    for (const unit of [...alphabet, "=?a?q?.", "=?a?q?b?= ", "<@a,", "g:a@b;,", "(a)", "\\\"", "ü", "a."]) {
      assert.isDefined(listed(unit.repeat(100_000)))
    }
  })
})

const complaints: ReadonlyArray<readonly [what: string, mailbox: unknown, complaint: string | undefined]> = [
  ["nothing about a list", "a@b.c, Ann <d@e.f>", undefined],
  ["nothing about a group", "Team: a@b.c;", undefined],
  ["nothing about a name and an address", { name: "Jürgen", address: "a@b.c" }, undefined],
  ["what an address lacks", "Ann <ann>", "must be an address such as ann@example.com: expected \"@\" at position 8"],
  ["that a group is empty", "Undisclosed:;", "must have an address"],
  ["where a line break is", "a@b.c,\r\n d@e.f", "must not have a control character (at position 6)"],
  [
    "that an address has a name",
    { address: "Ann <a@b.c>" },
    "must have one bare address in `address`, such as ann@example.com: expected \"@\" at position 3"
  ],
  [
    "that an address is two",
    { address: "a@b.c,d@e.f" },
    "must have one bare address in `address`, such as ann@example.com: expected nothing after the address at position 5"
  ],
  [
    "that an address has a blank",
    { address: "a@b.c " },
    "must have one bare address in `address`, such as ann@example.com: expected nothing after the address at position 5"
  ],
  [
    "that a name has a line break",
    { name: "A\n", address: "a@b.c" },
    "must not have a control character (at position 1)"
  ],
  [
    "that a name has half a character",
    { name: "\ud800", address: "a@b.c" },
    "must have a name that is well-formed text (it has half of a surrogate pair)"
  ],
  [
    "that a name is too long",
    { name: "x".repeat(1280), address: "a@b.c" },
    "must have a shorter name: with its address, at most 1280 characters are taken"
  ],
  ["that a number is none", 1, "must be an address as text, or { name, address }"],
  ["that an address is no text", { address: 1 }, "must have an address that is text"],
  ["that a name is no text", { name: 1, address: "a@b.c" }, "must have a name that is text"]
]

describe("Mailbox.complaint", () => {
  for (const [what, mailbox, complaint] of complaints) {
    it(`says ${what}`, () => {
      assert.strictEqual(Mailbox.complaint(mailbox), complaint)
    })
  }
})
