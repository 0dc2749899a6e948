import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../src/styles/tokens.css'), 'utf8')

function tokens(theme: string): Map<string, string> {
  const block = css.split(`[data-theme="${theme}"]`)[1]?.split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

/** Relative luminance as in WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((index) => {
    const channel = Number.parseInt(hex.slice(index, index + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const text: [string, string[]][] = [
  ['ink', ['ground', 'surface', 'surface-raised', 'warn-ground', 'danger-ground', 'line']],
  ['ink-soft', ['ground', 'surface', 'surface-raised', 'danger-ground']],
  ['accent', ['ground', 'surface', 'accent-ground']],
  ['on-accent', ['accent']],
  ['gain', ['ground', 'surface']],
  ['loss', ['surface']],
  ['warn', ['ground', 'surface', 'warn-ground']],
  ['danger', ['ground', 'surface', 'danger-ground']],
]

test.each(['light', 'dark'])(
  'the %s theme: texts have contrast 4.5, lines of the plot 3 (WCAG AA)',
  (theme) => {
    const colors = tokens(theme)
    const ratio = (a: string, b: string) => contrast(colors.get(a) ?? '', colors.get(b) ?? '')
    for (const [ink, grounds] of text)
      for (const ground of grounds)
        expect(ratio(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    for (let index = 1; index <= 8; index++)
      expect(ratio(`series-${index}`, 'surface'), `series-${index}`).toBeGreaterThanOrEqual(3)
  },
)

test('the formula gives the extremes of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
