import { type AnalyticsEvent, tagsOf } from "./analyticsEvent.ts"
import type { Domain } from "./domain.ts"
import { type Table, TableName } from "./table.ts"

/** What somebody said about a tag. */
interface TagNote {
  readonly description: string
  /** What was seen until then is forgotten, in epoch microseconds. */
  readonly forgottenAt: number
}

const tagNotes = new TableName<TagNote>("tags")

const notesOf = (domain: Domain): Table<TagNote> => domain.tables.of(tagNotes)

/** Tags have no case. */
export const keyOf = (tag: string): string => tag.toLowerCase()

/** A tag that messages of a domain carried. */
export interface Tag {
  /** As it was spelled first. */
  readonly tag: string
  readonly description: string
  /** Epoch microseconds. */
  readonly firstSeen: number
  readonly lastSeen: number
}

/** Most tags of an account, and of a domain. */
export const maxAccountTags = 100_000
export const maxDomainTags = 20_000

/** The tags of a domain, which are there as soon as a message carries them, in the order of their names. */
export const tagsOfDomain = (domain: Domain, events: ReadonlyArray<AnalyticsEvent>): ReadonlyArray<Tag> => {
  const notes = notesOf(domain)
  const found = new Map<string, Tag>()
  for (const event of events) {
    if (event.domainId !== domain.id) continue
    for (const tag of tagsOf(event)) {
      const key = keyOf(tag)
      const note = notes.get(key)
      if (note !== undefined && event.at <= note.forgottenAt) continue
      const before = found.get(key)
      found.set(key, {
        tag: before?.tag ?? tag,
        description: note?.description ?? "",
        firstSeen: before?.firstSeen ?? event.at,
        lastSeen: event.at
      })
    }
  }
  return [...found].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, tag]) => tag)
}

export const describeTag = (domain: Domain, tag: string, description: string): void => {
  const notes = notesOf(domain)
  const before = notes.get(keyOf(tag))
  notes.set(keyOf(tag), { description, forgottenAt: before?.forgottenAt ?? 0 })
}

/** Forgets a tag until it is seen again. */
export const forgetTag = (domain: Domain, { lastSeen, tag }: Tag): void => {
  notesOf(domain).set(keyOf(tag), { description: "", forgottenAt: lastSeen })
}

/** Whether a message carried a tag. */
export const carries = (event: AnalyticsEvent, tag: string): boolean =>
  tagsOf(event).some((one) => keyOf(one) === keyOf(tag))
