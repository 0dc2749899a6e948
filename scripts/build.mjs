// Builds the packages (TypeScript) and the dashboard (Vite), each only when something changed.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dashboard = join(root, 'packages/dashboard')

/** @returns {boolean} Whether everything is built. */
export function build() {
  return buildPackages() && buildDashboard()
}

export function buildPackages() {
  return run('node_modules/typescript/bin/tsc', ['-b'], root) && buildDatabaseTemplate()
}

/** Once for each version of the embedded database; without it every start would make the same files anew. */
function buildDatabaseTemplate() {
  return run('packages/indexer/dist/database/makeTemplate.js', [], root)
}

export function buildDashboard() {
  const built = join(dashboard, 'dist/index.html')
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', '../sdk/src'].map(
    (path) => join(dashboard, path),
  )
  if (existsSync(built) && Math.max(...sources.map(newest)) <= statSync(built).mtimeMs) return true
  return run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], dashboard)
}

function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((entry) => newest(join(path, entry))))
}

function run(program, args, cwd) {
  const result = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd,
    stdio: 'inherit',
  })
  return result.status === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  process.exit(build() ? 0 : 1)
}
