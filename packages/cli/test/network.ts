// One devnet with a few people in it, for all tests of a file.
import { rmSync } from 'node:fs'
import { createMockBeaconChain, type MockBeaconChain } from '@restack/beacon/mock'
import { type Devnet, startDevnet, writeDevnetFile } from '@restack/devnet'
import { allocationManagerAbi, delegationManagerAbi, permissionControllerAbi } from '@restack/sdk'
import { type Address, erc20Abi, parseAbi } from 'viem'
import { type Result, runHere, temporaryFolder } from './restack.js'
import { scenario } from './scenario.js'

export type Network = Awaited<ReturnType<typeof startNetwork>>

export async function startNetwork() {
  for (const name of Object.keys(process.env)) if (name.startsWith('RESTACK_')) delete process.env[name]
  const home = process.cwd()
  const folder = temporaryFolder()
  const devnet: Devnet = await startDevnet({
    scenario,
    live: false,
    api: false,
    beacon: false,
    dashboard: false,
    ports: { chain: 0 },
  })
  process.chdir(folder)
  await writeDevnetFile(devnet.deployment)
  const { client, deployment } = devnet
  const { contracts } = deployment
  const delegation = { address: contracts.delegationManager, abi: delegationManagerAbi } as const
  const allocation = { address: contracts.allocationManager, abi: allocationManagerAbi } as const

  const address = (name: string): Address => {
    const found = deployment.actors?.[name]
    if (!found) throw new Error(`no actor ${name}`)
    return found
  }
  const lookUp =
    (entries: Record<string, Address>) =>
    (symbol: string): Address => {
      const found = entries[symbol]
      if (!found) throw new Error(`no ${symbol}`)
      return found
    }
  const set = (text: string) => {
    const [avs = '', id] = text.split('/')
    return { avs: address(avs), id: Number(id) }
  }
  const strategy = lookUp(deployment.strategies)
  const token = lookUp(deployment.tokens)

  let chain: MockBeaconChain | undefined
  let server: { url: string; close: () => Promise<void> } | undefined

  return {
    devnet,
    client,
    deployment,
    folder,
    address,
    strategy,
    token,
    set,
    /** A command line as one would type it; single quotes keep words together. */
    run: (line: string): Promise<Result> =>
      runHere((line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''))),
    /** Deposit shares of a staker in a token's strategy. */
    shares: async (staker: string, symbol: string): Promise<bigint> => {
      const [strategies, shares] = await client.readContract({
        ...delegation,
        functionName: 'getDepositedShares',
        args: [address(staker)],
      })
      return shares[strategies.indexOf(strategy(symbol))] ?? 0n
    },
    balance: (holder: string, symbol: string): Promise<bigint> =>
      client.readContract({
        address: token(symbol),
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [address(holder)],
      }),
    allowance: (holder: string, symbol: string): Promise<bigint> =>
      client.readContract({
        address: token(symbol),
        abi: erc20Abi,
        functionName: 'allowance',
        args: [address(holder), contracts.strategyManager],
      }),
    delegatedTo: (staker: string): Promise<Address> =>
      client.readContract({ ...delegation, functionName: 'delegatedTo', args: [address(staker)] }),
    approver: (operator: string): Promise<Address> =>
      client.readContract({ ...delegation, functionName: 'delegationApprover', args: [address(operator)] }),
    isOperator: (operator: string): Promise<boolean> =>
      client.readContract({ ...delegation, functionName: 'isOperator', args: [address(operator)] }),
    queued: async (staker: string): Promise<number> =>
      (
        await client.readContract({
          ...delegation,
          functionName: 'getQueuedWithdrawalRoots',
          args: [address(staker)],
        })
      ).length,
    /** Of 10^18: now, and what it will be. */
    allocated: async (operator: string, operatorSet: string, symbol: string) => {
      const { currentMagnitude, pendingDiff } = await client.readContract({
        ...allocation,
        functionName: 'getAllocation',
        args: [address(operator), set(operatorSet), strategy(symbol)],
      })
      return currentMagnitude + pendingDiff
    },
    allocation: <result>(functionName: string, args: unknown[]): Promise<result> =>
      client.readContract({ ...allocation, functionName, args } as never) as Promise<result>,
    permission: <result>(functionName: string, args: unknown[]): Promise<result> =>
      client.readContract({
        address: contracts.permissionController,
        abi: permissionControllerAbi,
        functionName,
        args,
      } as never) as Promise<result>,
    /** A view without an ABI of its own here. */
    view: <result>(address: Address, signature: string, args: unknown[] = []): Promise<result> => {
      const abi = parseAbi([`function ${signature}`] as unknown as readonly [string])
      const functionName = signature.slice(0, signature.indexOf('('))
      return client.readContract({ address, abi, functionName, args } as never) as Promise<result>
    },
    /** A beacon chain that leads the devnet, with 50 validators of others; commands find it by themselves. */
    startBeacon: async (): Promise<{ url: string }> => {
      chain = await createMockBeaconChain({ rpcUrl: devnet.rpcUrl, fillers: 50, rewardBasisPoints: 0 })
      server = await chain.serve()
      process.env.RESTACK_BEACON_URL = server.url
      return server
    },
    beacon: (): MockBeaconChain => {
      if (!chain) throw new Error('no beacon chain')
      return chain
    },
    stop: async () => {
      await server?.close()
      delete process.env.RESTACK_BEACON_URL
      process.chdir(home)
      await devnet.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
