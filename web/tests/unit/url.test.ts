import { describe, expect, it } from 'vitest'
import { emptyView, filterQuery, isFiltered, parseView, safeLink, viewSearch, type View } from '../../src/lib/url'

describe('the address', () => {
  it.each([
    {},
    { tab: 'incidents', policy: 'maximum', contested: true, incident: 'i-1' },
    { tab: 'worklist', country: 'SYR' },
    { tab: 'changes', from: '2016-01-01', to: '2016-12-31' },
    { types: ['AID', 'ASSAULT'], statuses: ['denied'], country: 'SYR', actor: 'Jund & Co. + friends', from: '2016-01-01', to: '2016-12-31' },
    { text: 'قتلى "x" 100%', bbox: '-10.5,20,30,40.25', event: 'a/b?c#d' },
  ] as Partial<View>[])('holds the whole view: %j', (change) => {
    const view = { ...emptyView, ...change }
    expect(parseView(viewSearch(view))).toEqual(view)
  })

  it.each([
    ['?type=WAR,AID,aid', { types: ['AID'] }],
    ['?type=AID&type=ASSAULT', { types: ['AID', 'ASSAULT'] }],
    ['?from=yesterday&bbox=1,2,3&policy=mine&tab=x', {}],
    ['?unknown=1', {}],
  ] as [string, Partial<View>][])('is read as far as it means something: %s', (search, expected) => {
    expect(parseView(search)).toEqual({ ...emptyView, ...expected })
  })

  it('asks the API only for what restricts the list', () => {
    expect(filterQuery({ ...emptyView, event: 'x', tab: 'incidents', country: ' SYR ', types: ['AID', 'AGREE'] }).toString()).toBe('type=AID%2CAGREE&country=SYR')
  })

  it('knows whether anything is filtered', () => {
    expect([isFiltered(emptyView), isFiltered({ ...emptyView, event: 'x' }), isFiltered({ ...emptyView, to: '2016-01-01' })]).toEqual([false, false, true])
  })
})

describe('safeLink', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['javascript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['//example.org', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%s', (url, expected) => {
    expect(safeLink(url)).toBe(expected)
  })
})
