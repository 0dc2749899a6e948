import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from './en.js'
import { zh } from './zh.js'

type Texts = { [key: string]: string | Texts }

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

const english = flatten(en)
const chinese = flatten(zh)
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).toSorted()

describe('the languages', () => {
  test('have the same keys', () => {
    expect([...chinese.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('fill the same values into each text', () => {
    for (const [key, text] of english) {
      // Chinese puts the date of a point without a word before it, but needs it all the same.
      expect(placeholders(chinese.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  })

  test('have no empty text, and Chinese none that was left in English', () => {
    for (const [key, text] of english) expect(text.trim(), key).not.toBe('')
    for (const [key, text] of chinese) {
      expect(text.trim(), key).not.toBe('')
      if (text === english.get(key)) expect(/^(Restack|ETH|AVS)$/.test(text), `${key}: ${text}`).toBe(true)
    }
  })

  test('use one Chinese word for operators', () => {
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/运营者|操作员|运营方/)
  })
})

describe('the keys in the sources', () => {
  const source = join(import.meta.dirname, '..')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/\.test\.tsx?$/.test(file) &&
      !/i18n\/(en|zh)(\.pages|\.actions|\.rewards)?\.ts$/.test(file),
  )
  const code = files.map((file) => readFileSync(join(source, file), 'utf8')).join('\n')
  const groups = Object.keys(en).join('|')
  // Whole keys in quotes, and beginnings of keys in templates: t(`counts.${name}`).
  const whole = new Set(
    [...code.matchAll(new RegExp(`'((?:${groups})\\.\\w+)'`, 'g'))].map(([, key]) => key ?? ''),
  )
  const beginnings = new Set(
    [...code.matchAll(new RegExp(`\`((?:${groups})\\.\\w*)\\$\\{`, 'g'))].map(([, key]) => key ?? ''),
  )

  test('exist', () => {
    expect(whole.size).toBeGreaterThan(60)
    for (const key of whole)
      expect(english.has(key) || english.has(`${key}_other`), `${key} is used but not defined`).toBe(true)
    for (const beginning of beginnings)
      expect(
        [...english.keys()].some((key) => key.startsWith(beginning)),
        `${beginning} is used but not defined`,
      ).toBe(true)
  })

  test('use every text', () => {
    const unused = [...english.keys()].filter((key) => {
      const plain = key.replace(/_(one|other)$/, '')
      // the API names the sentences of its events
      if (plain.startsWith('activity.')) return false
      return !whole.has(plain) && ![...beginnings].some((beginning) => plain.startsWith(beginning))
    })
    expect(unused).toEqual([])
  })
})
