// Every command that writes, on one devnet: done, simulated, as JSON, unsigned, and refused.
import { readFileSync } from 'node:fs'
import { prepareBlacklistTokens, timelockOperationId } from '@restack/sdk'
import { encodeDeployData, type Hex } from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Network, startNetwork } from './network.js'
import { newLimited, newToken, type WriteRow, writes } from './writes.js'

let network: Network
let operation: Hex
beforeAll(async () => {
  network = await startNetwork()
  await network.startBeacon()
  const { client, deployment, address, token } = network
  const create = async (path: string, args: unknown[]) => {
    const file = new URL(`../../${path}.json`, import.meta.url)
    const { bytecode, constructorInputs: inputs } = JSON.parse(readFileSync(file, 'utf8'))
    const abi = [{ type: 'constructor', stateMutability: 'nonpayable', inputs }]
    const data = encodeDeployData({ abi, bytecode, args })
    const hash = await client.sendTransaction({ account: address('faucet'), data })
    return (await client.waitForTransactionReceipt({ hash })).contractAddress ?? '0x'
  }
  newToken.address = await create('devnet/artifacts/LiquidStakingToken', [
    'Test',
    'TEST',
    10n ** 18n,
    address('faucet'),
  ])
  const { strategyManager, pauserRegistry } = deployment.contracts
  newLimited.address = await create('deploy/artifacts/StrategyBaseTVLLimits', [
    strategyManager,
    pauserRegistry,
    newToken.address,
    1n,
    2n,
  ])
  operation = timelockOperationId({
    calls: [await prepareBlacklistTokens(client, { deployment, tokens: [token('lsETH')] })],
  })
})
afterAll(() => network.stop())

let snapshot: Hex
beforeEach(async () => {
  snapshot = await network.client.snapshot()
})
afterEach(() => network.client.revert({ id: snapshot }))

type JsonEvent = { contract: string; event: string; args: Record<string, unknown>; sentence: string }
type JsonTransaction = {
  hash: Hex
  status: string
  blockNumber: string
  blockTime: string
  gasUsed: string
  events: JsonEvent[]
}

describe.each(Object.entries(writes))('restack %s', (path, row: WriteRow) => {
  const { before, prints, sees, refused, transactions = 1, printed: printable = transactions } = row
  /** What is only known when the devnet runs. */
  const typed = async (line: string) => {
    const { allocation, address } = network
    return `${path} ${line}`
      .replace('TOKEN', newToken.address)
      .replace('LIMITED', newLimited.address)
      .replace('OPERATION', operation)
      .replace('REGISTRAR', String(await allocation('getAVSRegistrar', [address('lumen')])))
  }
  const withoutKey = (line: string) => line.replace('--as ', '--from ')

  it('does it and says what changed', async () => {
    await before?.(network)
    const { code, out, err } = await network.run(await typed(row.line))
    expect([
      code,
      err.match(/: sent 0x/g)?.length,
      err.match(/: included in block \d+ \(20/g)?.length,
    ]).toEqual([0, transactions, transactions])
    expect(out).toMatch(prints)
    await sees(network)
  })

  it('gives machines one JSON object', async () => {
    await before?.(network)
    const { code, out, err } = await network.run(`${await typed(row.line)} --json`)
    expect([code, err]).toEqual([0, ''])
    const report: { transactions: JsonTransaction[] } = JSON.parse(out)
    expect(report.transactions).toHaveLength(transactions)
    for (const { hash, status, blockNumber, blockTime, gasUsed, events } of report.transactions) {
      const receipt = await network.client.getTransactionReceipt({ hash })
      const block = await network.client.getBlock({ blockNumber: receipt.blockNumber })
      expect([status, blockNumber, gasUsed]).toEqual([
        'success',
        String(receipt.blockNumber),
        String(receipt.gasUsed),
      ])
      expect(Date.parse(blockTime) / 1000).toBe(Number(block.timestamp))
      expect(events).toHaveLength(receipt.logs.length)
    }
  })

  it('shows beforehand what would change, without a key, and sends nothing', async () => {
    await before?.(network)
    const block = await network.client.getBlockNumber()
    const { code, out, err } = await network.run(`simulate ${withoutKey(await typed(row.line))} --json`)
    expect([code, err]).toEqual([0, ''])
    const { simulated, gas } = JSON.parse(out)
    expect(simulated).toBe(true)
    expect(BigInt(gas)).toBeGreaterThan(21_000n)
    expect(await network.client.getBlockNumber()).toBe(block)
  })

  it('prints it unsigned, and what was printed does it when sent elsewhere', async () => {
    await before?.(network)
    const block = await network.client.getBlockNumber()
    const { code, out, err } = await network.run(`${withoutKey(await typed(row.line))} --unsigned`)
    expect([code, err]).toEqual([0, ''])
    expect(await network.client.getBlockNumber()).toBe(block)
    const printed: { transactions: { chainId: number; from: Hex; to: Hex; data: Hex; value: string }[] } =
      JSON.parse(out)
    expect(printed.transactions).toHaveLength(printable)
    for (const { chainId, from, to, data, value } of printed.transactions) {
      expect(chainId).toBe(31337)
      const hash = await network.client.sendTransaction({ account: from, to, data, value: BigInt(value) })
      expect((await network.client.waitForTransactionReceipt({ hash })).status).toBe('success')
    }
    await sees(network)
  })

  it('is refused with a reason', async () => {
    await before?.(network)
    const block = await network.client.getBlockNumber()
    const { code, out, err } = await network.run(`${await typed(refused[0])} --json`)
    const { error } = JSON.parse(err)
    expect(error.code).toBe(refused[1])
    expect(error.message).toMatch(/^\S.*[.?]$/)
    expect(error.remedy).toMatch(/^\S.*[.]$/)
    expect([code, out]).toEqual([1, ''])
    expect(await network.client.getBlockNumber()).toBe(block)
  })
})
