import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const patience = 120_000
const path = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const hasBrowser = existsSync(path)

export function launch(): Promise<Browser> {
  // Chromium's own sandbox does not work for root, as whom containers run; the map draws without a graphics card.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: path, args: [...asRoot, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] })
}

/** A page with what went wrong on it: errors, complaints of the browser, and requests to anywhere but its own server. */
export async function open(browser: Browser, address: string, path = '/', options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${address}/`) && !url.startsWith('data:') && !url.startsWith(`blob:${address}/`)) wrong.push(`request: ${url}`)
  })
  await page.goto(address + path)
  return { page, wrong }
}
