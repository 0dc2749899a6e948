// `npm run coverage`: which lines and branches of contracts/src the contract tests reach. Fails below the bounds.
// Tests usually run the optimized artifacts of the release; here they run what forge compiles for coverage, which
// takes some minutes, so it is not part of `npm test`. Fuzz tests are left out: what is reached by chance is not
// reached by a test.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { foundryPath } from './foundry.mjs'
import { ensureInstalled } from './install.mjs'

const BOUNDS = { lines: 98, branches: 95, functions: 98 }

ensureInstalled()
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = mkdtempSync(join(tmpdir(), 'restack-coverage-'))
try {
  const report = join(folder, 'lcov.info')
  run(report)
  const files = parse(readFileSync(report, 'utf8'))
  process.exitCode = print(files) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(report) {
  const options = ['--offline', '--report', 'lcov', '--report-file', report]
  // Gas figures are those of the release build.
  const without = ['--no-match-path', 'contracts/test/gas/*', '--no-match-test', '^(testFuzz|invariant)_']
  const only = ['--no-match-coverage', '^(node_modules|contracts/test)/']
  const { status, stdout, stderr } = spawnSync(
    foundryPath('forge'),
    ['coverage', ...options, ...without, ...only],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, RESTACK_COVERAGE: 'true' },
    },
  )
  if (status === 0) return
  console.error(stdout, stderr)
  console.error('forge coverage failed: a test of contracts/test fails on unoptimized code, see above.')
  process.exit(1)
}

/** The part of lcov that forge writes: for each file, found and hit counts, and what was never hit. */
function parse(lcov) {
  const files = []
  for (const section of lcov.split('end_of_record')) {
    const path = /^SF:(.*)$/m.exec(section)?.[1]
    if (!path) continue
    const count = (key) => Number(new RegExp(`^${key}:(\\d+)$`, 'm').exec(section)?.[1] ?? 0)
    files.push({
      path,
      lines: { found: count('LF'), hit: count('LH') },
      branches: { found: count('BRF'), hit: count('BRH') },
      functions: { found: count('FNF'), hit: count('FNH') },
      missed: missed(section),
    })
  }
  return files
}

function missed(section) {
  const lines = [...section.matchAll(/^DA:(\d+),0$/gm)].map(([, line]) => `line ${line}`)
  const branches = [...section.matchAll(/^BRDA:(\d+),\d+,\d+,(?:0|-)$/gm)].map(([, line]) => `branch ${line}`)
  return [...lines, ...branches]
}

function print(files) {
  for (const { path, missed } of files) {
    if (missed.length > 0) console.log(`${path}: never reached: ${missed.join(', ')}`)
  }
  if (files.length === 0) console.error('The report names no file of contracts/src.')
  return Object.entries(BOUNDS).reduce((passed, [kind, bound]) => {
    const found = sum(files, kind, 'found')
    const hit = sum(files, kind, 'hit')
    const percent = found === 0 ? 0 : (100 * hit) / found
    const enough = percent >= bound
    console.log(
      `${enough ? 'ok  ' : 'FAIL'} ${kind}: ${percent.toFixed(2)} % (${hit} of ${found}), at least ${bound} %`,
    )
    return passed && enough
  }, files.length > 0)
}

function sum(files, kind, which) {
  return files.reduce((total, file) => total + file[kind][which], 0)
}
