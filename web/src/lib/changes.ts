import type { Change } from './types'

/** What a change did: '5 → 12', or which incidents it was made of or fell into. */
export function changeOf(change: Change): string {
  if (change.before !== undefined || change.after !== undefined) return `${change.before ?? 'not known'} → ${change.after ?? 'not known'}`
  if (change.from.length > 1 || change.change === 'merged') return `of ${change.from.join(', ')}`
  return change.into.length > 0 ? `into ${change.into.join(', ')}` : change.incident
}

/** What did it: reports, a decision, or coding anew. */
export function cause(change: Change): string {
  const reports = change.articles.length > 0 ? `by ${change.articles.join(', ')}` : ''
  const reviews = change.reviews.length > 0 ? `by review ${change.reviews.join(', ')}` : ''
  return [reports, reviews, change.recoded ? 'by coding anew' : ''].filter(Boolean).join(' · ')
}
