import { readFileSync } from 'node:fs'
import { deploy, profile } from '@restack/deploy'
import type { Deployment } from '@restack/sdk'
import { type Address, encodeDeployData, getAddress, type Hex, parseEther } from 'viem'
import { account, startAnvil, type TestClient, testClient } from '../../deploy/test/anvil.js'

export { account }

export type TestChain = {
  rpcUrl: string
  deployment: Deployment
  registrar: Address
  tokens: { stETH: Address; rETH: Address }
  strategies: { stETH: Address; rETH: Address }
  /** A client of one of anvil's accounts. */
  as(index: number): TestClient
  /** Waits until a transaction is in a block. */
  done(hash: Promise<Hex>): Promise<void>
  stop(): Promise<void>
}

/** A chain with the local profile, two tokens with strategies, and a registrar that lets everyone in. */
export async function startChain(): Promise<TestChain> {
  const { client, rpcUrl, stop } = await startAnvil()

  async function create(artifact: string, args: unknown[]): Promise<Address> {
    const url = new URL(`../../devnet/artifacts/${artifact}.json`, import.meta.url)
    const { bytecode, constructorInputs } = JSON.parse(readFileSync(url, 'utf8'))
    const hash = await client.sendTransaction({
      data: encodeDeployData({
        abi: [{ type: 'constructor', inputs: constructorInputs, stateMutability: 'nonpayable' }],
        bytecode,
        args,
      }),
    })
    const receipt = await client.waitForTransactionReceipt({ hash })
    return getAddress(String(receipt.contractAddress))
  }

  const token = (symbol: string) =>
    create('LiquidStakingToken', [symbol, symbol, parseEther('1'), account(0).address])
  const tokens = { stETH: await token('stETH'), rETH: await token('rETH') }
  const registrar = await create('OpenRegistrar', [])
  const deployment = await deploy({
    client,
    config: { ...profile('local'), tokens: Object.values(tokens) },
    allowShortDelays: true,
  })
  const { stETH, rETH } = deployment.strategies
  if (!stETH || !rETH) throw new Error('no strategies')
  return {
    rpcUrl,
    deployment,
    registrar,
    tokens,
    strategies: { stETH, rETH },
    as: (index) => testClient(rpcUrl, { from: account(index) }),
    async done(hash) {
      const receipt = await client.waitForTransactionReceipt({ hash: await hash })
      if (receipt.status !== 'success') throw new Error(`reverted: ${receipt.transactionHash}`)
    },
    stop,
  }
}
