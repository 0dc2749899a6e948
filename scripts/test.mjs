// `npm test`: every suite of the repository. Ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { foundryPath } from './foundry.mjs'
import { ensureInstalled } from './install.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const counts = { passed: 0, failed: 0, skipped: 0 }
/** Named again at the end, where they are found. */
const failures = []

ensureInstalled()
const results = mkdtempSync(join(tmpdir(), 'restack-test-'))

check('packages and dashboard build', build)
check('tests and scripts type-check', () => node('typescript/bin/tsc', ['-p', 'tsconfig.tests.json']))
check('lint and format (TypeScript)', () => node('@biomejs/biome/bin/biome', ['check', '.']))
check('format (Solidity)', () => forge(['fmt', '--check']))
check('contracts build within the size limit', () =>
  forge(['build', '--sizes', '--skip', 'test', '--quiet'], { FOUNDRY_PROFILE: 'release' }),
)
check('ABIs, creation code and the API client equal the sources', () =>
  node('tsx/dist/cli.mjs', ['scripts/generate.ts', '--check']),
)
forgeTests()
vitest('packages', ['--config', 'vitest.config.ts', '--exclude', 'tests/differential/**'])
// By itself: it has a run of forge for each processor.
vitest('differential', ['--config', 'vitest.config.ts', 'tests/differential'])
vitest('dashboard', ['--config', 'packages/dashboard/vitest.config.ts'])

rmSync(results, { recursive: true, force: true })
for (const failure of failures) console.log(`failed: ${failure}`)
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)

function check(name, run) {
  const started = Date.now()
  const passed = run()
  counts[passed ? 'passed' : 'failed'] += 1
  if (!passed) failures.push(name)
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds(started)})`)
}

function forgeTests() {
  const started = Date.now()
  const run = spawnSync(foundryPath('forge'), ['test', '--offline', '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, FORGE_SNAPSHOT_CHECK: 'true' },
  })
  const suites = parse(run.stdout)
  if (!suites) {
    counts.failed += 1
    failures.push('contracts')
    console.log(`FAIL contracts: forge test gave no results\n${run.stdout}\n${run.stderr}`)
    return
  }
  const before = { ...counts }
  for (const [suite, { test_results }] of Object.entries(suites)) {
    for (const [test, { status, reason, counterexample }] of Object.entries(test_results)) {
      counts[{ Success: 'passed', Skipped: 'skipped' }[status] ?? 'failed'] += 1
      if (status === 'Failure') {
        failures.push(`${suite} ${test}`)
        console.log(
          `     FAIL ${suite} ${test}: ${reason ?? ''} ${counterexample ? JSON.stringify(counterexample) : ''}`,
        )
      }
    }
  }
  // A gas figure that is not the committed one fails the run without failing a test.
  if (run.status !== 0 && counts.failed === before.failed) {
    counts.failed += 1
    failures.push('gas figures')
    console.log(`FAIL gas figures differ from contracts/snapshots\n${run.stderr}`)
  }
  summary('contracts', before, started)
}

function vitest(name, args) {
  const started = Date.now()
  const file = join(results, `${name}.json`)
  const before = { ...counts }
  const passed = node('vitest/vitest.mjs', [
    'run',
    ...args,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = parse(readIfThere(file))
  counts.passed += report?.numPassedTests ?? 0
  counts.failed += report?.numFailedTests ?? 0
  counts.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  for (const { name: path, assertionResults, message } of report?.testResults ?? []) {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && message) failures.push(`${relative(root, path)}: ${message}`)
    for (const { fullName, failureMessages } of failed) {
      failures.push(`${relative(root, path)} > ${fullName}: ${failureMessages[0]?.split('\n')[0] ?? ''}`)
    }
  }
  // A file that does not even load has no failed test of its own.
  if (!passed && counts.failed === before.failed) counts.failed += 1
  summary(name, before, started)
}

function summary(name, before, started) {
  const failed = counts.failed - before.failed
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counts.passed - before.passed} passed, ${failed} failed (${seconds(started)})`,
  )
}

function node(program, args) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  return result.status === 0
}

function forge(args, env = {}) {
  const result = spawnSync(foundryPath('forge'), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return result.status === 0
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}
