import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { RestackError } from '@restack/sdk'
import { type Address, type Hex, isHex } from 'viem'
import { z } from 'zod'
import { configSchema, type MockConfig } from '../config.js'
import { type BeaconState, deserialize, type Fork, forkOf } from '../state.js'
import type { Entry } from './journal.js'

const savedSchema = z.strictObject({
  version: z.literal(1),
  config: configSchema,
  depositContract: z.custom<Address>((value) => isHex(value)),
  genesisFork: z.enum(['deneb', 'electra', 'fulu']),
})

export type SavedBeaconChain = {
  config: MockConfig
  depositContract: Address
  genesis: BeaconState
  entries: Entry[]
}

export type BeaconFolder = {
  /** What was saved here before. */
  saved: SavedBeaconChain | undefined
  begin: (chain: { config: MockConfig; depositContract: Address; genesis: BeaconState }) => void
  append: (entry: Entry) => void
  rewind: (root: Hex) => void
  saveState: (root: Hex, state: BeaconState) => void
  loadState: (root: Hex) => BeaconState | undefined
}

/**
 * A folder that a mock beacon chain writes itself into as it goes: its rules, its genesis, a line for each block
 * before anybody sees it, and every so many blocks a state (SSZ, packed).
 *
 * @throws RestackError `StateUnreadable`
 */
export function openBeaconFolder(folder: string): BeaconFolder {
  const rules = join(folder, 'beacon.json')
  const journal = join(folder, 'blocks.jsonl')
  const stateFile = (root: Hex, fork: Fork) => join(folder, `${root}.${fork}.ssz.gz`)
  const genesisFile = join(folder, 'genesis.ssz.gz')
  const read = (file: string, fork: Fork) => deserialize(fork, gunzipSync(readFileSync(file)))
  mkdirSync(folder, { recursive: true })

  const saved = (): SavedBeaconChain | undefined => {
    if (!existsSync(rules)) return undefined
    try {
      const { config, depositContract, genesisFork } = savedSchema.parse(
        JSON.parse(readFileSync(rules, 'utf8')),
      )
      const entries = readEntries(journal)
      return { config, depositContract, genesis: read(genesisFile, genesisFork), entries }
    } catch (cause) {
      throw new RestackError({
        code: 'StateUnreadable',
        message: `What ${folder} holds of a mock beacon chain cannot be read.`,
        remedy: 'Delete the folder of the devnet to begin anew, or use another one.',
        cause,
      })
    }
  }
  return {
    saved: saved(),
    begin: ({ config, depositContract, genesis }) => {
      writeWhole(genesisFile, gzipSync(genesis.serialize()))
      writeWhole(journal, '')
      writeWhole(
        rules,
        JSON.stringify({ version: 1, config, depositContract, genesisFork: forkOf(genesis) }, null, 2),
      )
    },
    append: (entry) => appendFileSync(journal, `${JSON.stringify(entry)}\n`),
    rewind: (root) => appendFileSync(journal, `${JSON.stringify({ rewind: root })}\n`),
    saveState: (root, state) => writeWhole(stateFile(root, forkOf(state)), gzipSync(state.serialize())),
    loadState: (root) => {
      for (const fork of ['deneb', 'electra', 'fulu'] as const) {
        const file = stateFile(root, fork)
        if (existsSync(file)) return read(file, fork)
      }
      return undefined
    },
  }
}

/** A last line that is half written goes: whoever wrote it was killed before anybody saw its block. */
function readEntries(journal: string): Entry[] {
  const entries: Entry[] = []
  const text = readFileSync(journal, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) writeWhole(journal, whole)
  const lines = whole.split('\n').slice(0, -1)
  for (const line of lines) {
    const entry = JSON.parse(line) as Entry | { rewind: Hex }
    if ('rewind' in entry) {
      while (entries.length > 0 && entries.at(-1)?.block.root !== entry.rewind) entries.pop()
    } else {
      entries.push(entry)
    }
  }
  return entries
}

/** The file is the old one or the new one, whatever happens. */
function writeWhole(file: string, content: string | Buffer): void {
  writeFileSync(`${file}.new`, content)
  renameSync(`${file}.new`, file)
}
