import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodedEvent, EventPage, IncidentPage, Span, WorkItem } from '../../src/lib/types'
import { hasBrowser, launch, open } from './browser'
import { serve } from './program'

const pictures = process.env.PICTURES ?? join(tmpdir(), 'sitrep-pictures')

describe.skipIf(!hasBrowser)('the page over the demo', () => {
  let browser: Browser
  let demo: Awaited<ReturnType<typeof serve>>
  let events: CodedEvent[]

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    demo = await serve('demo')
    browser = await launch()
    events = ((await (await fetch(`${demo.address}/api/events?limit=1000`)).json()) as EventPage).events
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.stop()
  })

  const rows = '.list li a'
  const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) })

  /** An event of which as much as possible is marked. */
  const richest = () => events.toSorted((a, b) => fieldsOf(b).length - fieldsOf(a).length)[0]!

  function fieldsOf(event: CodedEvent): [string, Span][] {
    const all: [string, Partial<Span> | undefined][] = [
      ['trigger', event.trigger], ['place', event.place], ['date', event.date?.span],
      ...(event.actors ?? []).map((one): [string, Partial<Span>] => ['actor', one]),
      ...(event.recipients ?? []).map((one): [string, Partial<Span>] => ['recipient', one]),
      ...(event.quantities ?? []).map((one): [string, Partial<Span>] => ['quantity', one]),
      ...(event.attribution ?? []).map((one): [string, Partial<Span> | undefined] => ['attribution', one.cue]),
    ]
    return all.filter((field): field is [string, Span] => field[1]?.start !== undefined)
  }

  it('lists the events and draws the map, and asks nobody else for anything', async () => {
    const { page, wrong } = await open(browser, demo.address)
    await page.locator(rows).first().waitFor()
    expect(await page.locator(rows).count()).toBe(events.length)
    await page.getByRole('button', { name: 'List only this section' }).waitFor()
    await page.waitForLoadState('networkidle')
    await picture(page, 'list')
    expect(wrong).toEqual([])
  })

  it('shows the words behind each field of the event that was clicked', async () => {
    const wanted = richest()
    const { page, wrong } = await open(browser, demo.address)
    await page.locator(`${rows}[href*="${wanted.id}"]`).click()
    await page.locator('article mark.trigger').first().waitFor()
    const text = await (await fetch(`${demo.address}/api/articles/${wanted.article}`)).json() as { title?: string; text: string }
    expect(await page.locator('article .text').textContent()).toBe(text.text)
    expect(fieldsOf(wanted).length).toBeGreaterThan(3)
    for (const [role, span] of fieldsOf(wanted)) {
      const marked = await page.locator(`${span.in === 'title' ? 'article h2' : 'article .text'} mark[data-roles~="${role}"]`).allTextContents()
      expect(marked.join(''), role).toContain(span.text)
    }
    await picture(page, 'report')
    expect(wrong).toEqual([])
  })

  it('can be used without a mouse', async () => {
    const { page } = await open(browser, demo.address)
    await page.locator(rows).first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('article').waitFor()
    expect(await page.locator(rows).nth(1).getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('Escape')
    await page.locator('article').waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
  })

  it('keeps what is shown in the address', async () => {
    const { page } = await open(browser, demo.address)
    await page.getByLabel('Types of events').click()
    await page.getByLabel('ASSAULT', { exact: true }).check()
    const assaults = events.filter((event) => event.type === 'ASSAULT').length
    await expect.poll(() => page.locator(rows).count(), { timeout: 60_000 }).toBe(assaults)
    expect(new URL(page.url()).search).toBe('?type=ASSAULT')
    await page.reload()
    await expect.poll(() => page.locator(rows).count(), { timeout: 60_000 }).toBe(assaults)
    await page.goBack()
    await expect.poll(() => page.locator(rows).count(), { timeout: 60_000 }).toBe(events.length)
  })

  it('puts what each report says of an incident side by side', async () => {
    const { incidents } = (await (await fetch(`${demo.address}/api/incidents?contested=true`)).json()) as IncidentPage
    const incident = incidents.toSorted((a, b) => b.articles - a.articles)[0]!
    const { page, wrong } = await open(browser, demo.address, `/?tab=incidents&incident=${incident.id}`)
    await page.locator('[aria-label="Claims by report"] table').waitFor()
    expect(await page.locator('[aria-label="Claims by report"] thead th').count()).toBe(incident.events.length + 1)
    expect(await page.locator('tr.differs').count()).toBeGreaterThan(0)
    await picture(page, 'incident')
    expect(wrong).toEqual([])
  })

  it('ranks what one more report would settle, and says why', async () => {
    const { items } = (await (await fetch(`${demo.address}/api/worklist`)).json()) as { items: WorkItem[] }
    const { page, wrong } = await open(browser, demo.address, '/?tab=worklist')
    await page.locator(rows).first().waitFor()
    expect(await page.locator(rows).count()).toBe(items.length)
    expect(await page.locator('.list li').first().textContent()).toContain(items[0]!.reasons[0]!.text)
    await page.locator(rows).first().click()
    await page.locator('[aria-label="Claims by report"] table').waitFor()
    await picture(page, 'worklist')
    expect(wrong).toEqual([])
  })

  it('shows what became known between two days, and by which report', async () => {
    const { page, wrong } = await open(browser, demo.address, '/?tab=changes')
    await page.getByText('Choose an earlier and a later day').waitFor()
    await page.getByLabel('Known on').fill('2000-01-01')
    await page.getByLabel('and on').fill('2030-01-01')
    await page.locator(rows).first().waitFor()
    expect(await page.locator('.list li').first().textContent()).toMatch(/created.*by /)
    await page.locator(rows).first().click()
    await page.locator('[aria-label="Claims by report"] table').waitFor()
    await picture(page, 'changes')
    expect(wrong).toEqual([])
  })

  it('fits a telephone', async () => {
    const { page } = await open(browser, demo.address, `/?event=${richest().id}`, { viewport: { width: 390, height: 844 } })
    await page.locator('article').waitFor()
    await picture(page, 'small-report')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: 'Close' }).click()
    await page.locator(rows).first().waitFor()
    await picture(page, 'small-list')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it.each([
    ['light', 'events'], ['dark', 'events'], ['light', 'incidents'], ['dark', 'incidents'], ['light', 'worklist'], ['dark', 'worklist'],
    ['light', 'changes'], ['dark', 'changes'],
  ] as const)('meets WCAG AA in %s colours, %s', async (colorScheme, tab) => {
    const { incident, id } = richest()
    const path = tab === 'events' ? `/?event=${id}` : `/?tab=${tab}&incident=${incident}&from=2000-01-01&to=2030-01-01`
    const { page } = await open(browser, demo.address, path, { colorScheme })
    await page.locator(tab === 'events' ? 'article' : '[aria-label="Claims by report"] table').waitFor()
    await page.evaluate(axe.source)
    const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }))
    await picture(page, `${tab}-${colorScheme}`)
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')}`)).toEqual([])
  })
})

if (!hasBrowser) console.log('chromium is not installed: the browser tests are skipped')
