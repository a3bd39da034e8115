import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Answer from "../answer.ts"
import type { Call } from "../call.ts"
import { findDedicatedIp, refuse } from "../ips.ts"
import * as IpWarmup from "../ipWarmup.ts"
import { linkedPage } from "../paging.ts"
import type { Resource } from "../resource.ts"
import * as WireDate from "../wireDate.ts"

/** How far a warm-up has come. */
const progress = (call: Call, warmup: IpWarmup.Warmup, now: number) => {
  const number = IpWarmup.stageOf(warmup, now)
  const startedAt = IpWarmup.startOf(warmup, number)
  return {
    number,
    startedAt,
    limit: IpWarmup.limitOf(number),
    sent: IpWarmup.sentWithin(call.account, warmup, { number, startedAt }),
    throttle: Math.round(100 * number / IpWarmup.totalStages)
  }
}

const list = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  const { first, items, next } = linkedPage(call, IpWarmup.inFlight(call.account, now), { otherwise: 10, max: 1000 })
  return Answer.json({
    items: items.map((warmup) => {
      const stage = progress(call, warmup, now)
      return {
        ip: warmup.ip,
        sent_within_stage: stage.sent,
        throttle: stage.throttle,
        stage_number: stage.number,
        stage_start_volume: IpWarmup.firstLimit,
        stage_start_time: WireDate.rfc3339(stage.startedAt),
        stage_volume_limit: stage.limit
      }
    }),
    paging: { first, next }
  })
})

const get = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const now = yield* Clock.currentTimeMillis
  const warmup = yield* find(call, now)
  const stage = progress(call, warmup, now)
  const past = Array.from({ length: stage.number - 1 }, (_, index) => index + 1)
  return Answer.json({
    details: {
      ip: warmup.ip,
      sent_within_stage: stage.sent,
      throttle: stage.throttle,
      start_volume: IpWarmup.firstLimit,
      stage: stage.number,
      stage_limit: stage.limit,
      hourly_limit: Math.ceil(stage.limit / 24),
      stage_started_at: WireDate.rfc3339(stage.startedAt),
      hour_started_at: WireDate.rfc3339(now - now % 3_600_000),
      plan_started_at: WireDate.rfc3339(warmup.startedAt),
      plan_last_updated_at: WireDate.rfc3339(stage.startedAt),
      total_stages: IpWarmup.totalStages,
      stage_history: past.map((number) => ({
        first_updated_at: WireDate.rfc3339(IpWarmup.startOf(warmup, number)),
        completed_at: WireDate.rfc3339(IpWarmup.startOf(warmup, number + 1)),
        limit: IpWarmup.limitOf(number)
      }))
    }
  })
})

const find = Effect.fnUntraced(
  function*({ account, path }: Call, now: number): Effect.fn.Return<IpWarmup.Warmup, Answer.Answer> {
    const { ip } = yield* findDedicatedIp(account, path["ip"])
    const warmup = IpWarmup.inFlight(account, now).find((one) => one.ip === ip)
    return warmup ?? (yield* Effect.fail(Answer.message(404, "IP warmup not found")))
  }
)

const create = Effect.fnUntraced(function*({ account, path }: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { ip } = yield* findDedicatedIp(account, path["ip"])
  const startedAt = yield* Clock.currentTimeMillis
  if (IpWarmup.isOnWarmup(account, ip, startedAt)) return yield* refuse(`IP ${ip} is already on warmup`)
  account.tables.of(IpWarmup.warmups).set(ip, { ip, startedAt })
  return Answer.json({ message: "success" })
})

const delete_ = Effect.fnUntraced(function*(call: Call): Effect.fn.Return<Answer.Answer, Answer.Answer> {
  const { ip } = yield* find(call, yield* Clock.currentTimeMillis)
  call.account.tables.of(IpWarmup.warmups).delete(ip)
  return Answer.json({ message: "success" })
})

export const ipWarmups: Resource = {
  operations: {
    "ipWarmups.list": list,
    "ipWarmups.get": get,
    "ipWarmups.create": create,
    "ipWarmups.delete": delete_
  }
}
