import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { RestackError } from '../errors/RestackError.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type SlashOperatorParameters = WriteParameters & {
  /** The set; the sender must be its slasher in force. */
  operatorSet: OperatorSet
  /** Whom to slash. */
  operator: Address
  /** What share of its allocation to slash, of 10^18, in each strategy; in any order. */
  slashes: readonly { strategy: Address; wadToSlash: bigint }[]
  /** Why, for people; part of the event. */
  description: string
}

export type SlashOperatorReturnType = Hash

/**
 * Slashes what an operator has allocated to an operator set. The strategies are put into the order that the
 * contract asks for.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `DuplicateStrategy`, `InvalidOperatorSet`, `OperatorNotSlashable`, `InvalidCaller`,
 * `InvalidWadToSlash`, `StrategyNotInOperatorSet`, `CurrentlyPaused`
 *
 * @example
 * await slashOperator(client, {
 *   deployment,
 *   operatorSet: { avs, id: 1 },
 *   operator,
 *   slashes: [{ strategy, wadToSlash: 10n ** 17n }], // a tenth
 *   description: 'Signed two blocks at one height',
 * })
 */
export async function slashOperator(
  client: WriteClient,
  parameters: SlashOperatorParameters,
): Promise<SlashOperatorReturnType> {
  return send(client, { ...parameters, call: await prepareSlashOperator(client, parameters) })
}

/** The call of `slashOperator`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSlashOperator(
  _client: ReadClient,
  { deployment, operatorSet, operator, slashes, description }: SlashOperatorParameters,
): Promise<Call> {
  const sorted = sortSlashes(slashes)
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'slashOperator',
    args: [
      operatorSet.avs,
      {
        operator,
        operatorSetId: operatorSet.id,
        strategies: sorted.map(({ strategy }) => strategy),
        wadsToSlash: sorted.map(({ wadToSlash }) => wadToSlash),
        description,
      },
    ],
  })
}

/** By the strategies' numbers; letters of a checksum don't count. */
function sortSlashes(slashes: SlashOperatorParameters['slashes']): SlashOperatorParameters['slashes'] {
  const sorted = slashes.toSorted((a, b) => (BigInt(a.strategy) < BigInt(b.strategy) ? -1 : 1))
  const duplicate = sorted.find(({ strategy }, index) => {
    const previous = sorted[index - 1]
    return previous !== undefined && BigInt(previous.strategy) === BigInt(strategy)
  })
  if (!duplicate) return sorted
  throw new RestackError({
    code: 'DuplicateStrategy',
    message: `The strategy ${duplicate.strategy} is named twice in one slash.`,
    remedy: 'Name each strategy once, with the whole share to slash.',
  })
}
