// A real Chromium: the one on the machine if there is one, else the one in node_modules.
import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** As users run it, with processes of its own for each page; painting without imitating a graphics card, which is slow. */
const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-background-networking']

/** Fails with a sentence when no Chromium runs on this machine. */
export async function launchChromium(): Promise<Browser> {
  const system = process.env.CHROMIUM_PATH ?? installed.find(existsSync)
  try {
    if (system) return await chromium.launch({ executablePath: system, args })
    const executablePath = await sparticuz.executablePath()
    return await chromium
      .launch({ executablePath, args })
      // Where no further process may be started, one does everything.
      .catch(() => chromium.launch({ executablePath, args: sparticuz.args }))
  } catch (error) {
    throw new Error(
      `No Chromium runs here (${error instanceof Error ? error.message.split('\n')[0] : error}). Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.`,
    )
  }
}
