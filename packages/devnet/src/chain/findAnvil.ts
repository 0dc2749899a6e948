import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { RestackError } from '@restack/sdk'

const require = createRequire(import.meta.url)

/**
 * Finds Foundry's `anvil`: the platform package in node_modules first, then PATH.
 *
 * @returns Path or name of the program.
 * @throws RestackError `AnvilNotFound`
 *
 * @example
 * spawn(findAnvil(), ['--port', '0'])
 */
export function findAnvil(): string {
  const packaged = packagedAnvil()
  if (packaged) return packaged
  if (spawnSync('anvil', ['--version'], { stdio: 'ignore' }).status === 0) return 'anvil'
  throw new RestackError({
    code: 'AnvilNotFound',
    message: `anvil, the local chain, was found neither as ${platformPackage()} in node_modules nor on PATH.`,
    remedy: `Run npm install --no-save ${platformPackage()}@1.7.1, or install Foundry (https://getfoundry.sh).`,
  })
}

function platformPackage(): string {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch
  return `@foundry-rs/anvil-${process.platform}-${architecture}`
}

function packagedAnvil(): string | undefined {
  try {
    const folder = dirname(require.resolve(`${platformPackage()}/package.json`))
    const path = join(folder, 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
