import { type Address, getAddress, type Hex, isAddress, parseUnits } from 'viem'
import { readApproval } from './approval.js'
import type { Field, Texts, Values } from './field.js'

/** A text that can't be taken, as a key of `problems` with what fills it. */
export type Problem = { key: ProblemKey; value: string; more?: string }

export type ProblemKey =
  | 'missing'
  | 'notAnAmount'
  | 'zero'
  | 'tooManyDigits'
  | 'notAnAccount'
  | 'notASet'
  | 'notAPercentage'
  | 'notBlocks'
  | 'notANumber'
  | 'notAUrl'
  | 'notHex'
  | 'notAPubkey'
  | 'notAnApproval'
  | 'otherChain'

/** What texts are read with. */
export type World = {
  strategies: readonly { strategy: string; symbol: string; decimals: number }[]
  /** Addresses by name. */
  names: Readonly<Record<string, string>>
  chainId: number
  /** Seconds between blocks, where they are known. */
  blockSeconds: number | undefined
}

export type Read<value> = { value: value } | { problem: Problem }

/** All fields of an action: either all values, or every problem. */
export function readFields(
  fields: readonly Field[],
  texts: Texts,
  world: World,
): { values: Values } | { problems: Record<string, Problem> } {
  const values: Values = {}
  const problems: Record<string, Problem> = {}
  for (const field of fields) {
    const text = texts[field.name]?.trim() ?? ''
    if (text === '') {
      if (!field.optional) problems[field.name] = { key: 'missing', value: '' }
      continue
    }
    const read = readField(field, text, { ...world, decimals: decimalsOf(texts, world) })
    if ('problem' in read) problems[field.name] = read.problem
    else values[field.name] = read.value
  }
  return Object.keys(problems).length > 0 ? { problems } : { values }
}

/** An amount is of the strategy that the same form names. */
function decimalsOf(texts: Texts, { strategies }: World): number {
  const chosen = texts.strategy?.toLowerCase()
  return strategies.find(({ strategy }) => strategy.toLowerCase() === chosen)?.decimals ?? 18
}

function readField(field: Field, text: string, world: World & { decimals: number }): Read<unknown> {
  switch (field.kind) {
    case 'amount':
      return readAmount(text, field.decimals ?? world.decimals)
    case 'strategy':
    case 'account':
      return readAccount(text, world.names)
    case 'strategies':
    case 'rewardTokens':
      return all(text.split(','), (item) => readAccount(item, world.names))
    case 'set':
      return readSet(text, world.names)
    case 'parts':
      return all(text.split(','), readPart)
    case 'blocks':
      return readBlocks(text, world.blockSeconds)
    case 'number':
      return /^\d{1,10}$/.test(text) && Number(text) < 2 ** 32
        ? { value: Number(text) }
        : problem('notANumber', text)
    case 'url':
      return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) ? { value: text } : problem('notAUrl', text)
    case 'hex':
      return /^0x([0-9a-f]{2})*$/i.test(text) ? { value: text as Hex } : problem('notHex', text)
    case 'pubkeys':
      return all(text.split(/[\s,]+/).filter(Boolean), readPubkey)
    case 'withdrawals':
      return { value: text.split(',') }
    case 'approval':
      return readApproval(text, world.chainId)
    case 'text':
    case 'choice':
      return { value: text }
  }
}

const problem = (key: ProblemKey, value: string, more?: string): { problem: Problem } => ({
  problem: { key, value, ...(more === undefined ? {} : { more }) },
})

function all<value>(texts: readonly string[], read: (text: string) => Read<value>): Read<value[]> {
  const values: value[] = []
  for (const text of texts) {
    const one = read(text)
    if ('problem' in one) return one
    values.push(one.value)
  }
  return { value: values }
}

/** Whole tokens such as `12.5` in the token's smallest unit; a comma may stand for the point. */
export function readAmount(text: string, decimals: number): Read<bigint> {
  const match = /^(\d{0,60})(?:[.,](\d*))?$/.exec(text)
  if (!match || (!match[1] && !match[2])) return problem('notAnAmount', text)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return problem('tooManyDigits', text, String(decimals))
  const value = parseUnits(`${match[1] || '0'}.${fraction || '0'}`, decimals)
  return value > 0n ? { value } : problem('zero', text)
}

/** A validator's public key: 48 bytes. */
const readPubkey = (text: string): Read<Hex> =>
  /^0x[0-9a-f]{96}$/i.test(text) ? { value: text as Hex } : problem('notAPubkey', text)

/** A name, or an address. */
export function readAccount(text: string, names: World['names']): Read<Address> {
  const named = Object.hasOwn(names, text) ? names[text] : undefined
  const address = named ?? text
  return isAddress(address, { strict: /[A-F]/.test(address) && /[a-f]/.test(address.slice(2)) })
    ? { value: getAddress(address) }
    : problem('notAnAccount', text)
}

/** `lumen/0`, or an address in place of the name. */
function readSet(text: string, names: World['names']): Read<{ avs: Address; id: number }> {
  const match = /^([^/]+)\/(\d{1,10})$/.exec(text)
  const avs = match?.[1] ? readAccount(match[1].trim(), names) : undefined
  const id = Number(match?.[2])
  if (!avs || 'problem' in avs || !(id < 2 ** 32)) return problem('notASet', text)
  return { value: { avs: avs.value, id } }
}

/** `0x…:40` as a part of 10^18. */
function readPart(text: string): Read<{ strategy: Address; part: bigint }> {
  const [strategy = '', percent = ''] = text.split(':')
  const match = /^(\d{1,3})(?:[.,](\d{1,16}))?\s*%?$/.exec(percent.trim())
  const part = match ? parseUnits(`${match[1]}.${match[2] ?? '0'}`, 16) : undefined
  if (part === undefined || part > 10n ** 18n) return problem('notAPercentage', percent)
  return { value: { strategy: getAddress(strategy), part } }
}

const seconds: Record<string, number> = { d: 86_400, h: 3_600, m: 60, s: 1 }

/** A number of blocks, or a time such as `3d 12h` as the blocks that it takes, rounded up. */
function readBlocks(text: string, blockSeconds: number | undefined): Read<number> {
  const blocks = /^\d{1,10}$/.test(text) ? Number(text) : blocksOf(text, blockSeconds)
  return blocks !== undefined && blocks < 2 ** 32 ? { value: blocks } : problem('notBlocks', text)
}

function blocksOf(text: string, blockSeconds: number | undefined): number | undefined {
  if (!blockSeconds || !/^(\d+\s*[dhms]\s*)+$/.test(text)) return undefined
  const parts = [...text.matchAll(/(\d+)\s*([dhms])/g)]
  const sum = parts.reduce(
    (total, [, count, unit = '']) => total + Number(count) * (seconds[unit] ?? Number.NaN),
    0,
  )
  return Math.ceil(sum / blockSeconds)
}
