// The README's example prints what its comments say.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('the example prints what it says', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ''
  const promised = [...example.matchAll(/^console\.log.*\/\/ (.*)$/gm)].map(([, line]) => line)
  expect(promised).toHaveLength(4)
  const folder = mkdtempSync(join(tmpdir(), 'restack-rewards-readme-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const file = join(folder, 'example.mts')
    writeFileSync(file, example)
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
    const printed = execFileSync(process.execPath, [tsx, '--conditions=source', file], { encoding: 'utf8' })
    expect(printed.trim().split('\n')).toEqual(promised)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
