// The campaigns of contracts/test/invariants, and what their actions achieved. `FOUNDRY_PROFILE=fuzz` makes them a
// million calls each, `FOUNDRY_FUZZ_SEED` other ones. As a command: `node scripts/invariants.mjs`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runFoundry } from './foundry.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'contracts', 'cache-test', 'invariants')

/** @param {string[]} more Arguments for forge. @returns {number} The exit code. */
export function runInvariants(more = []) {
  return runFoundry('forge', [
    'test',
    '--match-path',
    'contracts/test/invariants/*',
    '--match-test',
    '^invariant_',
    ...more,
  ])
}

/** One line for each action of each campaign of the last run. @returns {string} */
export function successCounts() {
  if (!existsSync(folder)) return ''
  return readdirSync(folder).sort().map(campaign).join('\n')
}

function campaign(file) {
  const counts = Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const actions = new Map()
  for (const [key, value] of counts) {
    const [action, what] = key.split(': ')
    actions.set(action, { ...actions.get(action), [what]: value })
  }
  const total = [...actions.values()].reduce((sum, { attempts }) => sum + attempts, 0)
  const lines = [...actions].map(([action, { attempts, successes, ...failures }]) => {
    const reasons = Object.entries(failures).map(([reason, count]) => `${count} ${reason}`)
    return `  ${action.padEnd(18)} ${String(successes).padStart(8)} of ${String(attempts).padStart(8)}  ${reasons.join(', ')}`
  })
  return [`${file.replace('.json', '')}: ${total} attempts`, ...lines].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const status = runInvariants(process.argv.slice(2))
  console.log(successCounts())
  process.exit(status)
}
