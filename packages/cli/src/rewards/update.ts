import { writeLeafFile } from '@restack/rewards'
import { rewardsCoordinatorAbi } from '@restack/sdk'
import { getBlock, readContract } from 'viem/actions'
import type { TaskContext } from '../command.js'
import { parseDuration } from '../duration.js'
import { dayText, midnight, parseDay } from './days.js'
import { openRewards, type RewardsSource } from './openRewards.js'
import { countedBlockTag } from './readInput.js'
import { repeat } from './repeat.js'
import { tell } from './reportRoot.js'
import { postCall } from './rootCalls.js'
import { allRoots } from './roots.js'
import { sendAndWait } from './sendAndWait.js'
import { assertWebhook } from './webhook.js'

export type UpdateValues = RewardsSource & {
  once?: boolean
  every?: string
  webhook?: string
  out?: string
}

const daySeconds = 86_400

/** `restack rewards update` */
export async function update(context: TaskContext, values: UpdateValues): Promise<void> {
  const everySeconds = parseDuration(values.every ?? '10m')
  assertWebhook(values.webhook)
  const look = async () => {
    const posted = await postNewest(context, values)
    const released = await releaseBonds(context)
    if (values.once && !posted && released === 0)
      tell(context, { type: 'nothing' }, 'There is no new day to post a root for.')
  }
  if (values.once) return look()
  await repeat(context, { everySeconds, webhook: values.webhook }, look)
}

/** The root of the last day that is over, if that has none yet. */
async function postNewest(context: TaskContext, values: UpdateValues): Promise<boolean> {
  const { client, deployment, sdk } = context
  const coordinator = sdk.contractAddress(deployment, 'rewardsCoordinator')
  const [head, postedUntil] = await Promise.all([
    getBlock(client, { blockTag: countedBlockTag(deployment) }),
    readContract(client, {
      address: coordinator,
      abi: rewardsCoordinatorAbi,
      functionName: 'currRewardsCalculationEndTimestamp',
    }),
  ])
  // Before events are read, which takes longest.
  if (midnight(head.timestamp) - daySeconds <= postedUntil) return false
  const rewards = await openRewards(context, values)
  // A file of events may be older than the chain.
  if (parseDay(rewards.lastSnapshot) <= postedUntil) return false
  const result = await rewards.calculate()
  const { root, snapshot } = result
  if (root === null) return false
  // First, so that nobody waits for the leaves of a root.
  const file = values.out === undefined ? null : await writeLeafFile(values.out, rewards.parameters, result)
  const hash = await sendAndWait(context, await postCall(context, { root, snapshot }))
  tell(
    context,
    { type: 'posted', snapshot, root, leaves: result.amounts.length, file, transaction: hash },
    `The root of ${snapshot} is posted: ${root}, ${result.amounts.length} leaves${file === null ? '' : `, in ${file}`}.`,
  )
  return true
}

/** Of the sender's roots that can't be challenged any more. */
async function releaseBonds(context: TaskContext): Promise<number> {
  const { client, deployment, sdk } = context
  if (!deployment.contracts.rootPoster) return 0
  const own = context.requireSender()
  const free = sdk.freeBonds(await sdk.getDistributionRoots(client, { deployment, limit: allRoots }), own)
  for (const { index, calculatedUntil } of free) {
    const call = await sdk.prepareReleaseBond(client, { deployment, rootIndex: index })
    const hash = await sendAndWait(context, call)
    tell(
      context,
      { type: 'released', rootIndex: index, snapshot: dayText(calculatedUntil), transaction: hash },
      `The bond of root ${index}, up to ${dayText(calculatedUntil)}, is free again.`,
    )
  }
  return free.length
}
