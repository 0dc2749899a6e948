// Vectors of chapter 03.
import { hexToBytes } from 'viem'
import { expect, it } from 'vitest'
import { foldRoot } from '../src/hashing/foldLayers.js'
import { zeroHashesHex } from '../src/hashing/sha256Pairs.js'
import { balanceIn, checkpointCall, credentialCall, staleBalanceCall, verifyBalance } from '../src/index.js'
import { headerBranch } from '../src/proofs/branches.js'
import { foldFields } from '../src/proofs/verifySingle.js'
import { loadLayout } from '../src/state/layouts.js'
import { readValidator } from '../src/state/validator.js'

const hex = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString('hex')}`

it('knows the zero hashes of §4.3', () => {
  const ends = Object.entries({
    1: /^0xf5a5fd42.*fb4b$/,
    2: /^0xdb56114e.*5d71$/,
    20: /^0xcddba7b5.*ebaa$/,
    21: /^0x8a8d7fe3.*ff9c$/,
    38: /^0xf7210d4f.*fe76$/,
    40: /^0x6bfe8d2b.*ba04$/,
  })
  for (const [level, pattern] of ends) expect(zeroHashesHex[Number(level)]).toMatch(pattern)
})

it('hashes the validator of §4.4', () => {
  const max = `0xffffffffffffffff${'00'.repeat(24)}` as const
  const word = (start: string) => `0x${start.padEnd(64, '0')}` as const
  const fields = [
    '0x5a3a7764ba9cf1b19f5a4db8a2845ab72254d4741ff63a5b1bb4e3aec968ad07',
    '0x0100000000000000000000005e77861146afacba593db976ad86bab79675bc6f',
    word('0040597307'),
    word('01'),
    word('64'),
    word('c8'),
    max,
    max,
  ] as const
  const root = '0x610bc72dff075e3e308d456d050e94e3aed57c4f974c625e25881f1b27abd3b1'
  expect(hex(foldFields(fields))).toBe(root)
  const words = hexToBytes(`0x${fields.map((field) => field.slice(2)).join('')}`)
  expect(hex(foldRoot(words, 3))).toBe(root)
  expect(readValidator(7, `0x${'01'.repeat(48)}`, words)).toMatchObject({
    effectiveBalanceGwei: 32_000_000_000n,
    slashed: true,
    activationEligibilityEpoch: 100,
    activationEpoch: 200,
    exitEpoch: Number.POSITIVE_INFINITY,
    withdrawableEpoch: Number.POSITIVE_INFINITY,
  })
})

it('reads the four balances of the leaf of §4.4', () => {
  const leaf = '0x0040597307000000ff3f5973070000000000000000000000000050d6dc010000'
  const balances = [32000000000n, 31999999999n, 0n, 2048000000000n]
  expect([8, 9, 10, 11].map((index) => balanceIn(leaf, index))).toEqual(balances)
})

it('finds the second sibling of the two headers of §4.3', () => {
  // the chapter leaves the proposers out: they follow from the hash
  const root = `0x${'11'.repeat(32)}` as const
  const rest = { parentRoot: root, stateRoot: root, bodyRoot: root }
  const second = (slot: number, proposerIndex: number) =>
    headerBranch({ slot, proposerIndex, ...rest }).slice(2 + 64, 2 + 128)
  expect(second(2227472, 398449)).toBe('34171689a2457d4be081b10868d938e685354fb3b2d11e5718f64f9525fc4e6f')
  expect(second(654719, 88253)).toBe('04e9be43104635e895f7a03e47fe7fe8fdf578474c09789bb719e49c7bc608d6')
})

it('has the selectors of §2.3', () => {
  const word = zeroHashesHex[0] ?? '0x'
  const stateRootProof = { beaconStateRoot: word, proof: '0x' } as const
  const none = { validatorIndices: [], validatorFieldsProofs: [], validatorFields: [] }
  const balanceContainerProof = { balanceContainerRoot: word, proof: '0x' } as const
  expect(credentialCall({ stateRootProof, ...none }, 1n).data).toMatch(/^0x3f65cf19/)
  expect(checkpointCall({ balanceContainerProof, proofs: [] }).data).toMatch(/^0xf074ba62/)
  const stale = { stateRootProof, proof: { validatorFields: [], proof: '0x' } } as const
  expect(staleBalanceCall(stale, 1n).data).toMatch(/^0x039157d2/)
})

it('lays the states out as §5.2 says', async () => {
  const { fields, fixedBytes } = await loadLayout('fulu')
  const at = Object.fromEntries(fields.map(({ name, offset }) => [name, offset]))
  expect(at).toMatchObject({
    slot: 40,
    latestBlockHeader: 64,
    blockRoots: 176,
    stateRoots: 262320,
    historicalRoots: 524464,
    eth1DataVotes: 524540,
    validators: 524552,
    balances: 524556,
    randaoMixes: 524560,
    slashings: 2621712,
    previousEpochParticipation: 2687248,
    currentEpochParticipation: 2687252,
    inactivityScores: 2687377,
    currentSyncCommittee: 2687381,
    nextSyncCommittee: 2712005,
    latestExecutionPayloadHeader: 2736629,
    historicalSummaries: 2736649,
    pendingDeposits: 2736701,
    pendingPartialWithdrawals: 2736705,
    pendingConsolidations: 2736709,
    proposerLookahead: 2736713,
  })
  expect(fixedBytes).toBe(2737225)
  expect((await loadLayout('electra')).fixedBytes).toBe(2736713)
  expect((await loadLayout('deneb')).fixedBytes).toBe(2736653)
})

it('refuses an empty root before anything else of a path', () => {
  const balanceProof = {
    pubkeyHash: '0x',
    balanceRoot: zeroHashesHex[0] ?? '0x',
    proof: `0x${'00'.repeat(39 * 32)}`,
  } as const
  const balanceContainerRoot = zeroHashesHex[0] ?? '0x'
  expect(() => verifyBalance({ balanceContainerRoot, validatorIndex: 0, balanceProof })).toThrow(
    expect.objectContaining({ code: 'EmptyRoot' }),
  )
})
