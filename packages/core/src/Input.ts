/**
 * What operations take, declared once: camelCase fields, each with its wire key and the way it is written.
 *
 * **Details**
 *
 * Encoding is strict. What Mailgun would refuse, or silently drop, is refused here, with the field's name, before
 * anything is sent; so is a field that the operation does not have.
 *
 * @since 0.1.0
 */
export * from "./InputField.ts"
export * from "./InputModel.ts"
