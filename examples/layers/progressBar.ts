import type { CampaignStatus } from "@effect-mailgun/campaign"
import { Data, DateTime, Effect } from "effect"

const width = 40

/** Why a campaign does not go on by itself. */
class Paused extends Data.TaggedError("Paused")<{ readonly message: string }> {}

/**
 * Draws how far a campaign is: over and over in one line of a terminal, a line for each look elsewhere. Fails where it is
 * paused, since waiting would not end that.
 */
export const draw = (progress: CampaignStatus.CampaignProgress): Effect.Effect<void, Paused> =>
  Effect.suspend(() => {
    const { accepted, estimatedEnd, failed, rate, reason, remaining, state, total } = progress
    const part = total === 0 ? 0 : (total - remaining) / total
    const bar = "█".repeat(Math.round(part * width)).padEnd(width, "░")
    const end = estimatedEnd === undefined ? "" : `, until ${DateTime.formatIso(estimatedEnd).slice(11, 19)} UTC`
    const counts = `${accepted} accepted, ${failed} failed, ${remaining} to go, ${Math.round(rate)}/s${end}`
    process.stdout.write(`${process.stdout.isTTY ? "\r\u001b[2K" : ""}${bar} ${state}: ${counts}`)
    if (!process.stdout.isTTY || state === "paused") process.stdout.write("\n")
    return state === "paused"
      ? new Paused({ message: `The campaign is paused. Start it again when this is put right: ${reason}` })
      : Effect.void
  })
