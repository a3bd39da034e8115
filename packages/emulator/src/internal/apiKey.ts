import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type { Account } from "./account.ts"
import { secretOf } from "./authentication.ts"
import { keyId } from "./identifier.ts"
import { TableName } from "./table.ts"

export const kinds = ["domain", "user", "web"] as const
export const roles = ["admin", "basic", "sending", "developer"] as const

/** What is kept of a key. */
export interface ApiKey {
  readonly id: string
  readonly secret: string
  /** A public key is none of those that are listed. */
  readonly kind: (typeof kinds)[number] | "public"
  readonly role: (typeof roles)[number]
  readonly description: string
  /** The domain of a key of the kind `domain`. */
  readonly domainName: string | undefined
  /** The address of whoever asked for it. */
  readonly requestor: string | undefined
  readonly userId: string | undefined
  readonly userName: string | undefined
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** Epoch milliseconds; absent where the key lives for ever. */
  readonly expiresAt: number | undefined
  /** Whether it is the one that the emulator was started with. */
  readonly isInitial: boolean
}

/** The keys of an account, by id. */
export const apiKeys = new TableName<ApiKey>("apiKeys")

/** A key, and whose it is. */
export interface KeyOfAccount {
  readonly account: Account
  readonly key: ApiKey
}

/** How many distinct headers are remembered with the secrets in them. */
const maxHeaders = 1_000

/** The keys of an account and of its subaccounts, found by their secrets. */
export class Keyring {
  private readonly bySecret = new Map<string, KeyOfAccount>()
  private readonly secrets = new Map<string, string | undefined>()

  add(account: Account, key: ApiKey): void {
    this.bySecret.set(key.secret, { account, key })
  }

  delete({ secret }: ApiKey): void {
    this.bySecret.delete(secret)
  }

  clear(): void {
    this.bySecret.clear()
  }

  withSecret(secret: string): KeyOfAccount | undefined {
    return this.bySecret.get(secret)
  }

  /** The key that an `Authorization` header carries. Each distinct header is decoded once. */
  find(header: string): KeyOfAccount | undefined {
    let secret = this.secrets.get(header)
    if (secret === undefined && !this.secrets.has(header)) {
      secret = secretOf(header)
      if (this.secrets.size >= maxHeaders) this.secrets.clear()
      this.secrets.set(header, secret)
    }
    return secret === undefined ? undefined : this.bySecret.get(secret)
  }
}

/** Gives an account the key that it is started with, in place of that of an earlier start. */
export const addOwnKey = Effect.fnUntraced(function*(account: Account): Effect.fn.Return<void> {
  for (const key of account.tables.of(apiKeys).values()) {
    if (key.isInitial && key.secret !== account.apiKey) account.removeKey(key)
  }
  if (account.keyring.withSecret(account.apiKey) !== undefined) return
  account.addKey({
    id: keyId(yield* Random.Random),
    secret: account.apiKey,
    kind: "user",
    role: "admin",
    description: "",
    domainName: undefined,
    requestor: undefined,
    userId: undefined,
    userName: undefined,
    createdAt: yield* Clock.currentTimeMillis,
    expiresAt: undefined,
    isInitial: true
  })
})
