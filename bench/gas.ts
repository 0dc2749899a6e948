// Gas of the steps of docs/spec/gas-baseline.md: whole transactions on anvil, beside the figures of the
// document, which are the rival's, measured the same way.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deploy, profile } from '@restack/deploy'
import { devnetMnemonic, startAnvil } from '@restack/devnet'
import {
  allocationManagerAbi,
  delegationManagerAbi,
  liquidStakingTokenAbi,
  permissionControllerAbi,
  rewardsCoordinatorAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
} from '@restack/sdk/abi'
import {
  type Abi,
  type Address,
  concat,
  createTestClient,
  encodePacked,
  type Hex,
  http,
  keccak256,
  numberToHex,
  parseEther,
  publicActions,
  walletActions,
  zeroAddress,
  zeroHash,
} from 'viem'
import { foundry } from 'viem/chains'
import { type BenchResult, main } from './report.js'

type Artifact = { bytecode: Hex; constructorInputs: unknown }
const artifact = (name: string): Artifact =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../packages/devnet/artifacts/${name}.json`, import.meta.url)),
      'utf8',
    ),
  )

/** Step number -> what the step is and the reference's gas. */
function baseline(): Map<number, { step: string; gas: number }> {
  const text = readFileSync(fileURLToPath(new URL('../docs/spec/gas-baseline.md', import.meta.url)), 'utf8')
  const rows = [...text.matchAll(/^\| (\d+) \| (.+?) \| ([\d,]+) \|$/gm)]
  return new Map(
    rows.map(([, number, step, gas]) => [
      Number(number),
      { step: step ?? '', gas: Number(gas?.replaceAll(',', '')) },
    ]),
  )
}

async function measure(): Promise<number[]> {
  const chain = await startAnvil({
    port: 0,
    chainId: foundry.id,
    timestamp: Math.floor(Date.now() / 1000),
    mnemonic: devnetMnemonic,
    accounts: 10,
    keptStates: 1000,
  })
  try {
    const client = createTestClient({
      mode: 'anvil',
      chain: foundry,
      transport: http(chain.rpcUrl),
      pollingInterval: 20,
    })
      .extend(publicActions)
      .extend(walletActions)
    const [deployer, operator, staker, second, avs, appointee, updater] = (await client.getAddresses()) as [
      Address,
      Address,
      Address,
      Address,
      Address,
      Address,
      Address,
    ]
    const config = profile('local')
    const { rootPoster: _, ...rewards } = config.rewards
    const deployment = await deploy({
      client: createTestClient({
        account: deployer,
        mode: 'anvil',
        chain: foundry,
        transport: http(chain.rpcUrl),
        pollingInterval: 20,
      })
        .extend(publicActions)
        .extend(walletActions),
      config: { ...config, chainId: foundry.id, rewards: { ...rewards, updater } },
      allowShortDelays: true,
    })
    const { allocationManager, delegationManager, permissionController, strategyFactory, strategyManager } =
      deployment.contracts

    const receipt = async (what: string, hash: Hex) => {
      const mined = await client.waitForTransactionReceipt({ hash })
      if (mined.status !== 'success') throw new Error(`${what} reverted in transaction ${hash}.`)
      return mined
    }
    const send = async (
      account: Address,
      address: Address,
      abi: Abi,
      functionName: string,
      args: unknown[],
    ) => {
      const hash = await client.writeContract({
        account,
        address,
        abi,
        functionName,
        args,
        chain: foundry,
        gas: 5_000_000n,
      })
      return Number((await receipt(functionName, hash)).gasUsed)
    }
    const create = async (abi: Abi, name: string, args: unknown[]) => {
      const hash = await client.deployContract({
        account: deployer,
        abi,
        bytecode: artifact(name).bytecode,
        args,
        chain: foundry,
      })
      const { contractAddress } = await receipt(name, hash)
      if (!contractAddress) throw new Error(`${name} was not created.`)
      return contractAddress
    }
    const tokenAbi = [
      ...liquidStakingTokenAbi,
      {
        type: 'constructor',
        stateMutability: 'nonpayable',
        inputs: [
          { type: 'string', name: 'name' },
          { type: 'string', name: 'symbol' },
          { type: 'uint256', name: 'rate' },
          { type: 'address', name: 'minter' },
        ],
      },
    ] as const

    const pairs: { token: Address; strategy: Address }[] = []
    for (const index of [0, 1, 2]) {
      const token = await create(tokenAbi, 'LiquidStakingToken', [
        `Token ${index}`,
        `T${index}`,
        10n ** 18n,
        deployer,
      ])
      await send(deployer, strategyFactory, strategyFactoryAbi, 'deployNewStrategy', [token])
      const strategy = await client.readContract({
        address: strategyFactory,
        abi: strategyFactoryAbi,
        functionName: 'deployedStrategies',
        args: [token],
      })
      pairs.push({ token, strategy })
    }
    pairs.sort((a, b) => (a.strategy.toLowerCase() < b.strategy.toLowerCase() ? -1 : 1))
    const strategies = pairs.map(({ strategy }) => strategy)
    for (const holder of [staker, second]) {
      for (const { token } of pairs) {
        await send(deployer, token, tokenAbi, 'mint', [holder, parseEther('1000')])
        await send(holder, token, tokenAbi, 'approve', [strategyManager, 10n ** 30n])
      }
    }

    const deposit = (account: Address, index: number, amount: string) =>
      send(account, strategyManager, strategyManagerAbi, 'depositIntoStrategy', [
        pairs[index]?.strategy,
        pairs[index]?.token,
        parseEther(amount),
      ])
    const delegate = (account: Address) =>
      send(account, delegationManager, delegationManagerAbi, 'delegateTo', [
        operator,
        { signature: '0x', expiry: 0n },
        zeroHash,
      ])
    const manage = (account: Address, functionName: string, args: unknown[]) =>
      send(account, allocationManager, allocationManagerAbi, functionName, args)
    // The first overload, the one whose sets are slashed by the AVS itself.
    const createSetsAbi = allocationManagerAbi.filter(
      (item) =>
        item.type !== 'function' ||
        item.name !== 'createOperatorSets' ||
        item.inputs[1]?.components.length === 2,
    )
    const createSet = (id: number) =>
      send(avs, allocationManager, createSetsAbi, 'createOperatorSets', [
        avs,
        [{ operatorSetId: id, strategies }],
      ])
    const register = (id: number) =>
      manage(operator, 'registerForOperatorSets', [operator, { avs, operatorSetIds: [id], data: '0x' }])
    const allocate = (id: number, magnitude: string) =>
      manage(operator, 'modifyAllocations', [
        operator,
        [
          {
            operatorSet: { avs, id },
            strategies,
            newMagnitudes: strategies.map(() => parseEther(magnitude)),
          },
        ],
      ])
    const slash = (count: number) =>
      manage(avs, 'slashOperator', [
        avs,
        {
          operator,
          operatorSetId: 1,
          strategies: strategies.slice(0, count),
          wadsToSlash: strategies.slice(0, count).map(() => parseEther('0.1')),
          description: '',
        },
      ])
    const queue = (count: number) =>
      send(staker, delegationManager, delegationManagerAbi, 'queueWithdrawals', [
        [
          {
            strategies: strategies.slice(0, count),
            depositShares: strategies.slice(0, count).map(() => parseEther('10')),
            __deprecated_withdrawer: zeroAddress,
          },
        ],
      ])
    const complete = async (root: Hex, asTokens: boolean) => {
      const [withdrawal] = await client.readContract({
        address: delegationManager,
        abi: delegationManagerAbi,
        functionName: 'getQueuedWithdrawal',
        args: [root],
      })
      const tokens = withdrawal.strategies.map(
        (strategy) => pairs.find((pair) => pair.strategy === strategy)?.token,
      )
      return send(staker, delegationManager, delegationManagerAbi, 'completeQueuedWithdrawal', [
        withdrawal,
        tokens,
        asTokens,
      ])
    }

    const gas: number[] = []
    gas.push(
      await send(operator, delegationManager, delegationManagerAbi, 'registerAsOperator', [
        zeroAddress,
        0,
        'ipfs://operator',
      ]),
    )
    gas.push(await deposit(staker, 0, '100'))
    gas.push(await deposit(staker, 0, '10'))
    await deposit(staker, 1, '100')
    await deposit(staker, 2, '100')
    gas.push(await delegate(staker))
    await deposit(second, 0, '100')
    gas.push(await delegate(second))
    gas.push(await deposit(staker, 0, '10'))
    await manage(avs, 'updateAVSMetadataURI', [avs, 'ipfs://avs'])
    await manage(avs, 'setAVSRegistrar', [avs, await create([], 'OpenRegistrar', [])])
    gas.push(await createSet(1))
    await createSet(2)
    await client.mine({ blocks: 200 })
    gas.push(await register(1))
    await register(2)
    gas.push(await allocate(1, '0.5'))
    gas.push(await allocate(2, '0.25'))
    await client.mine({ blocks: 10 })
    gas.push(await slash(1))
    gas.push(await slash(3))
    gas.push(
      await send(avs, strategyManager, strategyManagerAbi, 'clearBurnOrRedistributableShares', [
        { avs, id: 1 },
        2n,
      ]),
    )
    gas.push(await allocate(1, '0.125'))
    gas.push(await queue(1))
    gas.push(await queue(3))
    gas.push(await send(second, delegationManager, delegationManagerAbi, 'undelegate', [second]))
    await client.mine({ blocks: 51 })
    const [one, three] = (await client.readContract({
      address: delegationManager,
      abi: delegationManagerAbi,
      functionName: 'getQueuedWithdrawalRoots',
      args: [staker],
    })) as [Hex, Hex]
    gas.push(await complete(one, true))
    gas.push(await complete(three, false))
    gas.push(
      await send(operator, permissionController, permissionControllerAbi, 'setAppointee', [
        operator,
        appointee,
        allocationManager,
        '0x12345678',
      ]),
    )

    // Steps 21 to 23.
    const { rewardsCoordinator } = deployment.contracts
    const token = pairs[0]?.token
    if (!rewardsCoordinator || !token) throw new Error('The deployment has no RewardsCoordinator.')
    const reward = (account: Address, functionName: string, args: unknown[]) =>
      send(account, rewardsCoordinator, rewardsCoordinatorAbi, functionName, args)
    const { timestamp } = await client.getBlock()
    const today = Number(timestamp - (timestamp % 86_400n))
    await send(deployer, token, tokenAbi, 'mint', [avs, parseEther('1000')])
    await send(avs, token, tokenAbi, 'approve', [rewardsCoordinator, 10n ** 30n])
    gas.push(
      await reward(avs, 'createAVSRewardsSubmission', [
        [
          {
            strategiesAndMultipliers: strategies.map((strategy) => ({
              strategy,
              multiplier: parseEther('1'),
            })),
            token,
            amount: parseEther('100'),
            startTimestamp: today - 7 * 86_400,
            duration: 7 * 86_400,
          },
        ],
      ]),
    )
    const siblings = Array.from({ length: 16 }, (_, level) => keccak256(numberToHex(level, { size: 32 })))
    const tokenLeaf = keccak256(encodePacked(['uint8', 'address', 'uint256'], [1, token, parseEther('10')]))
    const earnerLeaf = keccak256(encodePacked(['uint8', 'address', 'bytes32'], [0, staker, tokenLeaf]))
    const root = siblings.reduce((node, sibling) => keccak256(concat([node, sibling])), earnerLeaf)
    gas.push(await reward(updater, 'submitRoot', [root, today - 86_400]))
    await client.increaseTime({ seconds: rewards.activationDelaySeconds })
    await client.mine({ blocks: 1 })
    gas.push(
      await reward(staker, 'processClaim', [
        {
          rootIndex: 0,
          earnerIndex: 0,
          earnerTreeProof: concat(siblings),
          earnerLeaf: { earner: staker, earnerTokenRoot: tokenLeaf },
          tokenIndices: [0],
          tokenTreeProofs: ['0x'],
          tokenLeaves: [{ token, cumulativeEarnings: parseEther('10') }],
        },
        staker,
      ]),
    )
    return gas
  } finally {
    await chain.stop()
  }
}

export async function run(): Promise<BenchResult[]> {
  const reference = baseline()
  const measured = await measure()
  const results = measured.map((ours, index): BenchResult => {
    const { step, gas } = reference.get(index + 1) ?? { step: '', gas: 0 }
    if (gas === 0) throw new Error(`docs/spec/gas-baseline.md has no step ${index + 1}.`)
    return {
      bench: 'gas',
      case: `${index + 1} ${step.replaceAll('`', '')}`,
      ours,
      rival: gas,
      ratio: ours / gas,
      unit: 'gas',
    }
  })
  const logarithms = results.slice(0, 20).map(({ ratio }) => Math.log(ratio ?? 1))
  const mean = Math.exp(logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length)
  return [
    ...results,
    {
      bench: 'gas',
      case: 'geometric mean of steps 1 to 20',
      ours: mean,
      rival: 1,
      ratio: mean,
      unit: 'ratio',
    },
  ]
}

await main(import.meta.url, run)
