import type { Claim } from './types'

/** One report's column in the comparison of claims. */
export interface Column {
  event: string
  outlet: string
  published: string
  /** Whether it happened, as this report has it. */
  status: string
  claims: Claim[]
}

const order = ['type', 'actor', 'recipient', 'responsibility', 'place', 'date']

/** The claims by report, in the order of publication in which they come. */
export function columns(claims: readonly Claim[]): Column[] {
  const byEvent = new Map<string, Column>()
  for (const claim of claims) {
    const column = byEvent.get(claim.event) ?? {
      event: claim.event, outlet: claim.outlet ?? claim.file ?? 'outlet not stated', published: claim.published?.slice(0, 10) ?? '',
      status: claim.status, claims: [],
    }
    column.claims.push(claim)
    byEvent.set(claim.event, column)
  }
  return [...byEvent.values()]
}

/** Numbers first, as they are what reports differ on most; then who, where and when. */
export function fields(claims: readonly Claim[]): string[] {
  const all = [...new Set(claims.map((claim) => claim.field))]
  const rank = (field: string) => order.indexOf(field)
  return all.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}

export const isNumber = (claim: Claim): boolean => claim.low !== undefined || claim.best !== undefined || claim.high !== undefined

/** Where a claim's numbers lie between nothing and the greatest number, as shares of one. An open end reaches the edge. */
export interface Bar {
  claim: Claim
  from: number
  to: number
  best: number | undefined
  openAbove: boolean
}

/** Bars of the claims to a number on one scale, from zero to `top`. */
export function bars(claims: readonly Claim[]): { top: number; bars: Bar[] } {
  const counted = claims.filter(isNumber)
  const top = Math.max(1, ...counted.flatMap(({ low, best, high }) => [low ?? 0, best ?? 0, high ?? 0]))
  return {
    top,
    bars: counted.map((claim) => {
      const { low, best, high } = claim
      return {
        claim,
        from: (low ?? (high === undefined ? (best ?? 0) : 0)) / top,
        to: (high ?? (low === undefined ? (best ?? top) : top)) / top,
        best: best === undefined ? undefined : best / top,
        openAbove: high === undefined && low !== undefined,
      }
    }),
  }
}
