import { type RewardsSplitAt, rewardsSplitsAt } from '@restack/indexer'
import { shown } from '../../activity/names.js'
import { blockAnswer } from '../../figures/answers.js'
import { getPaid, type PaidRow } from '../../queries/getRewardsResults.js'
import type { apiTypes } from '../../schemas.js'
import type { View } from '../../state/createSource.js'
import { grouped, loadNetwork, type Network } from '../../state/loadNetwork.js'
import { notFound } from '../notFound.js'
import { slashableEthOf } from '../stakes.js'
import { dayItems, windowOf } from './overview.js'
import { tokenRefs } from './tokens.js'

const ETH = 10n ** 18n

/** `GET /v1/operators/:operator/rewards` */
export async function operatorRewardsAnswer(
  view: View,
  { operator: asked }: { operator: string },
  { days }: { days: number },
): Promise<apiTypes['OperatorRewards']> {
  const operator = asked.toLowerCase()
  const network = await loadNetwork(view)
  if (!network.operatorOf.has(operator))
    throw notFound('an operator', asked, view, '/v1/operators lists all of them.')
  const { paid, refOf, ...window } = await paidIn(view, days, { operator })
  const splits = await rewardsSplitsAt(view.connection, { block: view.at.block, operator })
  return {
    block: blockAnswer(view.at),
    operator: shown(operator),
    name: view.actors.get(operator) ?? null,
    ...window,
    paid: [...grouped(paid, ({ avs, token }) => `${avs} ${token}`).values()].flatMap((rows) => {
      const [first] = rows
      if (!first) return []
      const { avs, token } = first
      const eth = slashableBy(network, avs, [operator])
      return [
        {
          avs: shown(avs),
          avsName: view.actors.get(avs) ?? null,
          ...refOf(token),
          ...sumsOf(rows, eth),
        },
      ]
    }),
    days: dayItems(paid, view, refOf),
    splits: splits.map((split) => splitItem(split, view)),
  }
}

/** `GET /v1/avss/:avs/rewards` */
export async function avsRewardsAnswer(
  view: View,
  { avs: asked }: { avs: string },
  { days }: { days: number },
): Promise<apiTypes['AvsRewards']> {
  const avs = asked.toLowerCase()
  const network = await loadNetwork(view)
  if (!network.avss.some((row) => row.avs === avs))
    throw notFound('an AVS', asked, view, '/v1/avss lists all of them.')
  const { paid, refOf, ...window } = await paidIn(view, days, { avs })
  return {
    block: blockAnswer(view.at),
    avs: shown(avs),
    name: view.actors.get(avs) ?? null,
    ...window,
    paid: [...grouped(paid, ({ operator, token }) => `${operator} ${token}`).values()].flatMap((rows) => {
      const [first] = rows
      if (!first) return []
      const { operator, token } = first
      const eth = operator === null ? 0n : slashableBy(network, avs, [operator])
      return [
        {
          operator: operator === null ? null : shown(operator),
          operatorName: (operator && view.actors.get(operator)) ?? null,
          ...refOf(token),
          ...sumsOf(rows, eth),
        },
      ]
    }),
    days: dayItems(paid, view, refOf),
  }
}

async function paidIn(view: View, days: number, of: { avs?: string; operator?: string }) {
  const { calculated, since } = await windowOf(view, days)
  const paid =
    calculated && since !== null
      ? await getPaid(view.connection, { since, until: calculated.snapshot, ...of })
      : []
  return { calculated, since, paid, refOf: await tokenRefs(view) }
}

/** Wei of the operators' stake that an AVS can slash now. */
function slashableBy(network: Network, avs: string, operators: readonly string[]): bigint {
  const stakes = operators.flatMap((operator) => network.stakesOfOperator.get(operator) ?? [])
  return slashableEthOf(
    stakes.filter((stake) => stake.avs === avs),
    network,
  )
}

function sumsOf(rows: readonly PaidRow[], eth: bigint) {
  const toOperators = rows.reduce((sum, row) => sum + row.toOperators, 0n)
  const toStakers = rows.reduce((sum, row) => sum + row.toStakers, 0n)
  return {
    toOperators: String(toOperators),
    toStakers: String(toStakers),
    slashableEth: String(eth),
    perSlashableEth: eth === 0n ? null : String(((toOperators + toStakers) * ETH) / eth),
  }
}

function splitItem(
  { kind, avs, setId, oldBips, newBips, activatedAt }: RewardsSplitAt,
  { at, actors, deployment }: View,
): apiTypes['OperatorRewards']['splits'][number] {
  const isActive = activatedAt <= at.timestamp
  // Never set before: what all operators have by default
  const before =
    oldBips > 10_000 ? (deployment.parameters.rewards?.defaultOperatorSplitBips ?? 1_000) : oldBips
  return {
    kind,
    avs: avs === null ? null : shown(avs),
    avsName: (avs && actors.get(avs)) ?? null,
    set: setId,
    bips: isActive ? newBips : before,
    nextBips: isActive ? null : newBips,
    activatedAt: isActive ? null : activatedAt,
  }
}
