import {
  approve,
  createOperatorSets,
  createRedistributingOperatorSets,
  delegateTo,
  depositIntoStrategy,
  eigenPodManagerAbi,
  liquidStakingTokenAbi,
  modifyAllocations,
  type OperatorSet,
  queueWithdrawals,
  RestackError,
  registerAsOperator,
  registerForOperatorSets,
  setAVSRegistrar,
  slashOperator,
  updateAVSMetadataURI,
} from '@restack/sdk'
import { type Address, encodeAbiParameters, erc20Abi, isAddressEqual, keccak256, pad } from 'viem'
import { account, type TestChain } from './chain.js'

export const WAD = 10n ** 18n

/** anvil's accounts by number. */
export const addressOf = (index: number): Address => account(index).address

/** What a promise is refused with. */
export async function failure(promise: Promise<unknown>): Promise<RestackError> {
  const error = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (error instanceof RestackError) return error
  throw new Error(`expected a RestackError, got ${String(error)}`)
}

export type Player = ReturnType<typeof playOn>

type Token = 'stETH' | 'rETH'

/** The usual moves of stakers, operators and AVSs on a test chain. */
export function playOn(chain: TestChain) {
  const { deployment, tokens, strategies } = chain
  const deployer = 0

  async function mint(index: number, amount: bigint, token: Token = 'stETH') {
    await chain.done(
      chain.as(deployer).writeContract({
        address: tokens[token],
        abi: liquidStakingTokenAbi,
        functionName: 'mint',
        args: [addressOf(index), amount],
      }),
    )
  }

  async function deposit(index: number, amount: bigint, token: Token = 'stETH') {
    await mint(index, amount, token)
    await chain.done(approve(chain.as(index), { deployment, token: tokens[token], amount }))
    await chain.done(
      depositIntoStrategy(chain.as(index), { deployment, strategy: strategies[token], amount }),
    )
  }

  /** Tokens that a strategy earns: its shares are worth more from then on. */
  async function donate(amount: bigint, token: Token) {
    await mint(deployer, amount, token)
    await chain.done(
      chain.as(deployer).writeContract({
        address: tokens[token],
        abi: erc20Abi,
        functionName: 'transfer',
        args: [strategies[token], amount],
      }),
    )
  }

  async function register(index: number, allocationDelayBlocks = 0) {
    await chain.done(
      registerAsOperator(chain.as(index), { deployment, allocationDelayBlocks, metadataUri: '' }),
    )
  }

  const delegate = (index: number, operator: number) =>
    chain.done(delegateTo(chain.as(index), { deployment, operator: addressOf(operator) }))

  /** An AVS with sets; one with a recipient redistributes. */
  async function createAvs(
    index: number,
    sets: readonly { id: number; strategies: readonly Address[]; recipient?: Address }[],
  ) {
    const avs = addressOf(index)
    const client = chain.as(index)
    await chain.done(updateAVSMetadataURI(client, { deployment, avs, metadataUri: '' }))
    await chain.done(setAVSRegistrar(client, { deployment, avs, registrar: chain.registrar }))
    for (const { recipient, ...set } of sets) {
      await chain.done(
        recipient
          ? createRedistributingOperatorSets(client, {
              deployment,
              avs,
              sets: [{ ...set, redistributionRecipient: recipient }],
            })
          : createOperatorSets(client, { deployment, avs, sets: [set] }),
      )
    }
  }

  const join = (operator: number, avs: number, operatorSetIds: number[]) =>
    chain.done(
      registerForOperatorSets(chain.as(operator), {
        deployment,
        operator: addressOf(operator),
        avs: addressOf(avs),
        operatorSetIds,
      }),
    )

  const allocate = (operator: number, operatorSet: OperatorSet, strategy: Address, magnitude: bigint) =>
    chain.done(
      modifyAllocations(chain.as(operator), {
        deployment,
        operator: addressOf(operator),
        allocations: [{ operatorSet, strategies: [strategy], newMagnitudes: [magnitude] }],
      }),
    )

  const slash = (
    slasher: number,
    operatorSet: OperatorSet,
    operator: Address,
    slashes: { strategy: Address; wadToSlash: bigint }[],
  ) =>
    chain.done(
      slashOperator(chain.as(slasher), { deployment, operatorSet, operator, slashes, description: 'test' }),
    )

  const queue = (index: number, strategy: Address, depositShares: bigint) =>
    chain.done(
      queueWithdrawals(chain.as(index), {
        deployment,
        withdrawals: [{ strategies: [strategy], depositShares: [depositShares] }],
      }),
    )

  /** Makes an account the pod of a staker, so that it can report beacon chain balances: there are no pods yet. */
  async function placePod(staker: Address, pod: Address) {
    const client = chain.as(deployer)
    const address = deployment.contracts.eigenPodManager
    for (let slot = 0n; slot < 32n; slot++) {
      const key = keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'uint256' }], [staker, slot]))
      const previous = (await client.getStorageAt({ address, slot: key })) ?? pad('0x')
      await client.setStorageAt({ address, index: key, value: pad(pod) })
      const found = await client.readContract({
        address,
        abi: eigenPodManagerAbi,
        functionName: 'ownerToPod',
        args: [staker],
      })
      if (isAddressEqual(found, pod)) return
      await client.setStorageAt({ address, index: key, value: previous })
    }
    throw new Error('the mapping of owners to pods was not found')
  }

  /** A change of a staker's beacon chain balance, as its pod would report it. */
  async function reportBeaconBalance(pod: number, staker: Address, previousWei: bigint, deltaWei: bigint) {
    await chain.done(
      chain.as(pod).writeContract({
        address: deployment.contracts.eigenPodManager,
        abi: eigenPodManagerAbi,
        functionName: 'recordBeaconChainETHBalanceUpdate',
        args: [staker, previousWei, deltaWei],
      }),
    )
  }

  return {
    mint,
    deposit,
    donate,
    register,
    delegate,
    createAvs,
    join,
    allocate,
    slash,
    queue,
    placePod,
    reportBeaconBalance,
  }
}
