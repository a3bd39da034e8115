import * as Mailgun from "@effect-mailgun/core/Mailgun"
import type * as MailgunError from "@effect-mailgun/core/MailgunError"
import type * as Config from "effect/Config"
import * as Layer from "effect/Layer"
import * as UndiciHttpClient from "./UndiciHttpClient.ts"
export interface Options extends Mailgun.Options {
  readonly http?: UndiciHttpClient.Options | undefined
}
export declare const layer: (
  options: Options
) => Layer.Layer<Mailgun.Mailgun, Config.ConfigError | MailgunError.MailgunInvalidInput>
export declare const layerConfig: (
  given?: Partial<Options>
) => Layer.Layer<Mailgun.Mailgun, Config.ConfigError | MailgunError.MailgunInvalidInput>
