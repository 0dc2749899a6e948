// States that are not what they should be, from files: a clear error each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ssz } from '@lodestar/types'
import { RestackError } from '@restack/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  blockRootOf,
  createDigestCache,
  type DigestProgress,
  type DigestStateParameters,
  digestFromJson,
  digestState,
  digestToJson,
  openStateFile,
  podValidators,
  proveBalancesMultiproof,
  proveCredentials,
  type StateDigest,
} from '../src/index.js'
import { type AnyState, randomState, serializeState } from './naive/randomState.js'
import { sourceOf } from './sourceOf.js'

const pod = '0x5E77861146AFACBa593dB976AD86BaB79675BC6F'
const other = '0x00000000219ab540356cBB839Cbe05303d7705Fa'
const count = 24
const credentials = (type: number, address: string, padding = 0) =>
  Uint8Array.from(
    Buffer.from(
      `${type.toString(16).padStart(2, '0')}${padding.toString(16).padStart(22, '0')}${address.slice(2)}`,
      'hex',
    ),
  )

let folder: string
let state: AnyState
let bytes: Uint8Array
let digest: StateDigest
const refusal = async (change: Partial<DigestStateParameters> & { bytes?: Uint8Array }) => {
  const { bytes: given = bytes, ...rest } = change
  const error: unknown = await digestState({ source: sourceOf(given), ...rest }).catch(
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof RestackError)) throw new Error(`no refusal: ${String(error)}`)
  return error
}
const patched = (offset: number, ...values: number[]) => {
  const copy = bytes.slice()
  copy.set(values, offset)
  return copy
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'restack-beacon-'))
  state = randomState('electra', 99, count)
  const given = [credentials(1, pod), credentials(2, pod), credentials(1, other)]
  for (const [index, value] of given.entries()) state.validators[index + 3].withdrawalCredentials = value
  // neither a padded address nor the builders' prefix is the pod's
  state.validators[10].withdrawalCredentials = credentials(1, pod, 1)
  state.validators[11].withdrawalCredentials = credentials(3, pod)
  bytes = serializeState('electra', state)
  digest = await digestState({ source: sourceOf(bytes), pods: [pod] })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('finds validators by their credentials', () => {
  it('of type 1 and 2, with no padding', () => {
    expect([...digest.validators.keys()]).toEqual([3, 4])
  })

  it('of several pods in one pass, and others by index', async () => {
    const both = await digestState({ source: sourceOf(bytes), pods: [pod, other], indices: [20, 3] })
    expect([...both.validators.keys()]).toEqual([3, 4, 5, 20])
    expect(podValidators(both, other).map(({ index }) => index)).toEqual([5])
    expect(() => proveCredentials({ digest: both, indices: [6] })).toThrow(
      expect.objectContaining({ code: 'NotInDigest' }),
    )
  })

  it('refuses an index that the state does not have', async () => {
    const error = await refusal({ indices: [count] })
    expect([error.code, error.message]).toEqual([
      'ValidatorUnknown',
      `There is no validator ${count} in the state of slot ${digest.slot}, which has ${count}.`,
    ])
  })
})

describe('a state from a file', () => {
  it('is read, and progress is told up to the end', async () => {
    const path = join(folder, 'state.ssz')
    writeFileSync(path, bytes)
    const told: DigestProgress[] = []
    const read = await digestState({
      source: await openStateFile({ path }),
      pods: [pod],
      onProgress: (progress) => told.push(progress),
    })
    expect(read).toEqual(digest)
    expect(told.at(-1)).toEqual({
      bytesRead: bytes.length,
      totalBytes: bytes.length,
      validatorsHashed: count,
      validatorCount: count,
    })
    const read1 = told.map(({ bytesRead }) => bytesRead)
    expect(read1).toEqual([...read1].sort((left, right) => left - right))
  })

  it('that does not exist, or is a folder', async () => {
    await expect(openStateFile({ path: join(folder, 'none') })).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(openStateFile({ path: folder })).rejects.toMatchObject({ code: 'NotAFile' })
  })

  it.each([0, 5, 1000, 600_000, 2_736_000])('cut off after %i bytes', async (length) => {
    const error = await refusal({ bytes: bytes.slice(0, length) })
    expect(error.code).toBe('TruncatedState')
    expect(error.remedy).toContain('download it again')
  })

  it('cut off in a list whose end is known', async () => {
    const error = await refusal({ bytes: bytes.slice(0, 2_737_500) })
    expect(error).toMatchObject({ code: 'TruncatedState' })
    expect(error.message).toMatch(/The state has 2,737,500 bytes, but its field \w+ starts at byte/)
  })

  it('cut off without a known size', async () => {
    const source = sourceOf(bytes.slice(0, bytes.length - 100_0), { totalBytes: undefined })
    await expect(digestState({ source })).rejects.toMatchObject({ code: 'TruncatedState' })
  })

  it('cut off at the border of an element: its block root is another', async () => {
    const { pendingConsolidations: _, ...rest } = state
    const shorter = serializeState('electra', {
      ...rest,
      pendingConsolidations: [{ sourceIndex: 1, targetIndex: 2 }],
    })
    const error = await refusal({ bytes: shorter.slice(0, shorter.length - 16), blockRoot: digest.blockRoot })
    expect(error.code).toBe('WrongState')
  })

  it.each([
    ['JSON', Buffer.from('{"version":"electra","data":{}}'), 'looks like JSON'],
    ['a web page', Buffer.from('<!DOCTYPE html><html>'), 'looks like a web page'],
    ['gzip', gzipSync('x'.repeat(100)), 'compressed by gzip'],
  ])('that is %s', async (_, content, words) => {
    const error = await refusal({ bytes: content })
    expect(error.code).toBe('NotSsz')
    expect(error.message).toContain(words)
  })
})

