// @ts-check

/**
 * Makes an element. Attributes that are `undefined` or `false` are left out, but for those of ARIA, to which `false` means
 * something; those that begin with `on` are listeners. Text is always text: nothing is ever read as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: any) => void)>} [attributes]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || (value === false && !name.startsWith("aria-"))) continue
    if (typeof value === "function") made.addEventListener(name.slice(2), value)
    else made.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value))
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/**
 * The element with this id, which the page is known to have.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export const byId = (id) => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no element ${id}`)
  return found
}

const timeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" })

/**
 * A moment as people write it here, and exactly for machines.
 *
 * @param {string} iso
 */
export const time = (iso) => element("time", { datetime: iso }, timeFormat.format(new Date(iso)))

/**
 * @param {number} bytes
 * @returns {string}
 */
export const size = (bytes) =>
  bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} kB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`
