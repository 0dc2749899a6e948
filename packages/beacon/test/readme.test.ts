// The README's first example prints what its comments say.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import * as beacon from '../src/index.js'
import { randomState, serializeState } from './naive/randomState.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('the example prints what it says', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const example = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ''
  const promised = [...example.matchAll(/^console\.log.*\/\/ (.*)$/gm)].map(([, line]) => line)
  expect(promised).toHaveLength(3)
  const folder = mkdtempSync(join(tmpdir(), 'restack-beacon-'))
  try {
    const state = randomState('electra', 12, 9)
    const credentials = Buffer.from(`01${'00'.repeat(11)}5e77861146afacba593db976ad86bab79675bc6f`, 'hex')
    for (const index of [2, 3, 7])
      state.validators[index].withdrawalCredentials = Uint8Array.from(credentials)
    writeFileSync(join(folder, 'state.ssz'), serializeState('electra', state))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const file = join(folder, 'example.mts')
    writeFileSync(file, example)
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
    const printed = execFileSync(process.execPath, [tsx, '--conditions=source', file], {
      encoding: 'utf8',
      cwd: folder,
    })
    expect(printed.trim().split('\n')).toEqual(promised)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it('names only what there is', () => {
  const names = readme.match(/(?<=`)(?:digest|create|prove|check|open|plan|pod)[A-Z]\w+(?=[`(])/g) ?? []
  expect(names.length).toBeGreaterThan(8)
  for (const name of names) expect(beacon).toHaveProperty(name)
})
