import { toRestackError } from '@restack/sdk'
import type { BatchForm } from '../batches/gas.js'
import { planBatches } from '../batches/planBatches.js'
import type { StateDigest } from '../state/digest.js'
import { credentialObstacle } from '../state/podValidators.js'
import type { StakedValidator } from './podStake.js'
import type { BatchLimits, CredentialsStep, Obstacle, PodView } from './types.js'

/** One proof for many validators where the pod has that function: EigenLayer's own pods don't. */
export const formOf = ({ pod }: PodView): BatchForm => (pod.version === null ? 'single' : 'multiproof')

/**
 * Transactions that prove the validators which the pod does not know yet, and why others can't be proven
 * (chapter 03 §5.3).
 */
export function planCredentials({
  view,
  digest,
  stake,
  limits,
}: {
  view: PodView
  digest: StateDigest
  stake: readonly StakedValidator[]
  limits?: BatchLimits | undefined
}): { steps: CredentialsStep[]; obstacles: Obstacle[] } {
  const obstacles: Obstacle[] = []
  const provable = new Map<number, bigint>()
  for (const { validator, known } of stake) {
    if (known.status !== 'inactive') continue
    const obstacle = credentialObstacle(validator, view.pod.pod)
    if (!obstacle) provable.set(validator.index, validator.effectiveBalanceGwei)
    else {
      const { code, message, remedy } = toRestackError(obstacle)
      obstacles.push({ validatorIndex: validator.index, code, message, remedy })
    }
  }
  if (provable.size === 0) return { steps: [], obstacles }
  const form = formOf(view)
  const batches = planBatches({
    digest,
    indices: [...provable.keys()],
    kind: 'credentials',
    form,
    ...limits,
  })
  const steps = batches.map(
    ({ indices, bytes, gas }): CredentialsStep => ({
      kind: 'credentials',
      form,
      validatorIndices: indices,
      bytes,
      gas,
      costWei: BigInt(gas) * view.gasPriceWei,
      restakedGwei: indices.reduce((sum, index) => sum + (provable.get(index) ?? 0n), 0n),
    }),
  )
  return { steps, obstacles }
}
