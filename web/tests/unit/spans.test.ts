import { describe, expect, it } from 'vitest'
import { marksOf, pieces, type Mark, type Role } from '../../src/lib/spans'
import type { CodedEvent } from '../../src/lib/types'

const mark = (role: Role, start: number, end: number, inTitle = false): Mark => ({ role, start, end, inTitle })
const shown = (text: string, marks: Mark[], inTitle = false) =>
  pieces(text, inTitle, marks).map((piece) => (piece.roles.length > 0 ? `${piece.text}:${piece.roles.join('+')}` : piece.text))

describe('pieces', () => {
  it.each([
    ['no marks', [], ['Rebels hit Homs']],
    ['one mark', [mark('actor', 0, 6)], ['Rebels:actor', ' hit Homs']],
    ['marks side by side', [mark('actor', 0, 6), mark('trigger', 6, 10)], ['Rebels:actor', ' hit:trigger', ' Homs']],
    ['a mark within another', [mark('recipient', 7, 15), mark('place', 11, 15)], ['Rebels ', 'hit :recipient', 'Homs:recipient+place']],
    ['marks that overlap', [mark('actor', 0, 10), mark('trigger', 7, 15)], ['Rebels :actor', 'hit:trigger+actor', ' Homs:trigger']],
    ['the same words twice', [mark('actor', 0, 6), mark('attribution', 0, 6)], ['Rebels:actor+attribution', ' hit Homs']],
    ['the same field twice', [mark('actor', 0, 6), mark('actor', 0, 3)], ['Reb:actor', 'els:actor', ' hit Homs']],
    ['an empty mark', [mark('actor', 3, 3)], ['Reb', 'els hit Homs']],
    ['a mark past the end', [mark('place', 11, 99)], ['Rebels hit ', 'Homs:place']],
    ['a mark before the start', [mark('place', -5, -1)], ['Rebels hit Homs']],
    ['a mark in the title', [mark('actor', 0, 6, true)], ['Rebels hit Homs']],
  ] as [string, Mark[], string[]][])('shows %s', (_, marks, expected) => {
    expect(shown('Rebels hit Homs', marks)).toEqual(expected)
  })

  it('gives back the text, whatever the marks', () => {
    const text = 'Überfall 🚀 in Kyïv\r\n\tתל אביב'
    for (let start = -2; start < text.length + 2; start++) {
      for (let end = start; end < text.length + 3; end++) {
        const cut = pieces(text, false, [mark('actor', start, end), mark('place', 3, 12)], [{ start: 1, end: end, text: '' }])
        expect(cut.map((piece) => piece.text).join('')).toBe(text)
      }
    }
  })

  it('counts in UTF-16 code units, as the API does', () => {
    expect(shown('🚀 hit Kyiv', [mark('place', 7, 11)])).toEqual(['🚀 hit ', 'Kyiv:place'])
  })

  it('names the clause and the triggers of other events', () => {
    const cut = pieces('Rebels hit Homs and fled', false, [], [{ start: 0, end: 15, text: '' }], [
      { id: 'other', trigger: { start: 20, end: 24, text: 'fled' } },
    ])
    expect(cut.map(({ text, evidence, others }) => [text, evidence, others])).toEqual([
      ['Rebels hit Homs', true, []],
      [' and ', false, []],
      ['fled', false, ['other']],
    ])
  })
})

describe('marksOf', () => {
  it('finds the words behind each field', () => {
    const span = (start: number, end: number) => ({ start, end, text: '' })
    const event: CodedEvent = {
      id: 'e', type: 'ASSAULT', status: 'happened', confidence: 1, incident: 'i', report: {},
      trigger: { ...span(0, 1), in: 'title' },
      actors: [{ ...span(2, 3), name: 'they', via: span(30, 36) }],
      recipients: [{ ...span(4, 5), name: 'x' }],
      place: { ...span(6, 7), name: 'Homs' },
      date: { end: '2016-03-03', basis: 'stated', span: span(8, 9) },
      quantities: [{ ...span(10, 11), kind: 'killed' }],
      attribution: [{ ...span(12, 13), claimant: 'x', kind: 'unnamed', stance: 'states', cue: span(14, 15) }, { claimant: '', kind: 'unnamed', stance: 'states' }],
    }
    expect(marksOf(event)).toEqual([
      mark('trigger', 0, 1, true), mark('actor', 2, 3), mark('actor', 30, 36), mark('recipient', 4, 5), mark('place', 6, 7), mark('date', 8, 9),
      mark('quantity', 10, 11), mark('attribution', 12, 13), mark('attribution', 14, 15),
    ])
  })

  it('finds none in an imported event', () => {
    expect(marksOf({ id: 'e', type: 'AID', status: 'happened', confidence: 1, incident: 'i', report: {}, actors: [{ name: 'x' }], place: { name: 'y' } })).toEqual([])
  })
})
