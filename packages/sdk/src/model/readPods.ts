import { type Address, BEACON_CHAIN_ETH_STRATEGY, type Pod, type State } from '@restack/protocol'
import { getBalance, readContract } from 'viem/actions'
import { eigenPodAbi } from '../abi/index.js'
import { readPodVersion } from '../pods/readPodVersion.js'
import type { ReadClient } from '../types.js'

const atOnce = 50

/**
 * Sets what pods can pay, where their owners have queued a withdrawal of native ETH, which is paid from there, and of
 * others that are named. Validators and checkpoints are not read.
 */
export async function readPods(
  client: ReadClient,
  state: State,
  { also, blockNumber }: { also: readonly Pod[]; blockNumber: bigint },
): Promise<void> {
  const manager = state.config.contracts.eigenPodManager
  const pods = [...new Set([...podsThatPay(state), ...also])]
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

function podsThatPay({ eigenPodManager, withdrawals }: State): Pod[] {
  const withdrawing = new Set<Address>()
  for (const { staker, strategies } of withdrawals.values())
    if (strategies.includes(BEACON_CHAIN_ETH_STRATEGY)) withdrawing.add(staker)
  return [...withdrawing].flatMap((owner) => eigenPodManager.pods.get(owner) ?? [])
}
