// Finds Foundry's `forge` or `anvil` and runs it: the platform package in node_modules, then PATH, and else the
// right platform package is installed once, without being saved. As a command: `node scripts/foundry.mjs forge test`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const version = '1.7.1'

/** @param {'forge' | 'anvil'} tool @returns {string} Path of the program. */
export function foundryPath(tool) {
  const packaged = packagedPath(tool)
  if (packaged) return packaged
  if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0) return tool

  const name = `${packageName(tool)}@${version}`
  console.error(`${tool} is not installed: adding ${name} ...`)
  spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', name], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const installed = packagedPath(tool)
  if (installed) return installed
  throw new Error(
    `${tool} was not found and ${name} could not be installed. Install Foundry and put ${tool} on PATH.`,
  )
}

/** @param {'forge' | 'anvil'} tool @param {string[]} args @returns {number} The exit code. */
export function runFoundry(tool, args, options = {}) {
  return spawnSync(foundryPath(tool), args, { cwd: root, stdio: 'inherit', ...options }).status ?? 1
}

function packageName(tool) {
  const platform = process.platform === 'win32' ? 'win32' : process.platform
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch
  return `@foundry-rs/${tool}-${platform}-${architecture}`
}

function packagedPath(tool) {
  const extension = process.platform === 'win32' ? '.exe' : ''
  const path = join(root, 'node_modules', packageName(tool), 'bin', tool + extension)
  return existsSync(path) ? path : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [tool, ...args] = process.argv.slice(2)
  try {
    process.exit(runFoundry(tool, args))
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
