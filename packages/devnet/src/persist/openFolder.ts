import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Deployment, deploymentSchema, RestackError } from '@restack/sdk'
import type { Address } from 'viem'
import { z } from 'zod'
import type { Scenario } from '../scenario/schema.js'
import { lockFolder } from './lockFolder.js'

/** What a folder remembers of its devnet, beside the chain's state. */
const savedSchema = z.strictObject({
  version: z.literal(1),
  scenario: z.string(),
  scenarioHash: z.string(),
  seed: z.number(),
  history: z.boolean(),
  /** Seconds since 1970 at which day 0 started. */
  start: z.number(),
  deployment: deploymentSchema,
  registrars: z.record(z.string(), z.string()),
})

export type Saved = {
  start: number
  deployment: Deployment
  registrars: Record<string, Address>
}

export type DevnetFolder = {
  /** What was saved here; undefined for a folder whose devnet begins now. */
  saved: Saved | undefined
  /** The newest whole state of the chain. */
  state: string | undefined
  /** Where the chain writes its state when it ends. */
  exitState: string
  /** Where the database of the index is. */
  index: string
  /** Where the beacon chain is. */
  beacon: string
  /** Writes down which process the chain is, for whoever comes after a crash. */
  setChain: (pid: number) => void
  /** Keeps a state of the chain, as `anvil_dumpState` gives it, unpacked. */
  saveState: (state: Buffer) => void
  /** Makes the folder one to continue. A state must have been kept before. */
  save: (saved: Saved) => void
  /** Lets others have the folder. */
  release: () => void
}

export type OpenFolderParameters = { folder: string; scenario: Scenario; seed: number; history: boolean }

const names = {
  saved: 'devnet.json',
  state: 'state.json',
  exit: 'exit.json',
  index: 'index',
  beacon: 'beacon',
  lock: 'lock.json',
}

/**
 * Takes a folder for one devnet: a new one, or one to continue.
 *
 * @throws RestackError `FolderInUse`, `NotADevnetFolder`, `OtherDevnet`, `StateUnreadable`
 */
export async function openFolder(parameters: OpenFolderParameters): Promise<DevnetFolder> {
  const { folder, scenario, seed, history } = parameters
  const path = (name: keyof typeof names) => join(folder, names[name])
  mkdirSync(folder, { recursive: true })
  assertOurs(folder)
  const lock = await lockFolder(folder, path('lock'))
  const hash = scenarioHash(scenario)
  try {
    const saved = readSaved(folder, path('saved'))
    if (saved) assertSame(folder, saved, { name: scenario.name, hash, seed, history })
    else
      for (const name of ['state', 'exit', 'index', 'beacon'] as const)
        rmSync(path(name), { recursive: true, force: true })
    const state = saved && newestState(folder, [path('exit'), path('state')], path('state'))
    return {
      saved: saved && {
        start: saved.start,
        deployment: saved.deployment,
        registrars: saved.registrars as Record<string, Address>,
      },
      state,
      exitState: path('exit'),
      index: path('index'),
      beacon: path('beacon'),
      setChain: lock.setChain,
      saveState: (state) => writeWhole(path('state'), state),
      save: ({ start, deployment, registrars }) =>
        writeWhole(
          path('saved'),
          JSON.stringify(
            {
              version: 1,
              scenario: scenario.name,
              scenarioHash: hash,
              seed,
              history,
              start,
              deployment,
              registrars,
            },
            null,
            2,
          ),
        ),
      release: lock.release,
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Two scenarios are the same if they say the same. */
export function scenarioHash({ $schema: _, seed: __, ...scenario }: Scenario): string {
  return createHash('sha256').update(JSON.stringify(scenario)).digest('hex')
}

function assertOurs(folder: string): void {
  const known = new Set<string>(Object.values(names))
  const strange = readdirSync(folder).find((name) => !known.has(name.replace(/\.(new|lock|stale.*)$/, '')))
  if (strange === undefined) return
  throw new RestackError({
    code: 'NotADevnetFolder',
    message: `The folder ${folder} holds ${strange}, which is nothing of a devnet.`,
    remedy: 'Give a folder that does not exist yet, an empty one, or one that a devnet was kept in before.',
  })
}

function readSaved(folder: string, file: string): z.output<typeof savedSchema> | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined // killed before the history was over, or new
  }
  const parsed = savedSchema.safeParse(parse(text))
  if (parsed.success) return parsed.data
  throw new RestackError({
    code: 'StateUnreadable',
    message: `${file} is not what a devnet of this version writes.`,
    remedy: `Delete the folder ${folder} to begin anew, or use another one.`,
  })
}

function assertSame(
  folder: string,
  saved: z.output<typeof savedSchema>,
  wanted: { name: string; hash: string; seed: number; history: boolean },
): void {
  const described = (name: string, seed: number, history: boolean) =>
    `scenario "${name}" with seed ${seed}${history ? '' : ' and no history'}`
  const held = described(saved.scenario, saved.seed, saved.history)
  const asked = described(wanted.name, wanted.seed, wanted.history)
  if (held === asked && saved.scenarioHash === wanted.hash) return
  throw new RestackError({
    code: 'OtherDevnet',
    message:
      held === asked
        ? `The folder ${folder} holds a devnet of ${held}, whose file has changed since.`
        : `The folder ${folder} holds a devnet of ${held}, not of ${asked}.`,
    remedy: 'Ask for what the folder holds, use another folder, or delete this one to begin anew.',
  })
}

/**
 * The newest state that was written to its end: the chain's last one, or the one before. It becomes the kept one,
 * so that a chain which is killed while it writes its last one costs nothing.
 */
function newestState(folder: string, files: readonly string[], kept: string): string {
  const whole = files.flatMap((file) => {
    try {
      const state = parse(readFileSync(file, 'utf8')) as { best_block_number?: string | number } | undefined
      const block = Number(state?.best_block_number)
      return Number.isInteger(block) ? [{ file, block, written: statSync(file).mtimeMs }] : []
    } catch {
      return []
    }
  })
  const [newest] = whole.sort((a, b) => b.written - a.written)
  if (!newest) {
    throw new RestackError({
      code: 'StateUnreadable',
      message: `The folder ${folder} holds no whole state of a chain.`,
      remedy: 'Delete the folder to begin anew, or use another one.',
    })
  }
  if (newest.file !== kept) renameSync(newest.file, kept)
  return kept
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The file is the old one or the new one, whatever happens. */
function writeWhole(file: string, content: string | Buffer): void {
  writeFileSync(`${file}.new`, content)
  renameSync(`${file}.new`, file)
}
