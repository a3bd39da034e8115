// @ts-check
import { element } from "./dom.js"

/** Widths to look at a mail in, in CSS pixels. */
const widths = /** @type {const} */ ([["Full", undefined], ["Desktop", 800], ["Tablet", 600], ["Phone", 375]])

/**
 * The mail's HTML in a frame that runs no script, and loads nothing from elsewhere until it is told to. The policy comes
 * with the document itself, so that it holds in a tab of its own as well.
 *
 * @param {string} url of the document
 */
export const preview = (url) => {
  const frame = element("iframe", {
    title: "HTML preview",
    sandbox: "allow-popups allow-popups-to-escape-sandbox",
    referrerpolicy: "no-referrer",
    src: url
  })
  const sizes = widths.map(([label, width]) =>
    element("button", {
      type: "button",
      "aria-pressed": width === undefined,
      onclick: (/** @type {Event} */ { currentTarget }) => {
        frame.style.width = width === undefined ? "" : `${width}px`
        for (const button of sizes) button.setAttribute("aria-pressed", String(button === currentTarget))
      }
    }, label)
  )
  const images = element("button", {
    type: "button",
    "aria-pressed": false,
    onclick: () => {
      const load = images.getAttribute("aria-pressed") !== "true"
      images.setAttribute("aria-pressed", String(load))
      frame.src = load ? `${url}?remote=yes` : url
    }
  }, "Load remote content")
  return element("div", { class: "preview" }, element("div", { class: "toolbar" }, ...sizes, images), frame)
}
