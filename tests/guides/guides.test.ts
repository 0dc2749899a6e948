// Every guide of docs/guides, followed to the letter.
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missingLine, readGuide } from './readGuide.js'
import { runGuide } from './runGuide.js'

const guides = readdirSync(new URL('../../docs/guides/', import.meta.url)).filter((name) =>
  name.endsWith('.md'),
)

describe('the guides', () => {
  it('are those that are promised', () => {
    expect(guides).toEqual(
      expect.arrayContaining([
        'deploy-your-own.md',
        'restake-in-five-minutes.md',
        'restake-natively.md',
        'rewards.md',
        'run-an-operator.md',
        'start-an-avs.md',
      ]),
    )
  })

  it.each(guides)('%s works as written', { timeout: 600_000 }, (name) => runGuide(name))
})

describe('a guide', () => {
  const guide = [
    'Text.',
    '```sh',
    'echo one',
    '```',
    '```text',
    'o…',
    '```',
    '```js',
    '// a.mjs',
    'go()',
    '```',
  ]

  it('is read as steps with what they print', () => {
    expect(readGuide(guide.join('\n'))).toEqual([
      { line: 2, kind: 'shell', text: 'echo one', prints: ['o…'] },
      { line: 8, kind: 'file', text: '// a.mjs\ngo()\n', path: 'a.mjs', prints: [] },
    ])
  })

  it('names the first line that was not printed, or not in this order', () => {
    expect(missingLine('a 1\nb   2\n', ['a …', 'b 2'])).toBeUndefined()
    expect(missingLine('a 1\nb 2\n', ['b 2', 'a …'])).toBe('a …')
    expect(missingLine('a 1\n', ['a 2'])).toBe('a 2')
  })
})
