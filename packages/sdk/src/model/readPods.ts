import { type Address, BEACON_CHAIN_ETH_STRATEGY, type Pod, type State } from '@restack/protocol'
import { getBalance, readContract } from 'viem/actions'
import { eigenPodAbi } from '../abi/index.js'
import { readPodVersion } from '../pods/readPodVersion.js'
import type { ReadClient } from '../types.js'

const atOnce = 50

/**
 * Sets what pods can pay to their owners, which withdrawals of native ETH come out of: of those whose owners have native
 * ETH or withdraw some. Validators and checkpoints are not read.
 */
export async function readPods(client: ReadClient, state: State, blockNumber: bigint): Promise<void> {
  const manager = state.config.contracts.eigenPodManager
  const pods = podsInUse(state)
  for (let first = 0; first < pods.length; first += atOnce) {
    await Promise.all(
      pods.slice(first, first + atOnce).map(async (pod) => {
        const at = { address: pod.address, blockNumber } as const
        const [gwei, version, balanceWei] = await Promise.all([
          readContract(client, {
            ...at,
            abi: eigenPodAbi,
            functionName: 'withdrawableRestakedExecutionLayerGwei',
          }),
          readPodVersion(client, { manager, pod: pod.address, blockNumber }),
          getBalance(client, at),
        ])
        pod.withdrawableGwei = gwei
        pod.withdrawableRemainderWei = version?.remainderWei ?? 0n
        pod.podVersion = version?.current ?? 0
        pod.balanceWei = balanceWei
      }),
    )
  }
}

function podsInUse({ eigenPodManager, stakers, withdrawals }: State): Pod[] {
  const withdrawing = new Set<Address>()
  for (const { staker, strategies } of withdrawals.values())
    if (strategies.includes(BEACON_CHAIN_ETH_STRATEGY)) withdrawing.add(staker)
  return [...eigenPodManager.pods].flatMap(([owner, pod]) => {
    const shares = stakers.get(owner)?.positions.get(BEACON_CHAIN_ETH_STRATEGY)?.depositShares ?? 0n
    return shares > 0n || withdrawing.has(owner) ? [pod] : []
  })
}
