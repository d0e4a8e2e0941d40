import type { CodedEvent, Span } from './types'

/** The fields of an event whose words are marked in its report, in the order in which marks stack. */
export const roles = ['trigger', 'actor', 'recipient', 'place', 'date', 'quantity', 'attribution'] as const

export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  trigger: 'Trigger',
  actor: 'Actor',
  recipient: 'Recipient',
  place: 'Place',
  date: 'Date',
  quantity: 'Number',
  attribution: 'Said by',
}

export interface Mark {
  role: Role
  start: number
  end: number
  inTitle: boolean
}

/** A stretch of text under the same marks. */
export interface Piece {
  start: number
  text: string
  roles: Role[]
  /** Within the clause that carries the event. */
  evidence: boolean
  /** Other events whose trigger this is. */
  others: string[]
}

interface Words {
  start?: number
  end?: number
  in?: 'title'
}

/** Where the words of each field stand. */
export function marksOf(event: CodedEvent): Mark[] {
  const marks: Mark[] = []
  const add = (role: Role, words: Words | undefined) => {
    if (words?.start !== undefined && words.end !== undefined) {
      marks.push({ role, start: words.start, end: words.end, inTitle: words.in === 'title' })
    }
  }
  add('trigger', event.trigger)
  for (const [role, parties] of [['actor', event.actors], ['recipient', event.recipients]] as const) {
    for (const party of parties ?? []) {
      add(role, party)
      add(role, party.via)
    }
  }
  add('place', event.place)
  add('date', event.date?.span)
  for (const quantity of event.quantities ?? []) add('quantity', quantity)
  for (const said of event.attribution ?? []) {
    add('attribution', said)
    add('attribution', said.cue)
  }
  return marks
}

/**
 * Cuts a text where any mark begins or ends. The pieces joined are the text, whatever the marks; marks may overlap,
 * lie within one another or, when something went wrong, outside the text.
 */
export function pieces(
  text: string,
  inTitle: boolean,
  marks: readonly Mark[],
  evidence: readonly Span[] = [],
  others: readonly { id: string; trigger: Span }[] = [],
): Piece[] {
  const here = marks.filter((mark) => mark.inTitle === inTitle)
  const clauses = evidence.filter((span) => (span.in === 'title') === inTitle)
  const triggers = others.filter((other) => (other.trigger.in === 'title') === inTitle)
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...here, ...clauses, ...triggers.map((other) => other.trigger)]) {
    cuts.add(Math.min(Math.max(start, 0), text.length))
    cuts.add(Math.min(Math.max(end, 0), text.length))
  }
  const ends = [...cuts].sort((a, b) => a - b)
  return ends.slice(1).map((end, index) => {
    const start = ends[index]!
    const covers = (span: { start: number; end: number }) => span.start <= start && end <= span.end
    const covering = new Set(here.filter(covers).map((mark) => mark.role))
    return {
      start,
      text: text.slice(start, end),
      roles: roles.filter((role) => covering.has(role)),
      evidence: clauses.some(covers),
      others: triggers.filter((other) => covers(other.trigger)).map((other) => other.id),
    }
  })
}
