// Long campaigns of random histories on both calculations of rewards: `npm run fuzz:rewards -- --runs 5000 --seed 7`.
import { parseArgs } from 'node:util'
import { calculateRewards } from '../../packages/rewards/src/index.js'
import { campaign } from './campaign.js'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    counts: { type: 'boolean', default: false },
  },
})
const [seed, runs] = [Number(values.seed), Number(values.runs)]
if (!Number.isInteger(seed) || !Number.isInteger(runs) || runs < 1)
  throw new Error(`--seed ${values.seed} and --runs ${values.runs} must be whole numbers.`)

const started = performance.now()
const { counts, leaves, dust, difference } = await campaign(
  (input, snapshot) => calculateRewards(input, { snapshot }),
  seed,
  runs,
)
if (values.counts)
  for (const [label, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${String(count).padStart(7)} ${label}`)
console.log(
  `seed ${seed}: ${runs} histories, ${leaves} leaves, ${Math.round((performance.now() - started) / 1000)} s`,
)
console.log(
  `${dust.submissions} submissions, of which ${dust.overpaid} promise more than was paid in, at most ${dust.most} units; ` +
    `${dust.beyond.length} more than rounding explains`,
)
if (difference) console.log(`\nThe two calculations differ.\n${difference}`)
process.exitCode = difference || dust.beyond.length > 0 ? 1 : 0
