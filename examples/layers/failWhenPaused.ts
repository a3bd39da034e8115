import type { CampaignStatus } from "@effect-mailgun/campaign"
import { Data, Effect } from "effect"

/** Why a campaign does not go on by itself. */
class Paused extends Data.TaggedError("Paused")<{ readonly message: string }> {}

/** Fails where a campaign is paused, since waiting would not end that. */
export const failWhenPaused = ({ reason, state }: CampaignStatus.CampaignProgress): Effect.Effect<void, Paused> =>
  state === "paused"
    ? Effect.fail(new Paused({ message: `The campaign is paused. Start it again when this is put right: ${reason}` }))
    : Effect.void
