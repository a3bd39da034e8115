import type { CampaignStatus } from "@effect-mailgun/campaign"
import { DateTime, Effect } from "effect"

const width = 40

/** Draws how far a campaign is: over and over in one line of a terminal, a line for each look elsewhere. */
export const draw = (progress: CampaignStatus.CampaignProgress): Effect.Effect<void> =>
  Effect.sync(() => {
    const { accepted, estimatedEnd, failed, rate, remaining, state, total } = progress
    const part = total === 0 ? 0 : (total - remaining) / total
    const bar = "█".repeat(Math.round(part * width)).padEnd(width, "░")
    const end = estimatedEnd === undefined ? "" : `, until ${DateTime.formatIso(estimatedEnd).slice(11, 19)} UTC`
    const line = `${bar} ${state}: ${accepted} accepted, ${failed} failed, ${remaining} to go, ${
      Math.round(rate)
    }/s${end}`
    process.stdout.write(process.stdout.isTTY ? `\r\u001b[2K${line}` : `${line}\n`)
  })
