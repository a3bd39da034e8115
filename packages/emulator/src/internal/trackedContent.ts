import { type Content, contentOf, type MessageCopy, trackingUrl } from "./messageCopy.ts"

/** What somebody gets: what a copy says, with its links and its opening tracked where they are. */
export const deliveredContent = (copy: MessageCopy, address: string): Content => {
  const content = contentOf(copy, address)
  const { tracking } = copy.row
  if (tracking === undefined) return content
  const click = (url: string): string => `${trackingUrl(copy, "click", address)}&url=${encodeURIComponent(url)}`
  let { html, text } = content
  if (tracking.footer !== undefined) {
    const link = trackingUrl(copy, "unsubscribe", address)
    const footer = (template: string): string => template.replaceAll("%unsubscribe_url%", link)
    if (text !== undefined) text += footer(tracking.footer.text)
    if (html !== undefined) html = beforeEnd(html, footer(tracking.footer.html))
  }
  if (tracking.clicks !== false && html !== undefined) html = trackHtml(html, click)
  if (tracking.clicks === true && text !== undefined) text = trackText(text, click)
  if (tracking.opens !== undefined && html !== undefined) {
    const pixel = `<img width="1" height="1" alt="" src="${escaped(trackingUrl(copy, "open", address))}">`
    html = tracking.opens === "top" ? afterStart(html, pixel) : beforeEnd(html, pixel)
  }
  return { ...content, html, text }
}

const isOurs = (url: string): boolean => url.includes("/emulator/track/")

const trackHtml = (html: string, click: (url: string) => string): string =>
  html.replaceAll(
    /(<a\b[^>]*?\shref\s*=\s*)("[^"]*"|'[^']*')/gi,
    (whole: string, start: string, quoted: string) => {
      const url = quoted.slice(1, -1).replaceAll("&amp;", "&").trim()
      return /^https?:/i.test(url) && !isOurs(url) ? `${start}"${escaped(click(url))}"` : whole
    }
  )

const trackText = (text: string, click: (url: string) => string): string =>
  text.replaceAll(/https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,:;!?]/gi, (url) => isOurs(url) ? url : click(url))

const escaped = (url: string): string => url.replaceAll("&", "&amp;").replaceAll("\"", "&quot;")

const beforeEnd = (html: string, added: string): string => {
  const end = html.toLowerCase().lastIndexOf("</body")
  return end < 0 ? html + added : html.slice(0, end) + added + html.slice(end)
}

const afterStart = (html: string, added: string): string => {
  const start = /<body\b[^>]*>/i.exec(html)
  if (start === null) return added + html
  const end = start.index + start[0].length
  return html.slice(0, end) + added + html.slice(end)
}
