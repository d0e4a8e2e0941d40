import iso from 'iso-3166-1'
import type { Actor, EventDate, Interval } from './types'

const number = new Intl.NumberFormat('en')

/** A number as it is hedged: '5', '≥ 5', '≤ 20', '20–30', '≈ 50'. */
export function amount({ low, best, high }: Interval, operator?: string): string {
  const show = (value: number) => number.format(value)
  if (operator === 'about' && best !== undefined) return `≈ ${show(best)}`
  if (low !== undefined && high !== undefined) return low === high ? show(low) : `${show(low)}–${show(high)}`
  if (operator === 'more-than' && best !== undefined) return `> ${show(best)}`
  if (low !== undefined) return `≥ ${show(low)}`
  if (high !== undefined) return `≤ ${show(high)}`
  return best === undefined ? 'not stated' : show(best)
}

/** Days as the report gives them; an open end is said, not filled in. */
export function days(date: EventDate | undefined): string {
  if (!date) return ''
  const { start, end } = date
  if (start && end) return start === end ? start : `${start} – ${start.slice(0, 4) === end.slice(0, 4) ? end.slice(5) : end}`
  return end ? `by ${end}` : start ? `from ${start}` : ''
}

/** Days as a claim has them, '2016-03-03/2016-03-05' with two dots for an open end. */
export function claimedDays(interval: string): string {
  const [start, end] = interval.split('/').map((day) => (day === '..' ? undefined : day))
  return days({ start, end: interval.includes('/') ? end : start })
}

const datePrecisions = ['', 'the day is known', 'within two to six days', 'the week is known', 'the month is known', 'over more than a month']
const placePrecisions = [
  '', 'the exact place', 'near, within about 25 km', 'somewhere in the district', 'somewhere in the province', 'along a line or in a vague area',
  'somewhere in the country', 'at sea or in the air',
]

/** How well a date is known, and which rule gave it. */
export function dateBasis({ precision, basis }: EventDate): string {
  if (basis === 'publication') return 'not stated; no later than the report'
  const known = datePrecisions[precision ?? 0] ?? ''
  return [precision ? `${known} (date_prec ${precision})` : '', basis ?? ''].filter(Boolean).join(', ')
}

/** UCDP's where_prec in words. */
export const placePrecision = (code: number | undefined): string => placePrecisions[code ?? 0] ?? ''

/** How a place is drawn: as sure as it is known. */
export type Sharpness = 'point' | 'near' | 'area' | 'country' | 'none'

export function sharpness(precision: number | undefined): Sharpness {
  if (precision === 1) return 'point'
  if (precision === 2) return 'near'
  if (precision === 6) return 'country'
  return precision === 7 || precision === undefined ? 'none' : 'area'
}

/** A country's name; the code itself when it is an organisation's or unknown. */
export const country = (code: string | undefined): string => (code ? (iso.whereAlpha3(code)?.country ?? code) : '')

/** A country's number in ISO 3166-1, by which the basemap knows it. */
export const countryNumber = (code: string | undefined): string | undefined => (code ? iso.whereAlpha3(code)?.numeric : undefined)

/** Who says so; a report may leave its source without a name. */
export const claimantName = (claimant: string | undefined): string => (claimant === undefined ? 'the report' : claimant || 'an unnamed source')

/** The codes of an actor: 'SYR · MIL'. */
export const codes = (actor: Actor): string => [actor.country, actor.sector].filter(Boolean).join(' · ')

/** 'killed' is said of the number alone; 'other' says nothing. */
export const kindName = (kind: string): string => (kind === 'other' ? 'counted' : kind.replace('-', ' '))

/** A probability without false exactness. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

const changes: Record<string, string> = {
  first: 'first number', same: 'the same', rises: 'rises', lower: 'lower, replaces nothing', revised: 'revised', part: 'a part of it',
}

/** What a number of a series does to the one that stood. */
export const changeName = (change: string): string => changes[change] ?? change

/** '12 articles, 2 origins: AFP through 11, Radio Kobani'. */
export function origins(articles: number, sources: { name?: string; articles: number }[]): string {
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`
  const named = sources.map((source) => `${source.name ?? 'unnamed'}${source.articles > 1 ? ` through ${source.articles}` : ''}`)
  return `${count(articles, 'article')}, ${count(sources.length, 'origin')}: ${named.join(', ')}`
}

/** How another incident stands to the one that is shown. */
export const relationName = (kind: string): string => relations[kind] ?? kind

const relations: Record<string, string> = {
  'sums-up': 'counts among several',
  'summed-up-by': 'is counted among several by',
  about: 'speaks of',
  'told-of-by': 'is spoken of in',
  follows: 'tells again of',
  'followed-by': 'is told again in',
}

/** What a step of a history says was done. */
export const causeName = (step: { cause: string; from?: string; to?: string }): string =>
  step.cause === 'linked' && !step.from ? 'came' : step.to ? `moved: ${step.cause}` : `withdrawn: ${step.cause}`
