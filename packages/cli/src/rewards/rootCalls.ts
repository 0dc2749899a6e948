import { type Call, RestackError } from '@restack/sdk'
import { type Hex, isAddressEqual, zeroHash } from 'viem'
import type { WriteContext } from '../command.js'
import { parseBytes32 } from '../write/parse.js'
import { dayText, parseDay } from './days.js'
import { openRewards, type RewardsSource } from './openRewards.js'
import { rootAt } from './roots.js'

/** `restack rewards post`: the root of the last snapshot, or one that was calculated elsewhere. */
export async function postCalls(
  context: WriteContext,
  values: RewardsSource & { root?: string; snapshot?: string },
): Promise<Call[]> {
  const { note } = context
  if (values.root !== undefined && values.snapshot === undefined) {
    throw new RestackError({
      code: 'MissingSnapshot',
      message: 'A root that is given needs the date of its last snapshot.',
      remedy: 'Add --snapshot, such as --snapshot 2026-04-10.',
    })
  }
  const { root, snapshot } = await rootToPost(context, values)
  note(`The root of ${snapshot} is ${root}.`)
  return [await postCall(context, { root, snapshot })]
}

/** By the updater itself, or through the RootPoster with a bond. */
export async function postCall(
  context: WriteContext,
  { root, snapshot }: { root: Hex; snapshot: string },
): Promise<Call> {
  const { sdk, client, deployment } = context
  const { rewardsUpdater } = await sdk.getRewardsSettings(client, { deployment })
  const poster = deployment.contracts.rootPoster
  const parameters = { deployment, root, rewardsCalculationEndTimestamp: parseDay(snapshot) }
  // An updater of its own needs no bond.
  if (!poster || !rewardsUpdater || !isAddressEqual(poster, rewardsUpdater))
    return sdk.prepareSubmitRoot(client, parameters)
  return sdk.preparePostRoot(client, { ...parameters, value: await missingBond(context, 'posterBond') })
}

async function rootToPost(
  context: WriteContext,
  { root, snapshot, ...source }: RewardsSource & { root?: string; snapshot?: string },
): Promise<{ root: Hex; snapshot: string }> {
  if (root !== undefined && snapshot !== undefined)
    return { root: parseBytes32(root, 'The root'), snapshot: dayText(parseDay(snapshot)) }
  const result = await (await openRewards(context, source)).calculate(snapshot)
  if (result.root) return { root: result.root, snapshot: result.snapshot }
  throw new RestackError({
    code: 'NothingEarned',
    message: `Nobody has earned anything up to ${result.snapshot}, so that there is no root to post.`,
    remedy: 'Post when rewards have been paid for a day that is over.',
  })
}

/** `restack rewards challenge` */
export async function challengeCalls(
  context: WriteContext,
  { index, expected, ...source }: RewardsSource & { index: string; expected?: string },
): Promise<Call[]> {
  const { sdk, client, deployment } = context
  const expectedRoot = await recomputed(context, { index, given: expected, ...source })
  return [
    await sdk.prepareChallengeRoot(client, {
      deployment,
      rootIndex: expectedRoot.index,
      expectedRoot: expectedRoot.root,
      value: await missingBond(context, 'challengerBond'),
    }),
  ]
}

/** `restack rewards vote` */
export async function voteCalls(
  context: WriteContext,
  { index, recomputed: given, ...source }: RewardsSource & { index: string; recomputed?: string },
): Promise<Call[]> {
  const { sdk, client, deployment } = context
  const found = await recomputed(context, { index, given, ...source })
  return [
    await sdk.prepareVoteOnRoot(client, { deployment, rootIndex: found.index, recomputedRoot: found.root }),
  ]
}

/** `restack rewards disable` */
export async function disableCalls(
  context: WriteContext,
  { index: text }: { index: string },
): Promise<Call[]> {
  const { sdk, client, deployment } = context
  const { index, posted } = await rootAt(context, text)
  const parameters = { deployment, rootIndex: index }
  return [
    posted
      ? await sdk.prepareDisableChallengedRoot(client, parameters)
      : await sdk.prepareDisableRoot(client, parameters),
  ]
}

/** What the root of this number should be: as given, or calculated. */
async function recomputed(
  context: WriteContext,
  { index: text, given, ...source }: RewardsSource & { index: string; given: string | undefined },
): Promise<{ index: number; root: Hex }> {
  const { index, calculatedUntil, root: posted } = await rootAt(context, text)
  if (given !== undefined) return { index, root: parseBytes32(given, 'The root') }
  const { root } = await (await openRewards(context, source)).calculate(dayText(calculatedUntil))
  context.note(
    root === posted
      ? `Root ${index} is what the calculation gives: ${root}.`
      : `Root ${index} is ${posted}; the calculation gives ${root ?? 'no leaves'}.`,
  )
  return { index, root: root ?? zeroHash }
}

/** What has to be sent along for the sender to have the bond. */
export async function missingBond(
  { sdk, client, deployment, sender }: WriteContext,
  bond: 'posterBond' | 'challengerBond',
): Promise<bigint> {
  const { account, ...rules } = await sdk.getRootPoster(client, { deployment, account: sender })
  const missing = rules[bond] - (account?.balance ?? 0n)
  return missing > 0n ? missing : 0n
}
