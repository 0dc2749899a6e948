// The result as a file: a header that says what it was computed from, then one leaf a line. Its name is its hash.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CalculateReturnType } from '../calculate.js'
import { dateOf, parseDate } from '../days.js'
import { RewardsError, refuse } from '../error.js'
import { parametersHash } from '../events/checkDays.js'
import type { Address, CumulativeAmount, RewardsParameters } from '../input.js'
import type { RewardsMode } from '../pay/arithmetic.js'
import { buildDistributionTree, type DistributionTree } from './distributionTree.js'

const format = 'restack-rewards-leaves'

export type LeafFileHeader = {
  format: string
  version: 1
  chainId: number
  deployment: string
  /** The addresses that the events came from. */
  contracts: Record<string, Address>
  parametersHash: string
  mode: RewardsMode
  /** The first day and the last, whose midnight is the root's `rewardsCalculationEndTimestamp`. */
  from: string
  snapshot: string
  fromBlock: number
  toBlock: number
  /** Of the stream of events up to the end of the snapshot's day. */
  eventsHash: string
  leaves: number
  earners: number
  /** Sums by token. */
  totals: Record<Address, string>
  root: Address | null
}

export type LeafFile = {
  header: LeafFileHeader
  amounts: CumulativeAmount[]
  /** `undefined` when there are no leaves. */
  tree: DistributionTree | undefined
}

export type LeafFileSource = Pick<CalculateReturnType, 'amounts' | 'history' | 'mode' | 'root' | 'snapshot'>

export function leafFileText(parameters: RewardsParameters, result: LeafFileSource): string {
  const { amounts, history, mode, root } = result
  const last = parseDate(result.snapshot) - history.history.firstDay
  const totals: Record<Address, bigint> = {}
  for (const { token, cumulativeAmount } of amounts) totals[token] = (totals[token] ?? 0n) + cumulativeAmount
  const header: LeafFileHeader = {
    format,
    version: 1,
    chainId: parameters.chainId,
    deployment: parameters.deployment,
    contracts: parameters.contracts,
    parametersHash: parametersHash(parameters),
    mode,
    from: dateOf(history.history.firstDay),
    snapshot: result.snapshot,
    fromBlock: history.fromBlock,
    toBlock: history.lastBlocks[last] ?? 0,
    eventsHash: history.history.dayHashes[last] ?? '',
    leaves: amounts.length,
    earners: new Set(amounts.map(({ earner }) => earner)).size,
    totals: Object.fromEntries(Object.entries(totals).map(([token, sum]) => [token, String(sum)])),
    root,
  }
  const lines = amounts.map(
    ({ earner, token, cumulativeAmount }) => `${earner} ${token} ${cumulativeAmount}\n`,
  )
  return `${JSON.stringify(header)}\n${lines.join('')}`
}

/** The sha256 of the file, which is its name. */
export const leafFileHash = (parameters: RewardsParameters, result: LeafFileSource): string =>
  sha256(leafFileText(parameters, result))

/** Writes `<sha256 of the file>.leaves` into the folder and gives its path. */
export async function writeLeafFile(
  folder: string,
  parameters: RewardsParameters,
  result: LeafFileSource,
): Promise<string> {
  const text = leafFileText(parameters, result)
  const path = join(folder, `${sha256(text)}.leaves`)
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.unfinished`, text)
  await rename(`${path}.unfinished`, path)
  return path
}

/** Reads it if it is what its name, its header and its root say. */
export async function readLeafFile(path: string): Promise<LeafFile> {
  const text = await readFile(path, 'utf8').catch((error) =>
    refuse('UnreadableFile', `${path} cannot be read: ${error.message}.`, 'Give the path of a leaf file.'),
  )
  const name = basename(path, '.leaves')
  if (/^[0-9a-f]{64}$/.test(name) && sha256(text) !== name)
    tampered(path, 'its content is not what its name says')
  return parseLeafFile(text, path)
}

/** The same without a file, as it came over the network. */
export function parseLeafFile(text: string, path = 'The leaf file'): LeafFile {
  const [first = '', ...lines] = text.split('\n')
  const header = parseHeader(first, path)
  if (lines.pop() !== '') tampered(path, 'its last line is cut off')
  const amounts = lines.map((line, index): CumulativeAmount => {
    const fields = /^(0x[0-9a-f]{40}) (0x[0-9a-f]{40}) (0|[1-9][0-9]*)$/.exec(line)
    if (!fields) return tampered(path, `line ${index + 2} is not a leaf`)
    return {
      earner: fields[1] as Address,
      token: fields[2] as Address,
      cumulativeAmount: BigInt(fields[3] ?? 0),
    }
  })
  if (amounts.length !== header.leaves)
    tampered(path, `it has ${amounts.length} leaves instead of ${header.leaves}`)
  const tree = treeOf(amounts, path)
  if ((tree?.root ?? null) !== header.root)
    tampered(path, `its leaves have the root ${tree?.root}, its header says ${header.root}`)
  return { header, amounts, tree }
}

function treeOf(amounts: readonly CumulativeAmount[], path: string): DistributionTree | undefined {
  try {
    return amounts.length > 0 ? buildDistributionTree(amounts) : undefined
  } catch (error) {
    if (error instanceof RewardsError) return tampered(path, error.message)
    throw error
  }
}

function parseHeader(line: string, path: string): LeafFileHeader {
  try {
    const header: LeafFileHeader = JSON.parse(line)
    if (header.format === format && header.version === 1) return header
  } catch {
    // Falls through: what isn't JSON isn't a header either.
  }
  return refuse(
    'UnknownFormat',
    `${path} is not a leaf file of rewards.`,
    'Give a file that rewards were written to.',
  )
}

const tampered = (path: string, how: string): never =>
  refuse(
    'TamperedFile',
    `${path} was changed since it was written: ${how}.`,
    'Do not use it; calculate the leaves again or get them elsewhere.',
  )

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
