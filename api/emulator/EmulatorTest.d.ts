import * as Mailgun from "@effect-mailgun/core/Mailgun"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Emulator from "./Emulator.ts"
export interface Options
  extends Emulator.Options, Pick<Mailgun.Options, "retryPolicy" | "subaccount" | "timeout" | "transformClient">
{
}
export declare const layer: (
  options?: Options
) => Layer.Layer<Emulator.Emulator | HttpClient.HttpClient | Mailgun.Mailgun>
export declare const layerHttpClient: Layer.Layer<HttpClient.HttpClient, never, Emulator.Emulator>
export declare const makeHttpClient: (emulator: Emulator.Service) => HttpClient.HttpClient
