import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventPage } from '../../src/lib/types'
import { hasBrowser, launch, open } from './browser'
import { run, serve } from './program'

const call = 'window.executed = true'
const markup = `<img src=x onerror="${call}">`
const article = {
  id: `a"><script>${call}</script>/../b`,
  title: `${markup} Rebels killed five people in Aleppo`,
  text:
    `Rebels from <b onmouseover="${call}">the ${markup} front</b> killed five people in Aleppo on Monday, <script>${call}</script> said.\n\n` +
    `Soldiers attacked Idlib and killed 12 civilians, a doctor said. </script></style></textarea>{@html x} {{ x }} <svg/onload="${call}">`,
  outlet: `"><svg onload="${call}">`,
  url: `javascript:${call}`,
  published: '2016-03-04',
}

describe.skipIf(!hasBrowser)('a report that holds markup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-hostile-'))
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    const [feed, db] = [join(folder, 'feed.jsonl'), join(folder, 'hostile.db')]
    writeFileSync(feed, JSON.stringify(article))
    run('add', feed, '--db', db)
    server = await serve('serve', '--db', db)
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(folder, { recursive: true })
  })

  it('is shown as text, character by character, and never executed', async () => {
    const { events } = (await (await fetch(`${server.address}/api/events`)).json()) as EventPage
    expect(events.length).toBeGreaterThan(1)
    for (const { id, incident } of events) {
      const { page, wrong } = await open(browser, server.address, `/?event=${id}`)
      await page.locator('article .text').waitFor()
      expect(await page.locator('article .text').textContent()).toBe(article.text)
      expect(await page.locator('article h2').textContent()).toBe(article.title)
      await page.locator('article .text').hover()
      expect(await page.locator('article :is(script, img, svg, b, [onmouseover]), .list :is(script, img)').count()).toBe(0)
      expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)

      await page.goto(`${server.address}/?tab=incidents&incident=${incident}`)
      await page.locator('[aria-label="Claims by report"] table').waitFor()
      expect(await page.evaluate(() => 'executed' in window)).toBe(false)
      expect(wrong).toEqual([])
      await page.context().close()
    }
  })
})
