// Every action of the dashboard with what it must have done, read from the contracts and from nowhere else.
import type { Devnet } from '@restack/devnet'
import {
  allocationManagerAbi,
  delegationManagerAbi,
  eigenPodAbi,
  eigenPodManagerAbi,
  liquidStakingTokenAbi,
  rewardsCoordinatorAbi,
  strategyManagerAbi,
} from '@restack/sdk/abi'
import { type Abi, type Address, parseEther, zeroAddress } from 'viem'
import { expect } from 'vitest'
import type { Filling } from './acting.js'

export type ActionRow = {
  /** Who acts; the account is chosen by the reader. */
  as: string
  action: string
  /** Filled by the address of the page. */
  link?: () => Record<string, string>
  fill?: () => Filling
  transactions?: number
  /** The contracts don't allow it now: the preview says so, with this code, and nothing can be sent. */
  refusedWith?: string
  /** Words that the preview must have, in English. */
  shows?: readonly RegExp[]
  /** Before the page is opened. */
  before?: () => Promise<void>
  check?: (hashes: readonly string[]) => Promise<void>
}

/** A validator that nobody has proven. */
const unknownKey = `0x${'ab'.repeat(48)}`

/** In the order in which they can happen. */
export function actionRows(devnet: Devnet): ActionRow[] {
  const { client, deployment } = devnet
  const { contracts, parameters, strategies } = deployment
  const address = (name: string): Address => {
    const found = devnet.actors[name]?.address
    if (!found) throw new Error(`There is no ${name} on the devnet.`)
    return found
  }
  const strategy = (symbol: string): Address => strategies[symbol] ?? zeroAddress
  const read = (to: Address, abi: Abi, functionName: string, args: readonly unknown[]) =>
    client.readContract({ address: to, abi, functionName, args }) as Promise<unknown>
  const delegation = (functionName: string, ...args: unknown[]) =>
    read(contracts.delegationManager, delegationManagerAbi, functionName, args)
  const allocation = (functionName: string, ...args: unknown[]) =>
    read(contracts.allocationManager, allocationManagerAbi, functionName, args)
  const pods = (functionName: string, ...args: unknown[]) =>
    read(contracts.eigenPodManager, eigenPodManagerAbi, functionName, args)
  const rewards = (functionName: string, ...args: unknown[]) =>
    read(contracts.rewardsCoordinator ?? zeroAddress, rewardsCoordinatorAbi, functionName, args)
  const shares = (functionName: string, ...args: unknown[]) =>
    read(contracts.strategyManager, strategyManagerAbi, functionName, args)
  const tokens = (symbol: string, holder: Address) =>
    read(deployment.tokens[symbol] ?? zeroAddress, liquidStakingTokenAbi, 'balanceOf', [holder])
  const mine = (blocks: number) => client.mine({ blocks: blocks + 1 })
  /** What the contract said, by the event's name. */
  async function said(hash: string | undefined, eventName: string): Promise<Record<string, unknown>> {
    const { blockNumber } = await client.getTransactionReceipt({ hash: hash as `0x${string}` })
    const events = await client.getContractEvents({
      abi: [...allocationManagerAbi, ...delegationManagerAbi, ...rewardsCoordinatorAbi] as Abi,
      eventName,
      fromBlock: blockNumber,
      toBlock: blockNumber,
    })
    return (events[0] as { args?: Record<string, unknown> } | undefined)?.args ?? {}
  }

  const newcomer = address('lumenInsurance')
  const { withdrawalDelayBlocks, deallocationDelayBlocks, allocationConfigurationDelayBlocks } = parameters
  const lumen = address('lumen')
  const northstar = address('northstar')
  let set = { avs: lumen, id: -1 }
  const setText = () => `${set.avs}/${set.id}`
  const ofSet = () => ({ set: setText() })
  let registrar = ''
  let kept = 0n
  const staked = () => shares('stakerDepositShares', newcomer, strategy('rstETH'))

  return [
    {
      as: 'lumenInsurance',
      action: 'faucet',
      link: () => ({ strategy: strategy('rstETH'), amount: '10' }),
      shows: [/Balance/],
      check: async () => expect(await tokens('rstETH', newcomer)).toBe(parseEther('10')),
    },
    {
      as: 'lumenInsurance',
      action: 'deposit',
      link: () => ({ strategy: strategy('rstETH') }),
      fill: () => ({ amount: '6.25' }),
      transactions: 2,
      shows: [/it takes 2 transactions: the approval comes first/, /Nobody could slash you/],
      check: async () => {
        expect(await tokens('rstETH', newcomer)).toBe(parseEther('3.75'))
        kept = (await staked()) as bigint
        // A strategy's shares and tokens are one to one until somebody gives it tokens or a slash is burnt.
        expect(kept).toBeGreaterThan(parseEther('6'))
        expect(kept).toBeLessThanOrEqual(parseEther('6.25'))
      },
    },
    {
      as: 'lumenInsurance',
      action: 'delegate',
      fill: () => ({ operator: 'northstar' }),
      shows: [/operator sets? could slash you/, /lumen/, /If all of them slash all they can, you lose/],
      check: async () => expect(await delegation('delegatedTo', newcomer)).toBe(northstar),
    },
    {
      as: 'lumenInsurance',
      action: 'withdraw',
      link: () => ({ strategy: strategy('rstETH'), amount: '2' }),
      shows: [/queued a withdrawal of 2.0000 rstETH|queued a withdrawal of 1.9999 rstETH/],
      check: async () => {
        const [withdrawals, amounts] = (await delegation('getQueuedWithdrawals', newcomer)) as [
          unknown[],
          bigint[][],
        ]
        expect(withdrawals).toHaveLength(1)
        expect(Number(amounts[0]?.[0])).toBeCloseTo(2e18, -16)
      },
    },
    {
      as: 'lumenInsurance',
      action: 'redelegate',
      fill: () => ({ operator: 'bluepeak' }),
      shows: [/Delegated to/],
      check: async () => {
        expect(await delegation('delegatedTo', newcomer)).toBe(address('bluepeak'))
        expect(await delegation('getQueuedWithdrawalRoots', newcomer)).toHaveLength(2)
        expect(await staked()).toBe(0n)
      },
    },
    {
      as: 'lumenInsurance',
      action: 'complete',
      before: () => mine(withdrawalDelayBlocks),
      fill: () => ({ receive: 'shares' }),
      check: async () => {
        expect(await delegation('getQueuedWithdrawalRoots', newcomer)).toHaveLength(0)
        expect((await staked()) as bigint).toBeGreaterThan(parseEther('6'))
      },
    },
    {
      as: 'lumenInsurance',
      action: 'undelegate',
      check: async () => {
        expect(await delegation('isDelegated', newcomer)).toBe(false)
        expect(await delegation('getQueuedWithdrawalRoots', newcomer)).toHaveLength(1)
      },
    },
    {
      as: 'lumenInsurance',
      action: 'complete',
      before: () => mine(withdrawalDelayBlocks),
      fill: () => ({ receive: 'tokens' }),
      shows: [/Balance/],
      check: async () => {
        // All of the 10 are back, but for what roundings keep.
        const back = (await tokens('rstETH', newcomer)) as bigint
        expect(parseEther('10') - back).toBeLessThan(100n)
        expect(back).toBeLessThanOrEqual(parseEther('10'))
        expect(await delegation('getQueuedWithdrawalRoots', newcomer)).toHaveLength(0)
      },
    },
    {
      as: 'quasarVictims',
      action: 'registerOperator',
      fill: () => ({
        allocationDelay: '2m',
        metadataUri: 'https://victims.example/operator.json',
        approver: 'oakfieldApprover',
      }),
      check: async (hashes) => {
        expect(await delegation('isOperator', address('quasarVictims'))).toBe(true)
        expect(await delegation('delegationApprover', address('quasarVictims'))).toBe(
          address('oakfieldApprover'),
        )
        // 2 minutes at the devnet's 2 seconds a block.
        expect((await said(hashes[0], 'AllocationDelaySet')).delay).toBe(120 / parameters.blockTimeSeconds)
      },
    },
    {
      as: 'quasarVictims',
      action: 'operatorApprover',
      fill: () => ({ approver: '' }),
      check: async () =>
        expect(await delegation('delegationApprover', address('quasarVictims'))).toBe(zeroAddress),
    },
    {
      as: 'northstar',
      action: 'operatorMetadata',
      fill: () => ({ metadataUri: 'https://northstar.example/new.json' }),
      check: async ([hash]) =>
        expect((await said(hash, 'OperatorMetadataURIUpdated')).metadataURI).toBe(
          'https://northstar.example/new.json',
        ),
    },
    {
      as: 'lumen',
      action: 'createSet',
      fill: () => ({ strategies: ['rstETH'] }),
      check: async ([hash]) => {
        const { operatorSet } = (await said(hash, 'OperatorSetCreated')) as { operatorSet: typeof set }
        set = { avs: operatorSet.avs, id: operatorSet.id }
        expect(set.avs).toBe(lumen)
        expect(await allocation('getStrategiesInOperatorSet', set)).toEqual([strategy('rstETH')])
        expect(await allocation('isRedistributingOperatorSet', set)).toBe(false)
      },
    },
    {
      as: 'lumen',
      action: 'addStrategies',
      link: ofSet,
      fill: () => ({ strategies: ['lsETH', 'wstkETH'] }),
      check: async () => expect(await allocation('getStrategiesInOperatorSet', set)).toHaveLength(3),
    },
    {
      as: 'lumen',
      action: 'removeStrategies',
      link: ofSet,
      fill: () => ({ strategies: ['lsETH'] }),
      check: async () =>
        expect(await allocation('getStrategiesInOperatorSet', set)).toEqual(
          expect.arrayContaining([strategy('rstETH'), strategy('wstkETH')]),
        ),
    },
    {
      as: 'northstar',
      action: 'joinSet',
      link: ofSet,
      check: async () => expect(await allocation('isMemberOfOperatorSet', northstar, set)).toBe(true),
    },
    {
      as: 'northstar',
      action: 'allocate',
      link: ofSet,
      fill: () => ({ allocations: { rstETH: '1.5' } }),
      shows: [/Allocation on its way/, /1.50%/],
      check: async () => {
        const { pendingDiff } = (await allocation('getAllocation', northstar, set, strategy('rstETH'))) as {
          pendingDiff: bigint
        }
        expect(pendingDiff).toBe(15n * 10n ** 15n)
      },
    },
    {
      as: 'lumen',
      action: 'slash',
      // The allocation takes effect after the operator's delay of 10 blocks.
      before: async () => {
        await mine(10)
        kept = (await allocation('getMaxMagnitude', northstar, strategy('rstETH'))) as bigint
      },
      link: () => ({ set: setText(), operator: northstar }),
      fill: () => ({ slashes: { rstETH: '20' }, description: 'Signed two blocks at one height' }),
      shows: [/northstar was slashed/, /Allocated/],
      check: async () => {
        // 20 % of the 1.5 % that is allocated.
        const left = await allocation('getMaxMagnitude', northstar, strategy('rstETH'))
        expect(left).toBe(kept - 3n * 10n ** 15n)
        expect(await allocation('getSlashCount', set)).toBe(1n)
      },
    },
    {
      as: 'alice',
      action: 'clearSlash',
      link: () => ({ set: setText(), slash: '1' }),
      check: async () => expect(await shares('getBurnOrRedistributableCount', set, 1n)).toBe(0n),
    },
    {
      as: 'northstar',
      action: 'allocate',
      link: ofSet,
      fill: () => ({ allocations: { rstETH: '0' } }),
      check: async () => {
        kept = (await allocation('getEncumberedMagnitude', northstar, strategy('rstETH'))) as bigint
        const { pendingDiff } = (await allocation('getAllocation', northstar, set, strategy('rstETH'))) as {
          pendingDiff: bigint
        }
        expect(pendingDiff).toBe(-12n * 10n ** 15n)
      },
    },
    {
      as: 'northstar',
      action: 'clearDeallocations',
      before: () => mine(deallocationDelayBlocks),
      fill: () => ({ strategies: ['rstETH'] }),
      check: async () =>
        expect(await allocation('getEncumberedMagnitude', northstar, strategy('rstETH'))).toBe(
          kept - 12n * 10n ** 15n,
        ),
    },
    {
      as: 'lumen',
      action: 'leaveSet',
      link: ofSet,
      fill: () => ({ operator: 'northstar' }), // an AVS makes its member leave
      check: async () => expect(await allocation('isMemberOfOperatorSet', northstar, set)).toBe(false),
    },
    {
      as: 'northstar',
      action: 'allocationDelay',
      fill: () => ({ allocationDelay: '12' }),
      check: async () => {
        await mine(allocationConfigurationDelayBlocks)
        expect(await allocation('getAllocationDelay', northstar)).toEqual([true, 12])
      },
    },
    {
      as: 'lumen',
      action: 'setSlasher',
      link: ofSet,
      fill: () => ({ slasher: 'quasarCourt' }),
      check: async () => {
        const [pending] = (await allocation('getPendingSlasher', set)) as [Address, number]
        expect(pending).toBe(address('quasarCourt'))
      },
    },
    {
      as: 'lumen',
      action: 'createRedistributingSet',
      fill: () => ({ strategies: ['rstETH', 'lsETH'], recipient: 'lumenInsurance', slasher: 'lumenSlasher' }),
      check: async ([hash]) => {
        const { operatorSet } = (await said(hash, 'OperatorSetCreated')) as { operatorSet: typeof set }
        expect(await allocation('getRedistributionRecipient', operatorSet)).toBe(newcomer)
        expect(await allocation('getSlasher', operatorSet)).toBe(address('lumenSlasher'))
      },
    },
    {
      as: 'lumen',
      action: 'avsMetadata',
      fill: () => ({ metadataUri: 'https://lumen.example/new.json' }),
      check: async ([hash]) =>
        expect((await said(hash, 'AVSMetadataURIUpdated')).metadataURI).toBe(
          'https://lumen.example/new.json',
        ),
    },
    {
      as: 'tessera',
      action: 'setRegistrar',
      // A registrar of another AVS does not support this one; lumen's takes every AVS.
      fill: () => ({ registrar }),
      before: async () => {
        registrar = (await allocation('getAVSRegistrar', lumen)) as string
      },
      check: async () => expect(await allocation('getAVSRegistrar', address('tessera'))).toBe(registrar),
    },
    {
      as: 'lumenInsurance',
      action: 'createPod',
      check: async () => expect(await pods('hasPod', newcomer)).toBe(true),
    },
    {
      as: 'lumenInsurance',
      action: 'setProofSubmitter',
      fill: () => ({ submitter: 'alice' }),
      shows: [/lumenInsurance lets alice submit proofs/],
      check: async () =>
        expect(
          await read((await pods('getPod', newcomer)) as Address, eigenPodAbi, 'proofSubmitter', []),
        ).toBe(address('alice')),
    },
    {
      // Without validators it ends at once.
      as: 'alice',
      action: 'startCheckpoint',
      fill: () => ({ pod: 'lumenInsurance' }),
      check: async () =>
        expect(
          await read((await pods('getPod', newcomer)) as Address, eigenPodAbi, 'lastCheckpointTimestamp', []),
        ).toBeGreaterThan(0n),
    },
    // It has no stake and no part in anything: what others earned is claimed in the tests of the devnet
    { as: 'quasarCourt', action: 'claimRewards', refusedWith: 'NotFound' },
    {
      as: 'northstar',
      action: 'setClaimer',
      fill: () => ({ claimer: 'lumenInsurance' }),
      check: async () => expect(await rewards('claimerFor', northstar)).toBe(newcomer),
    },
    {
      as: 'northstar',
      action: 'setSplit',
      link: ofSet,
      fill: () => ({ split: '2500' }),
      check: async ([hash]) =>
        expect(await said(hash, 'OperatorSetSplitBipsSet')).toMatchObject({
          operator: northstar,
          operatorSet: set,
          newOperatorSetSplitBips: 2_500,
        }),
    },
    { as: 'lumenInsurance', action: 'cancelCheckpoint', refusedWith: 'NoActiveCheckpoint' },
    {
      as: 'lumenInsurance',
      action: 'requestExit',
      fill: () => ({ validators: unknownKey }),
      refusedWith: 'ValidatorNotActiveInPod',
    },
    {
      as: 'lumenInsurance',
      action: 'requestPartialWithdrawal',
      fill: () => ({ validators: unknownKey, amount: '1.5' }),
      refusedWith: 'ValidatorNotActiveInPod',
    },
    { as: 'lumenInsurance', action: 'setPodVersion', refusedWith: 'NoLaterPodVersion' },
  ]
}
