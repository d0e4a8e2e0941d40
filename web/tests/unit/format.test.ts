import { describe, expect, it } from 'vitest'
import { bars, columns, fields } from '../../src/lib/claims'
import { amount, causeName, claimedDays, country, countryNumber, dateBasis, days, origins, relationName, sharpness } from '../../src/lib/format'
import { bounds, nextAt, sites } from '../../src/lib/places'
import { labelPoint, unwrapped, withoutLeaps } from '../../src/lib/shapes'
import type { Claim, CodedEvent } from '../../src/lib/types'

describe('amount', () => {
  it.each([
    [{ low: 5, best: 5, high: 5 }, 'exact', '5'],
    [{ low: 5, best: 5 }, 'at-least', '≥ 5'],
    [{ low: 6, best: 5 }, 'more-than', '> 5'],
    [{ best: 1500 }, 'about', '≈ 1,500'],
    [{ best: 20, high: 20 }, 'at-most', '≤ 20'],
    [{ low: 20, high: 30 }, 'range', '20–30'],
    [{ low: 0, best: 0, high: 0 }, 'exact', '0'],
    [{}, undefined, 'not stated'],
  ] as const)('%j %s is %s', (interval, operator, expected) => {
    expect(amount(interval, operator)).toBe(expected)
  })
})

describe('origins', () => {
  it.each([
    [12, [{ name: 'AFP', articles: 11 }, { name: 'Radio Kobani', articles: 1 }], '12 articles, 2 origins: AFP through 11, Radio Kobani'],
    [1, [{ articles: 1 }], '1 article, 1 origin: unnamed'],
  ])('of %i articles', (articles, sources, text) => expect(origins(articles, sources)).toBe(text))
})

describe('days', () => {
  it.each([
    [{ start: '2016-03-03', end: '2016-03-03' }, '2016-03-03'],
    [{ start: '2016-03-03', end: '2016-03-05' }, '2016-03-03 – 03-05'],
    [{ start: '2015-12-30', end: '2016-01-02' }, '2015-12-30 – 2016-01-02'],
    [{ end: '2016-03-03' }, 'by 2016-03-03'],
    [{ start: '2016-03-03' }, 'from 2016-03-03'],
    [undefined, ''],
  ])('%j is %s', (date, expected) => {
    expect(days(date)).toBe(expected)
  })

  it.each([['2016-03-03', '2016-03-03'], ['2016-03-03/2016-03-05', '2016-03-03 – 03-05'], ['../2016-03-05', 'by 2016-03-05'], ['2016-03-03/..', 'from 2016-03-03']])('a claim of %s is %s', (interval, expected) => {
    expect(claimedDays(interval)).toBe(expected)
  })

  it('says when only the day of publication bounds it', () => {
    expect(dateBasis({ end: '2016-03-03', precision: 5, basis: 'publication' })).toBe('not stated; no later than the report')
    expect(dateBasis({ precision: 1, basis: 'relative' })).toBe('the day is known (date_prec 1), relative')
  })
})

describe('places', () => {
  const event = (id: string, type: string, place: CodedEvent['place']): CodedEvent => ({ id, type, status: 'happened', confidence: 1, incident: '', report: {}, place })

  it.each([[1, 'point'], [2, 'near'], [3, 'area'], [4, 'area'], [5, 'area'], [6, 'country'], [7, 'none'], [undefined, 'none']])('precision %s is drawn as %s', (precision, expected) => {
    expect(sharpness(precision)).toBe(expected)
  })

  it('puts the events of one place and one precision under one sign', () => {
    const homs = { name: 'Homs', lat: 34.7, lon: 36.7 }
    const drawn = sites([
      event('a', 'ASSAULT', { ...homs, precision: 1 }),
      event('b', 'AID', { ...homs, precision: 1 }),
      event('c', 'AID', { ...homs, precision: 1 }),
      event('d', 'AID', { ...homs, precision: 6, country: 'SYR' }),
      event('e', 'AID', { name: 'nowhere', precision: 1 }),
      event('f', 'AID', undefined),
    ])
    expect(drawn.map(({ events, quad, sharpness }) => [events, quad, sharpness])).toEqual([
      [['a', 'b', 'c'], 'material-cooperation', 'point'],
      [['d'], 'material-cooperation', 'country'],
    ])
    expect(bounds(drawn)).toEqual([36.7, 34.7, 36.7, 34.7])
    expect(bounds([])).toBeUndefined()
  })

  it('goes through the events at a sign, click by click', () => {
    expect(['', 'a', 'b', 'c'].map((open) => nextAt(['a', 'b', 'c'], open))).toEqual(['a', 'b', 'c', 'a'])
  })

  it('knows countries by code and leaves organisations as they are', () => {
    expect([country('MLI'), country('UNO'), country(undefined), countryNumber('MLI'), countryNumber('UNO')]).toEqual(['Mali', 'UNO', '', '466', undefined])
  })

  it('cuts lines that leap across the world', () => {
    const line = [[178, -16], [179.9, -17], [-179.9, -17], [-179, -18]]
    expect(withoutLeaps({ type: 'MultiLineString', coordinates: [line, [[0, 0], [1, 1]]] }).coordinates).toEqual([line.slice(0, 2), line.slice(2), [[0, 0], [1, 1]]])
  })
})

