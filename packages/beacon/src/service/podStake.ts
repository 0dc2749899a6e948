import { getPodValidators, type PodValidator, type ReadClient } from '@restack/sdk'
import type { Address } from 'viem'
import { fail } from '../errors.js'
import type { StateDigest } from '../state/digest.js'
import { podValidators } from '../state/podValidators.js'
import type { Validator } from '../state/validator.js'

/** A validator as the beacon chain has it, and what the pod knows of it. */
export type StakedValidator = { validator: Validator; known: PodValidator }

/**
 * The validators of a state whose withdrawals go to the pod, with what the pod knows of them.
 *
 * @param only Indices; others are left out.
 * @throws RestackError `ForeignValidator`, `NoValidators`, `RpcUnreachable`
 */
export async function readPodStake(
  client: ReadClient,
  { pod, digest, only }: { pod: Address; digest: StateDigest; only?: readonly number[] | undefined },
): Promise<StakedValidator[]> {
  const all = podValidators(digest, pod)
  const own = new Set(all.map(({ index }) => index))
  const foreign = only?.find((index) => !own.has(index))
  if (foreign !== undefined)
    throw fail(
      'ForeignValidator',
      `The withdrawals of validator ${foreign} do not go to the pod ${pod}, as of slot ${digest.slot}.`,
      'Check the index and the pod; a validator that was deposited after that slot needs a newer state.',
    )
  const validators = only ? all.filter(({ index }) => only.includes(index)) : all
  const { validators: known } = await getPodValidators(client, {
    pod,
    validators: validators.map(({ pubkeyHash }) => pubkeyHash),
  })
  return validators.flatMap((validator, position) => {
    const entry = known[position]
    return entry ? [{ validator, known: entry }] : []
  })
}