describe('a state that contradicts itself or what is known', () => {
  it('of another fork than the answer says', async () => {
    const source = sourceOf(bytes, { consensusVersion: 'fulu' })
    await expect(digestState({ source })).rejects.toMatchObject({
      code: 'WrongFork',
      message: 'The state is said to be a state of fulu, but its bytes are laid out as in electra.',
    })
    const old = sourceOf(bytes, { consensusVersion: 'capella' })
    await expect(digestState({ source: old })).rejects.toMatchObject({ code: 'WrongFork' })
  })

  it('of a fork that is not known', async () => {
    expect(await refusal({ bytes: patched(524464, 1, 2, 3, 0) })).toMatchObject({
      code: 'UnknownStateLayout',
    })
  })

  it('of Capella, which is laid out like Deneb', async () => {
    const capella = ssz.capella.BeaconState.serialize(ssz.capella.BeaconState.defaultValue())
    expect(await refusal({ bytes: capella })).toMatchObject({
      code: 'WrongFork',
      message: expect.stringContaining('Capella'),
    })
  })

  it('of another network', async () => {
    const mainnet = Buffer.from('4b363db94e286120d76eb905340fdd4e54bfe9f06bf33ff6cf5ad27f511bfe95', 'hex')
    const real = patched(8, ...mainnet)
    real.set([5, 0, 0, 0], 52)
    expect(await refusal({ bytes: real, chainId: 560048 })).toMatchObject({
      code: 'WrongNetwork',
      message: 'The state is a state of mainnet, but the pod is on chain 560048 (hoodi).',
    })
    expect(await refusal({ bytes: real, chainId: 31337 })).toMatchObject({ code: 'WrongNetwork' })
    expect(await refusal({ chainId: 1 })).toMatchObject({ code: 'WrongNetwork' })
    expect(await refusal({ genesisValidatorsRoot: `0x${'12'.repeat(32)}` })).toMatchObject({
      code: 'WrongNetwork',
    })
    expect((await digestState({ source: sourceOf(real), chainId: 1 })).forkVersion).toBe('0x05000000')
    real.set([4, 0, 0, 0], 52)
    expect(await refusal({ bytes: real, chainId: 1 })).toMatchObject({ code: 'WrongFork' })
  })

  it('of another block', async () => {
    const { header } = digest
    expect(await refusal({ header: { ...header, slot: header.slot + 1 } })).toMatchObject({
      code: 'WrongState',
    })
    expect(await refusal({ header: { ...header, stateRoot: `0x${'12'.repeat(32)}` } })).toMatchObject({
      code: 'StateRootMismatch',
    })
    expect(await refusal({ blockRoot: `0x${'12'.repeat(32)}` })).toMatchObject({ code: 'WrongState' })
    const blockRoot = blockRootOf(header)
    expect((await digestState({ source: sourceOf(bytes), header, blockRoot })).blockRoot).toBe(blockRoot)
  })

  it('of a slot without a block', async () => {
    expect(await refusal({ bytes: patched(112, 1) })).toMatchObject({ code: 'WrongState' })
  })

  it.each([200, 300_000, 1_000_000, 2_700_000])('with a changed byte at %i', async (offset) => {
    const changed = patched(offset, (bytes[offset] ?? 0) ^ 1)
    expect(await refusal({ bytes: changed, header: digest.header })).toMatchObject({
      code: 'StateRootMismatch',
    })
  })

  it('with offsets out of order, or lists that are no whole number of elements', async () => {
    expect(await refusal({ bytes: patched(524552, 0, 0, 0, 0) })).toMatchObject({ code: 'MalformedState' })
    const at = new DataView(bytes.buffer, bytes.byteOffset).getUint32(524556, true) - 1
    const offset = [at & 255, (at >> 8) & 255, (at >> 16) & 255, at >> 24]
    expect(await refusal({ bytes: patched(524556, ...offset) })).toMatchObject({ code: 'MalformedState' })
  })
})

describe('a digest', () => {
  it('survives as text', () => {
    const again = digestFromJson(digestToJson(digest))
    expect(again).toEqual(digest)
    expect(proveBalancesMultiproof({ digest: again, indices: [3, 4] }).balanceCount).toBe(count)
  })

  it('that was changed is refused', () => {
    const text = digestToJson(digest)
    for (const damaged of [
      text.slice(0, -5),
      text.replace(digest.fieldRoots[5] ?? '', `0x${'12'.repeat(32)}`),
    ])
      expect(() => digestFromJson(damaged)).toThrow(expect.objectContaining({ code: 'InvalidDigest' }))
  })

  it('is shared by block', async () => {
    const cache = createDigestCache()
    let loaded = 0
    const get = (pods: `0x${string}`[]) =>
      cache.get({
        blockRoot: digest.blockRoot,
        pods,
        load: (wanted) => {
          loaded++
          return digestState({ source: sourceOf(bytes), ...wanted })
        },
      })
    const [first, second] = await Promise.all([get([pod]), get([pod])])
    expect(first).toBe(second)
    expect(loaded).toBe(1)
    const both = await get([other])
    expect(loaded).toBe(2)
    expect([...both.validators.keys()]).toEqual([3, 4, 5])
    expect(await get([pod])).toBe(both)
    await expect(
      cache.get({ blockRoot: `0x${'12'.repeat(32)}`, load: () => Promise.reject(new Error('no')) }),
    ).rejects.toThrow('no')
  })
})
