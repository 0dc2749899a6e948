import { type CalculateReturnType, type DistributionTree, readLeafFile } from '@restack/rewards'
import { type Call, type DistributionRoot, RestackError } from '@restack/sdk'
import type { WriteContext } from '../command.js'
import { invalidCommand } from '../InputError.js'
import type { Session } from '../session/openSession.js'
import { dayText } from './days.js'
import { openRewards, type RewardsSource } from './openRewards.js'
import { rootAt } from './roots.js'
import { treeOf } from './treeOf.js'

export type ClaimValues = RewardsSource & {
  tokens?: string[]
  earner?: string
  to?: string
  root?: string
  leaves?: string
}

/** `restack rewards claim`: everything that is left under a root, in one call. */
export async function claimCalls(context: WriteContext, values: ClaimValues): Promise<Call[]> {
  const { sdk, client, deployment, names, tokens, note } = context
  const earner = values.earner === undefined ? context.requireSender() : names.account(values.earner)
  const root = await claimableRoot(context, values.root)
  const tree = await treeFor(context, values, root)
  const asked = await Promise.all((values.tokens ?? []).map(async (text) => (await tokens.token(text)).token))
  const whole = tree.claim(earner, asked.length > 0 ? asked : undefined)
  const { claimed } = await sdk.getClaimed(client, {
    deployment,
    earner,
    tokens: whole.tokenLeaves.map(({ token }) => token),
  })
  const left = whole.tokenLeaves.filter(
    ({ cumulativeEarnings }, index) => cumulativeEarnings > (claimed[index]?.amount ?? 0n),
  )
  if (left.length === 0) throw nothingToClaim(names.show(earner), root)
  const claim = {
    rootIndex: root.index,
    ...tree.claim(
      earner,
      left.map(({ token }) => token),
    ),
  }
  note(`Claims ${left.length === 1 ? 'one token' : `${left.length} tokens`} under root ${root.index}.`)
  const recipient = values.to === undefined ? (context.sender ?? earner) : names.account(values.to)
  return [await sdk.prepareProcessClaim(client, { deployment, claim, recipient })]
}

async function claimableRoot(session: Session, index: string | undefined): Promise<DistributionRoot> {
  const { sdk, client, deployment } = session
  if (index !== undefined) return rootAt(session, index)
  const { roots } = await sdk.getDistributionRoots(client, { deployment })
  const active = roots.find(({ status }) => status === 'active')
  if (active) return active
  const pending = roots.find(({ status }) => status === 'pending')
  throw new RestackError({
    code: 'NoActiveRoot',
    message: pending
      ? `No root is active yet: root ${pending.index} will be at ${pending.activatedAt.toISOString().slice(0, 19)}Z.`
      : 'No root was posted that is active, so that nothing can be claimed.',
    remedy: pending
      ? 'Wait until then.'
      : 'Wait until a root is posted and active; restack rewards roots shows them.',
  })
}

/** From a leaf file, or calculated anew; in either case only if it is what was posted. */
async function treeFor(
  session: Session,
  { leaves, events, onlyListedTokens }: ClaimValues,
  { index, root, calculatedUntil }: DistributionRoot,
): Promise<DistributionTree> {
  if (leaves !== undefined && (events !== undefined || onlyListedTokens))
    throw invalidCommand(
      'With --leaves nothing is calculated.',
      'Leave --events and --only-listed-tokens out.',
    )
  const snapshot = dayText(calculatedUntil)
  let result: Pick<CalculateReturnType, 'root'> | undefined
  let tree: DistributionTree | undefined
  if (leaves === undefined) {
    const calculated = await (await openRewards(session, { events, onlyListedTokens })).calculate(snapshot)
    result = calculated
    tree = treeOf(calculated.amounts)
  } else {
    const file = await readLeafFile(leaves)
    result = file.header
    tree = file.tree
  }
  if (tree && result.root === root) return tree
  throw new RestackError({
    code: 'RootDiffers',
    message: `Root ${index} of ${snapshot} is ${root}, but ${leaves ?? 'the calculation'} gives ${result.root ?? 'no leaves'}.`,
    remedy:
      leaves === undefined
        ? 'Do not rely on this root: restack rewards watch --once says whether it can still be stopped.'
        : `Give the leaf file of ${snapshot}, or leave --leaves out to have it calculated.`,
  })
}

function nothingToClaim(earner: string, { index }: DistributionRoot): RestackError {
  return new RestackError({
    code: 'NothingToClaim',
    message: `${earner} has claimed all of these tokens that root ${index} has for it.`,
    remedy: 'Wait for the next root; restack rewards claimable shows what it will bring.',
  })
}
