import { describe, expect, it } from 'vitest'
import { cause, changeOf } from '../../src/lib/changes'
import type { Change } from '../../src/lib/types'

const nothing: Change = { change: 'created', incident: 'i-1', from: [], into: [], articles: [], reviews: [], recoded: false }

describe('a change', () => {
  it.each([
    [{}, 'i-1'],
    [{ change: 're-counted', field: 'killed', before: '5', after: '12' }, '5 → 12'],
    [{ change: 're-placed', field: 'place', after: 'Kobani' }, 'not known → Kobani'],
    [{ change: 'merged', from: ['i-2', 'i-3'] }, 'of i-2, i-3'],
    [{ change: 'split', into: ['i-4', 'i-5'] }, 'into i-4, i-5'],
  ] as [Partial<Change>, string][])('is told as what it did: %j', (change, told) => {
    expect(changeOf({ ...nothing, ...change })).toBe(told)
  })

  it.each([
    [{ articles: ['a', 'b'] }, 'by a, b'],
    [{ reviews: [3] }, 'by review 3'],
    [{ articles: ['a'], recoded: true }, 'by a · by coding anew'],
    [{}, ''],
  ] as [Partial<Change>, string][])('says what did it: %j', (change, told) => {
    expect(cause({ ...nothing, ...change })).toBe(told)
  })
})
