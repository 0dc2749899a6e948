// The campaigns of contracts/test/invariants, and what their actions achieved. `FOUNDRY_PROFILE=fuzz` makes them a
// million calls each, `FOUNDRY_FUZZ_SEED` other ones. As a command: `node scripts/invariants.mjs`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runFoundry } from './foundry.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'contracts', 'cache-test', 'invariants')

const campaigns = ['--match-path', 'contracts/test/invariants/*', '--match-test', '^invariant_']

/** @param {string[]} more Arguments for forge. @param {object} options Of its process. @returns {number} The exit code. */
export function runInvariants(more = [], options = {}) {
  return runFoundry('forge', ['test', ...campaigns, ...more], options)
}

/** A million calls a campaign. @param {number} seed @param {boolean} quiet @returns {number} The exit code. */
export function fuzzInvariants(seed, quiet) {
  const env = { ...process.env, FOUNDRY_PROFILE: 'fuzz', FOUNDRY_FUZZ_SEED: `0x${seed.toString(16)}` }
  return runInvariants([], { env, stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'] })
}

/** Of the last run: attempts, successes and failures by reason, by campaign and action. @returns {object} */
export function successes() {
  const files = existsSync(folder) ? readdirSync(folder).sort() : []
  return Object.fromEntries(files.map((file) => [file.replace('.json', ''), actionsOf(file)]))
}

/** The same, one line for each action. @returns {string} */
export function successCounts() {
  return Object.entries(successes()).map(campaign).join('\n')
}

function actionsOf(file) {
  const actions = {}
  for (const [key, value] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
    const [action, what] = key.split(': ')
    actions[action] = { ...actions[action], [what]: value }
  }
  return actions
}

function campaign([name, actions]) {
  const total = Object.values(actions).reduce((sum, { attempts }) => sum + attempts, 0)
  const lines = Object.entries(actions).map(([action, { attempts, successes, ...failures }]) => {
    const reasons = Object.entries(failures).map(([reason, count]) => `${count} ${reason}`)
    return `  ${action.padEnd(18)} ${String(successes).padStart(8)} of ${String(attempts).padStart(8)}  ${reasons.join(', ')}`
  })
  return [`${name}: ${total} attempts`, ...lines].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const status = runInvariants(process.argv.slice(2))
  console.log(successCounts())
  process.exit(status)
}