describe('unwrapped', () => {
  it('lets a country go on beyond the antimeridian', () => {
    const ring = (lons: number[]) => ({ type: 'Polygon' as const, coordinates: [lons.map((lon, index) => [lon, index - 17])] })
    expect(unwrapped(ring([178, 180, -180, -178, 178]))).toEqual(ring([178, 180, 180, 182, 178]))
    expect(unwrapped(ring([-178, 179, -178]))).toEqual(ring([-178, -181, -178]))
    expect(unwrapped(ring([-170, 0, 10, -170]))).toEqual(ring([-170, 0, 10, -170]))
  })

  it('leaves Antarctica, which goes round the world', () => {
    const round = { type: 'Polygon' as const, coordinates: [[[-180, -84], [180, -84], [180, -90], [-180, -90], [-180, -84]]] }
    expect(unwrapped(round)).toEqual(round)
  })
})

describe('labelPoint', () => {
  const square = (x: number, y: number, size: number) => [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]]

  it('is in the middle of the largest part', () => {
    expect(labelPoint({ type: 'MultiPolygon', coordinates: [square(0, 0, 1), square(10, 20, 4)] })).toEqual([12, 22])
    expect(labelPoint({ type: 'Polygon', coordinates: square(-4, -4, 8) })).toEqual([0, 0])
  })
})

describe('history', () => {
  it.each([
    [{ cause: 'linked', to: 'i-a' }, 'came'],
    [{ cause: 'linked', from: 'i-b', to: 'i-a' }, 'moved: linked'],
    [{ cause: 'split', from: 'i-b', to: 'i-a' }, 'moved: split'],
    [{ cause: 'recoded', from: 'i-a' }, 'withdrawn: recoded'],
  ])('%o is told as %s', (step, told) => expect(causeName(step)).toBe(told))

  it('names how incidents stand to each other, both ways', () => {
    expect(relationName('sums-up')).toBe('counts among several')
    expect(relationName('told-of-by')).toBe('is spoken of in')
    expect(relationName('another')).toBe('another')
  })
})

describe('claims', () => {
  const claim = (event: string, field: string, rest: Partial<Claim> = {}): Claim => ({ id: `${event}.${field}`, event, field, kind: 'unnamed', stance: 'states', status: 'happened', ...rest })

  it('stand side by side, a report in each column and the numbers first', () => {
    const all = [claim('a', 'type', { outlet: 'Echo' }), claim('a', 'killed'), claim('b', 'actor', { file: 'x.csv' }), claim('b', 'killed'), claim('b', 'place')]
    expect(columns(all).map((column) => [column.outlet, column.claims.length])).toEqual([['Echo', 2], ['x.csv', 3]])
    expect(fields(all)).toEqual(['killed', 'type', 'actor', 'place'])
  })

  it('are drawn on one scale, open where they are open', () => {
    const drawn = bars([claim('a', 'killed', { low: 5, best: 5, high: 5 }), claim('b', 'killed', { low: 10, best: 10 }), claim('c', 'killed', { best: 20, high: 20 }), claim('d', 'killed')])
    expect(drawn.top).toBe(20)
    expect(drawn.bars.map(({ from, to, best, openAbove }) => [from, to, best, openAbove])).toEqual([
      [0.25, 0.25, 0.25, false], [0.5, 1, 0.5, true], [0, 1, 1, false],
    ])
  })
})
