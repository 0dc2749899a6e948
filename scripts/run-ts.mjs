// Runs one of the repository's own TypeScript programs: `node scripts/run-ts.mjs bench/gas.ts --json`.
import { spawnSync } from 'node:child_process'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const [program, ...args] = process.argv.slice(2)
const result = spawnSync(process.execPath, ['--import', 'tsx', '--conditions=source', program, ...args], {
  stdio: 'inherit',
})
process.exit(result.status ?? 1)
