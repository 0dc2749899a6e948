// Compiles one contract with one line changed. The change is in memory only.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hex } from '@restack/protocol'
import type { Mutant } from './mutants.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const REMAPPINGS: [string, string][] = [
  ['@openzeppelin/contracts/', 'node_modules/@openzeppelin/contracts/'],
  ['solady/', 'node_modules/solady/src/'],
]

/** Creation code, not optimized: that is quicker, and the code's size does not matter here. */
export async function mutatedCode(mutant: Mutant): Promise<Hex> {
  const main = sourceOf(mutant.contract)
  const sources: Record<string, { content: string }> = {}
  collect(main, mutant, sources)
  if (!sources[mutant.file])
    throw new Error(`${mutant.name}: ${mutant.contract} does not use ${mutant.file}.`)
  const input = {
    language: 'Solidity',
    sources,
    settings: {
      optimizer: { enabled: false },
      evmVersion: 'cancun',
      metadata: { bytecodeHash: 'none', appendCBOR: false },
      remappings: REMAPPINGS.map(([from, to]) => `${from}=${to}`),
      outputSelection: { [main]: { [mutant.contract]: ['evm.bytecode.object'] } },
    },
  }
  const output = JSON.parse(await compile(JSON.stringify(input)))
  const object = output.contracts?.[main]?.[mutant.contract]?.evm?.bytecode?.object
  if (object) return `0x${object}`
  const errors = (output.errors ?? []).filter(({ severity }: { severity: string }) => severity === 'error')
  throw new Error(`${mutant.name} does not compile: ${errors[0]?.formattedMessage ?? 'no code'}`)
}

function sourceOf(contract: string): string {
  for (const folder of ['delegation', 'allocation', 'strategies', 'pods', 'permissions']) {
    const file = `contracts/src/${folder}/${contract}.sol`
    if (existsSync(join(root, file))) return file
  }
  throw new Error(`There is no source of ${contract}.`)
}

function collect(file: string, mutant: Mutant, sources: Record<string, { content: string }>): void {
  if (sources[file]) return
  const text = readFileSync(join(root, file), 'utf8')
  const content = file === mutant.file ? mutated(text, mutant) : text
  sources[file] = { content }
  for (const [, path] of content.matchAll(/^\s*import[^"']*["']([^"']+)["'];/gm)) {
    collect(resolve(path as string, file), mutant, sources)
  }
}

/** The file with the line changed, which must be there once. */
export function mutated(text: string, { name, file, line, by }: Mutant): string {
  const pieces = text.split(line)
  if (pieces.length === 2) return pieces.join(by)
  throw new Error(`${name}: "${line}" is ${pieces.length - 1} times in ${file}, and must be there once.`)
}

function resolve(path: string, from: string): string {
  const [prefix, to] = REMAPPINGS.find(([start]) => path.startsWith(start)) ?? []
  if (prefix !== undefined && to !== undefined) return to + path.slice(prefix.length)
  return join(from, '..', path)
}

function compile(input: string): Promise<string> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, ['contracts/tools/solc'], { cwd: root })
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.on('error', reject)
    child.on('close', () => done(output))
    child.stdin.end(input)
  })
}
