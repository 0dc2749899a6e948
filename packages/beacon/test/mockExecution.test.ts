import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToHex, concatHex, type Hex, numberToHex, parseAbi, parseEther } from 'viem'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMockBeaconChain, depositContractAddress, systemAddresses } from '../src/mock/index.js'
import { testAnvil, user } from './anvil.js'
import { depositDataRoot, signature } from './deposits.js'
import { probeCode, seenOf } from './probe.js'

const eth = 10n ** 9n
const pod = '0x00000000000000000000000000000000deadbeef'
const credentials = (type: 1 | 2): Hex => `0x0${type}${'00'.repeat(11)}${pod.slice(2)}`
const quiet = { fillers: 20, rewardBasisPoints: 0 }
const pubkey: Hex = `0x${'aa'.repeat(48)}`
const other: Hex = `0x${'bb'.repeat(48)}`

let anvil: Awaited<ReturnType<typeof testAnvil>>
beforeEach(async () => {
  anvil = await testAnvil()
})
afterEach(() => anvil.stop())

const depositAbi = parseAbi([
  'function deposit(bytes pubkey, bytes withdrawal_credentials, bytes signature, bytes32 deposit_data_root) payable',
])

async function deposit(key: Hex, withdrawalCredentials: Hex, gwei: bigint) {
  const hash = await anvil.client.writeContract({
    account: user,
    address: depositContractAddress,
    abi: depositAbi,
    functionName: 'deposit',
    args: [key, withdrawalCredentials, signature, depositDataRoot(key, withdrawalCredentials, gwei)],
    value: gwei * eth,
  })
  expect((await anvil.client.waitForTransactionReceipt({ hash })).status).toBe('success')
}

/** The parent root as a contract gets it for a time. */
async function rootAt(timestamp: bigint): Promise<Hex | undefined> {
  const data = numberToHex(timestamp, { size: 32 })
  return (await anvil.client.call({ to: systemAddresses.beaconRoots, data })).data
}

