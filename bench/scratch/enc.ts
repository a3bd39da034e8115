const short = [
  "Excited User <mailgun@example.com>",
  "bar@example.com",
  "Hello",
  "Testing some Mailgun awesomeness!",
  "<1234567890123.0123456789abcdef@example.com>"
]
const html = ["<p>Hello dear <b class=\"x\">friend</b>, here's some text that is long.</p>\n".repeat(200)]
const uni = ["Grüße aus München, ça va?\n".repeat(100)]
const needsNo = /^[\w.~-]*$/
const a = (t: string) => needsNo.test(t) ? t : encodeURIComponent(t).replaceAll("%20", "+")
const table: string[] = Array.from({ length: 128 }, (_, c) => {
  const ch = String.fromCharCode(c)
  return c === 32 ? "+" : encodeURIComponent(ch)
})
const b = (t: string) => {
  let out = "", from = 0
  for (let i = 0; i < t.length; i++) {
    const c = t.charCodeAt(i)
    if (c > 127) return encodeURIComponent(t).replaceAll("%20", "+")
    const e = table[c]!
    if (e.length === 1 && c !== 32) continue
    out += t.slice(from, i) + e
    from = i + 1
  }
  return from === 0 ? t : out + t.slice(from)
}
const b2 = (t: string) => {
  let out = ""
  for (let i = 0; i < t.length; i++) {
    const c = t.charCodeAt(i)
    if (c > 127) return encodeURIComponent(t).replaceAll("%20", "+")
    out += table[c]
  }
  return out
}
const safe = new Uint8Array(128)
for (let i = 0; i < 128; i++) safe[i] = table[i]!.length === 1 && i !== 32 ? 1 : 0
const c = (t: string) => {
  let spaces = false
  for (let i = 0; i < t.length; i++) {
    const c = t.charCodeAt(i)
    if (c === 32) spaces = true
    else if (c > 127 || safe[c] === 0) {
      const e = encodeURIComponent(t)
      return e.replaceAll("%20", "+")
    }
  }
  return spaces ? t.replaceAll(" ", "+") : t
}
const d = (t: string) => needsNo.test(t) ? t : encodeURIComponent(t).replace(/%20/g, "+")
let sink: any
const bench = (name: string, f: (t: string) => string, ts: string[], n: number) => {
  let best = Infinity
  for (let r = 0; r < 8; r++) {
    const s = process.cpuUsage()
    for (let i = 0; i < n; i++) {
      for (const t of ts) {
        sink = f(t)
        if (Buffer.byteLength(sink) < 0) throw 1
      }
    }
    const e = process.cpuUsage(s)
    best = Math.min(best, (e.user + e.system) / n)
  }
  console.log(name, best.toFixed(3), "µs")
}
for (const [k, ts, n] of [["short", short, 100000], ["html", html, 1000], ["uni", uni, 1000]] as any) {
  bench("a " + k, a, ts, n)
  bench("b " + k, b, ts, n)
  bench("b2 " + k, b2, ts, n)
  bench("c " + k, c, ts, n)
  bench("d " + k, d, ts, n)
}
for (const t of [...short, ...html, ...uni]) if (a(t) !== b(t) || a(t) !== b2(t) || a(t) !== c(t)) throw new Error(t)
