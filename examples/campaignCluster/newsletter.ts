import { Campaign, RecipientSource } from "@effect-mailgun/campaign"

/** The campaign, as every runner knows it. */
export const newsletter = Campaign.make({
  name: "newsletter",
  message: {
    from: "The Newsletter <news@sandbox.example.com>",
    subject: "Hello %recipient.name%",
    text: "Hello %recipient.name%.\n"
  },
  recipients: RecipientSource.fromIterable(
    Array.from({ length: 20_000 }, (_, number) => ({
      address: `subscriber-${number}@example.com`,
      variables: { name: `Subscriber ${number}` }
    }))
  ),
  batchSize: 200,
  // All runners together, for all campaigns of the domain.
  domainRate: { recipients: 1_500, per: "1 second" },
  // The emulator's events are there at once; Mailgun's need longer, and the default is a minute.
  settleAfter: "5 seconds"
})
