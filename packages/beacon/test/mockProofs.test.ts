import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  checkNode,
  createBeaconClient,
  digestBlock,
  getValidators,
  podValidators,
  proveBalances,
  proveBalancesMultiproof,
  proveCredentials,
  proveCredentialsMultiproof,
  proveStaleBalance,
} from '../src/index.js'
import { createMockBeaconChain, type MockBeaconChain } from '../src/mock/index.js'

const pod = `0x${'ab'.repeat(20)}` as const
const credentials = `0x01${'00'.repeat(11)}${'ab'.repeat(20)}` as const
const eth = 10n ** 9n

let chain: MockBeaconChain
let server: { url: string; close: () => Promise<void> }
beforeAll(async () => {
  chain = await createMockBeaconChain({ fillers: 101, rewardBasisPoints: 0, electraEpoch: 3, fuluEpoch: 6 })
  server = await chain.serve()
})
afterAll(() => server.close())

// Each proof is checked against the header's root by the generator's own copy of what the contracts do.
describe('proofs of the mock beacon chain', () => {
  it.each(['deneb', 'electra', 'fulu'] as const)('come from its Beacon API in %s', async (fork) => {
    const added = await chain.addValidators(
      Array.from({ length: 5 }, () => ({ withdrawalCredentials: credentials })),
    )
    const [slashed] = added
    if (!slashed) throw new Error('Nothing was added.')
    await chain.slash(slashed.index, 'half')
    const { root, ...head } = chain.head()
    expect(head.fork).toBe(fork)

    const client = createBeaconClient({ url: server.url })
    expect((await checkNode(client, { chainId: 0 })).headSlot).toBe(head.header.slot)
    const digest = await digestBlock(client, { blockRoot: root, pods: [pod] })
    expect(digest).toMatchObject({ fork, stateRoot: head.header.stateRoot, slot: head.header.slot })
    const ours = podValidators(digest, pod).map(({ index }) => index)
    expect(ours.slice(-5)).toEqual(added.map(({ index }) => index))

    expect(proveCredentials({ digest, indices: ours }).validatorIndices).toEqual(ours)
    expect(proveCredentialsMultiproof({ digest, indices: ours }).validatorIndices).toEqual(ours)
    expect(proveBalances({ digest, indices: ours }).proofs).toHaveLength(ours.length)
    expect(proveBalancesMultiproof({ digest, indices: ours }).pubkeyHashes).toHaveLength(ours.length)
    expect(proveStaleBalance({ digest, index: slashed.index }).proof.validatorFields).toHaveLength(8)

    const [listed] = await getValidators(client, { stateId: 'head', ids: [slashed.index] })
    expect(listed).toMatchObject({ balanceGwei: 16n * eth, slashed: true })
    await chain.advanceEpochs(3)
  })
})
