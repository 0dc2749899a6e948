// Chapter 04 §4.9: three stakers with 200, 300 and 400 of 900, the first two under an operator with a split of 20%.
import { expect, it } from 'vitest'
import { calculateRewards } from '../src/calculate.js'
import type { RewardsForks } from '../src/input.js'
import { currentForks } from '../src/networks/forks.js'
import { createStream, placeholder, timeOf } from './stream.js'

const stakers = [0x0a, 0x0b, 0x0c].map(placeholder)
const [operator, other] = [placeholder(0xf1), placeholder(0xf2)] as const
const [strategy, avs] = [placeholder(0x51), placeholder(0xa0)] as const
const first = '2026-03-20 12:00'

async function paidIn(forks: Partial<RewardsForks>): Promise<(bigint | undefined)[]> {
  const stream = createStream({ forks: { ...currentForks, ...forks } })
  for (const [index, staker] of stakers.entries()) {
    const shares = [200n, 300n, 400n][index]
    stream.emit(first, 'strategyManager', 'Deposit', { staker, strategy, shares })
    const to = index < 2 ? operator : other
    stream.emit(first, 'delegationManager', 'StakerDelegated', { staker, operator: to })
  }
  for (const member of [operator, other]) {
    stream.emit(first, 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', {
      operator: member,
      avs,
      status: 1,
    })
    for (const at of ['2026-03-21 09:00', '2026-03-22 09:00']) stream.observe(at, avs, member, [strategy])
  }
  stream.emit(first, 'rewardsCoordinator', 'OperatorAVSSplitBipsSet', {
    operator,
    avs,
    activatedAt: timeOf(first),
    newOperatorAVSSplitBips: 2000,
  })
  stream.emit('2026-03-21 12:00', 'rewardsCoordinator', 'AVSRewardsSubmissionCreated', {
    avs,
    rewardsSubmission: {
      strategiesAndMultipliers: [{ strategy, multiplier: 10n ** 18n }],
      token: placeholder(0xe0),
      amount: 100000000000000000004n,
      startTimestamp: timeOf('2026-03-21 00:00'),
      duration: 7 * 86_400,
    },
  })
  const { amounts } = await calculateRewards(stream.input('2026-03-20', '2026-03-22'))
  return [...stakers, operator, other].map(
    (earner) => amounts.find((row) => row.earner === earner)?.cumulativeAmount,
  )
}

type Three = [bigint, bigint, bigint]
const leaves = (pays: Three, parts: Three) => [
  pays[0] - parts[0],
  pays[1] - parts[1],
  pays[2] - parts[2],
  parts[0] + parts[1],
  parts[2],
]
const never = '9999-12-31'
const integers: Three = [3174603174603171428n, 4761904761904757143n, 6349206349206342857n]

it.each([
  [
    'before Amazon',
    { amazon: never, nile: never, arno: never, trinity: never },
    leaves(
      [3174603174603170000n, 4761904761904750000n, 6349206349206340000n],
      [317460317460317000n, 476190476190475000n, 634920634920634000n],
    ),
  ],
  [
    'before Nile',
    { nile: never, arno: never, trinity: never },
    leaves(
      [3174603174603168300n, 4761904761904753000n, 6349206349206337000n],
      [317460317460316830n, 476190476190475300n, 634920634920633700n],
    ),
  ],
  [
    'before Arno',
    { arno: never, trinity: never },
    leaves(integers, [317460317460317142n, 476190476190475714n, 634920634920634285n]),
  ],
  ['now', {}, leaves(integers, [634920634920634286n, 952380952380951429n, 634920634920634286n])],
])('%s, it pays as the vector says', async (_, forks, expected) => {
  expect(await paidIn(forks)).toEqual(expected)
})