describe('the mock beacon chain and an anvil', () => {
  it('makes a deposit an active validator, and a second one a top-up', async () => {
    const chain = await createMockBeaconChain({ ...quiet, rpcUrl: anvil.rpcUrl, activationDelayEpochs: 1 })
    await deposit(pubkey, credentials(1), 32n * eth)
    await chain.advanceSlots()
    expect(chain.validators()).toHaveLength(20)
    await chain.advanceEpochs()
    expect(chain.validator(pubkey)).toMatchObject({
      index: 20,
      balanceGwei: 32n * eth,
      withdrawalCredentials: credentials(1),
      activationEpoch: Number.POSITIVE_INFINITY,
      status: 'pending_initialized',
    })
    await chain.advanceEpochs()
    expect(chain.validator(pubkey)).toMatchObject({ activationEpoch: 3, status: 'pending_queued' })
    await chain.advanceEpochs()
    expect(chain.validator(pubkey).status).toBe('active_ongoing')

    await deposit(pubkey, credentials(1), 3n * eth)
    await chain.advanceEpochs(2)
    expect(chain.validators()).toHaveLength(21)
    expect(await anvil.client.getBalance({ address: pod })).toBe(parseEther('3'))
  })

  it('makes a deposit a validator before Electra, whose requests wait for the fork', async () => {
    const chain = await createMockBeaconChain({
      ...quiet,
      rpcUrl: anvil.rpcUrl,
      electraEpoch: 5,
      fuluEpoch: 6,
    })
    await deposit(pubkey, credentials(1), 32n * eth)
    await chain.advanceEpochs(3)
    expect(chain.validator(pubkey).status).toBe('active_ongoing')
    const fee = () => anvil.client.call({ to: systemAddresses.withdrawalRequests })
    await expect(fee()).rejects.toThrow()
    await chain.advanceEpochs(3)
    expect((await fee()).data).toBe(numberToHex(1, { size: 32 }))
  })

  it('takes requests from the predeploys, and pays what they ask for', async () => {
    const chain = await createMockBeaconChain({ ...quiet, rpcUrl: anvil.rpcUrl })
    await chain.addValidators([
      { pubkey, withdrawalCredentials: credentials(2), balanceGwei: 40n * eth },
      { pubkey: other, withdrawalCredentials: credentials(1) },
    ])
    await anvil.client.impersonateAccount({ address: pod })
    await anvil.client.setBalance({ address: pod, value: parseEther('1') })
    const ask = async (to: Hex, data: Hex) => {
      const hash = await anvil.client.sendTransaction({
        account: pod,
        to,
        data,
        value: 1n,
        gasPrice: 10n ** 10n,
      })
      expect((await anvil.client.waitForTransactionReceipt({ hash })).status).toBe('success')
    }
    await ask(systemAddresses.withdrawalRequests, concatHex([pubkey, numberToHex(5n * eth, { size: 8 })]))
    await ask(systemAddresses.consolidationRequests, concatHex([other, other]))
    await chain.advanceSlots(2)
    expect(chain.validator(other).withdrawalCredentials).toBe(credentials(2))
    const before = await anvil.client.getBalance({ address: pod })
    await chain.advanceEpochs(4)
    expect(chain.validator(pubkey).balanceGwei).toBe(35n * eth)
    expect((await anvil.client.getBalance({ address: pod })) - before).toBe(parseEther('5'))
  })

  it('gives every block the root that held in it', async () => {
    const chain = await createMockBeaconChain({ ...quiet, rpcUrl: anvil.rpcUrl })
    const expected = new Map<bigint, Hex>()
    for (let slot = 0; slot < 6; slot++) {
      const { block } = await chain.advanceSlots()
      for (let i = 0; i < 3; i++) {
        await anvil.client.increaseTime({ seconds: 2 })
        const hash = await anvil.client.sendTransaction({ account: user, to: pod, value: 1n })
        const { blockNumber } = await anvil.client.waitForTransactionReceipt({ hash })
        expected.set((await anvil.client.getBlock({ blockNumber })).timestamp, block.root)
      }
    }
    for (const [timestamp, root] of expected) expect(await rootAt(timestamp)).toBe(root)
    expect(expected.size).toBe(18)
  })

  // Chapter 03, section 1.4: what a state has deducted has been credited before any transaction sees its root.
  it.each([
    ['mines each transaction', undefined],
    ['mines every second', 1],
  ] as const)('never shows a root without its withdrawals, or those without it: %s', async (_, interval) => {
    const chain = await createMockBeaconChain({
      ...quiet,
      fillers: 4,
      rpcUrl: anvil.rpcUrl,
      maxWithdrawals: 1,
    })
    const validators = Array.from({ length: 12 }, () => ({
      withdrawalCredentials: credentials(1),
      balanceGwei: 33n * eth,
    }))
    await chain.addValidators(validators)
    const total = 12n * 33n * eth
    const probe = '0x000000000000000000000000000000000000be11'
    await anvil.client.setCode({ address: probe, bytecode: probeCode(pod) })
    if (interval) await anvil.client.setIntervalMining({ interval })

    let busy = true
    const hashes: Hex[] = []
    const users = (async () => {
      while (busy) {
        hashes.push(await anvil.client.sendTransaction({ account: user, to: probe, gas: 100_000n }))
      }
    })()
    await chain.advanceSlots(interval ? 5 : 14)
    busy = false
    await users
    if (interval) await anvil.client.setAutomine(true)

    const sums = new Map<Hex, bigint>()
    const roots = new Set<Hex>()
    expect(hashes.length).toBeGreaterThan(10)
    for (const hash of hashes) {
      const { logs } = await anvil.client.waitForTransactionReceipt({ hash })
      const { root, success, balance } = seenOf(logs[0]?.data ?? '0x')
      expect(success).toBe(true)
      if (!sums.has(root)) {
        const balances = chain.validators(root).slice(4)
        sums.set(
          root,
          balances.reduce((sum, { balanceGwei }) => sum + balanceGwei, 0n),
        )
      }
      roots.add(root)
      expect((sums.get(root) ?? 0n) + balance / eth).toBe(total)
    }
    expect(roots.size).toBeGreaterThan(3)
  })

  it('follows the clock of the execution chain, held back or not', async () => {
    const chain = await createMockBeaconChain({ ...quiet, rpcUrl: anvil.rpcUrl })
    expect(await chain.followClock()).toBeUndefined()
    await anvil.client.increaseTime({ seconds: 86_400 })
    await anvil.client.mine({ blocks: 1 })
    await anvil.client.setAutomine(false)
    const advance = await chain.followClock()
    await anvil.client.setAutomine(true)
    expect(advance?.block.header.slot).toBe(7200)
    const { timestamp } = await anvil.client.getBlock()
    expect(await rootAt(timestamp)).toBe(chain.head().root)
  })

  it('goes back with the execution chain', async () => {
    const chain = await createMockBeaconChain({ ...quiet, rpcUrl: anvil.rpcUrl })
    const { block } = await chain.advanceSlots(2)
    const id = await anvil.client.snapshot()
    await chain.advanceSlots(3)
    await anvil.client.revert({ id })
    const { block: next } = await chain.advanceSlots()
    expect(next.header).toMatchObject({ parentRoot: block.root, slot: block.header.slot + 1 })
  })

  it('refuses an execution chain that follows another beacon chain', async () => {
    const chain = await createMockBeaconChain({ ...quiet, rpcUrl: anvil.rpcUrl })
    await chain.advanceSlots()
    const another = createMockBeaconChain({ ...quiet, seed: 2, rpcUrl: anvil.rpcUrl })
    await expect(another).rejects.toMatchObject({ code: 'ForeignBeaconRoot' })
  })

  it('goes on from its folder, with every state, also where it had written more than was seen', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'restack-beacon-'))
    try {
      const first = await createMockBeaconChain({ ...quiet, rpcUrl: anvil.rpcUrl, folder, heldEvery: 3 })
      const { index } = await first.addValidator({ withdrawalCredentials: credentials(1) })
      const { block: early } = await first.slash(index, 'half')
      const { block: seen } = await first.advanceSlots(5)
      expect(readdirSync(folder).filter((file) => file.startsWith('0x'))).toHaveLength(2)
      const id = await anvil.client.snapshot()
      await first.advanceSlots(2)
      await anvil.client.revert({ id })

      // As if it had been killed while it wrote a block that nobody has seen.
      appendFileSync(join(folder, 'blocks.jsonl'), '{"block":{"root":"0x12')
      const second = await createMockBeaconChain({ rpcUrl: anvil.rpcUrl, folder })
      expect(second.head()).toEqual(seen)
      expect(second.config).toEqual(first.config)
      expect(bytesToHex(second.state(early.root).hashTreeRoot())).toBe(early.header.stateRoot)
      await deposit(pubkey, credentials(2), 32n * eth)
      const { block } = await second.advanceEpochs(3)
      const third = await createMockBeaconChain({ rpcUrl: anvil.rpcUrl, folder })
      expect(third.head()).toEqual(block)
      expect(third.validator(pubkey).status).toBe('active_ongoing')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
