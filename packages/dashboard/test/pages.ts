/** Every page behind the overview: where it is, what it is called, what stands on it. */
import { actor, tokens } from './mock/facts.js'
import { pods } from './mock/pods.js'

export type TestedPage = {
  name: string
  path: string
  heading: { en: string; zh: string }
  /** The route of the API that fills it. */
  route: string
  /** What is there when there is data. */
  parts: string[]
  /** What it says when there is none; without: the page has no empty state of its own. */
  empty?: string
}

const operator = actor('operator-1')
const staker = actor('staker-1')
const avs = actor('avs-oracle')
const strategy = tokens[0].strategy
const pod = pods[0]?.pod ?? ''

export const pages: TestedPage[] = [
  {
    name: 'operators',
    path: '/operators',
    heading: { en: 'Operators', zh: '运营商' },
    route: '/v1/operators',
    parts: ['operators-table'],
    empty: 'No operator has registered yet.',
  },
  {
    name: 'operator',
    path: `/operators/${operator}`,
    heading: { en: 'operator-1', zh: 'operator-1' },
    route: `/v1/operators/${operator}`,
    parts: [
      'who-can-slash',
      'pending-changes',
      'operator-strategies',
      'operator-rewards',
      'operator-rewards-plot',
      'operator-plot',
      'delegators-table',
      'activity-list',
    ],
    empty: 'Nobody: the operator is in no operator set and has allocated nothing.',
  },
  {
    name: 'AVSs',
    path: '/avss',
    heading: { en: 'AVSs', zh: 'AVS' },
    route: '/v1/avss',
    parts: ['avss-table'],
    empty: 'No AVS has registered yet.',
  },
  {
    name: 'AVS',
    path: `/avss/${avs}`,
    heading: { en: 'avs-oracle', zh: 'avs-oracle' },
    route: `/v1/avss/${avs}`,
    parts: ['operator-sets-table', 'avs-rewards', 'avs-rewards-plot', 'activity-list'],
    empty: 'This AVS has no operator set yet.',
  },
  {
    name: 'operator sets',
    path: '/operator-sets',
    heading: { en: 'Operator sets', zh: '运营商集合' },
    route: '/v1/operator-sets',
    parts: ['operator-sets-table'],
    empty: 'No AVS has created an operator set yet.',
  },
  {
    name: 'operator set',
    path: `/operator-sets/${avs}/0`,
    heading: { en: 'avs-oracle · set 0', zh: 'avs-oracle · 集合 0' },
    route: `/v1/operator-sets/${avs}/0`,
    parts: ['members-table'],
    empty: 'No operator has joined this set yet.',
  },
  {
    name: 'strategy',
    path: `/strategies/${strategy}`,
    heading: { en: 'stETH', zh: 'stETH' },
    route: `/v1/strategies/${strategy}`,
    parts: [
      'strategy-facts',
      'tvl-plot',
      'holders-table',
      'strategy-operators',
      'strategy-sets',
      'activity-list',
    ],
    empty: 'Nobody has deposited into this strategy yet.',
  },
  {
    name: 'stakers',
    path: '/stakers',
    heading: { en: 'Stakers', zh: '质押者' },
    route: '/v1/stakers',
    parts: ['stakers-table'],
    empty: 'Nobody has deposited yet.',
  },
  {
    name: 'staker',
    path: `/stakers/${staker}`,
    heading: { en: 'staker-1', zh: 'staker-1' },
    route: `/v1/stakers/${staker}`,
    parts: [
      'position-table',
      'exposure-table',
      'staker-rewards',
      'earned-plot',
      'withdrawals-table',
      'staker-plot',
      'activity-list',
    ],
    empty: 'Nobody can slash this staker now',
  },
  {
    name: 'pods',
    path: '/pods',
    heading: { en: 'Pods', zh: '原生再质押' },
    route: '/v1/pods',
    parts: ['pods-table'],
    empty: 'Nobody has created a pod yet.',
  },
  {
    name: 'pod',
    path: `/pods/${pod}`,
    heading: { en: 'Pod of staker-1', zh: 'staker-1 的 Pod' },
    route: `/v1/pods/${pod}`,
    parts: [
      'pod-facts',
      'checkpoint-now',
      'validators-table',
      'requests-table',
      'native-withdrawals',
      'checkpoints-table',
      'activity-list',
    ],
    empty: 'This pod has proven no validator yet.',
  },
  {
    name: 'rewards',
    path: '/rewards',
    heading: { en: 'Rewards', zh: '奖励' },
    route: '/v1/rewards',
    parts: ['rewards-facts', 'reward-tokens', 'rewards-plot', 'roots-table'],
    empty: 'No AVS has paid rewards yet.',
  },
  {
    name: 'submissions of rewards',
    path: '/rewards?list=submissions',
    heading: { en: 'Rewards', zh: '奖励' },
    route: '/v1/rewards/submissions',
    parts: ['submissions-table'],
    empty: 'Nobody has paid rewards yet.',
  },
  {
    name: 'claims of rewards',
    path: '/rewards?list=claims',
    heading: { en: 'Rewards', zh: '奖励' },
    route: '/v1/rewards/claims',
    parts: ['claims-table'],
    empty: 'Nobody has claimed rewards yet.',
  },
  {
    name: 'explanation of rewards',
    path: `/stakers/${staker}/rewards/${tokens[0].token}`,
    heading: { en: 'staker-1: why this much stETH', zh: 'staker-1：stETH 的由来' },
    route: '/v1/rewards/explain',
    parts: ['leaf-facts'],
    empty: 'Nothing was earned yet.',
  },
  {
    name: 'slashes',
    path: '/slashes',
    heading: { en: 'Slashes', zh: '罚没' },
    route: '/v1/slashes',
    parts: ['slashes-table'],
    empty: 'Nobody has been slashed.',
  },
  {
    name: 'slash',
    path: '/slashes/2981-4',
    heading: { en: 'Slash of operator-1', zh: 'operator-1 的罚没' },
    route: '/v1/slashes/2981-4',
    parts: ['slash-strategies'],
  },
  {
    name: 'withdrawals',
    path: '/withdrawals',
    heading: { en: 'Withdrawals', zh: '提款' },
    route: '/v1/withdrawals',
    parts: ['withdrawals-table'],
    empty: 'There is no such withdrawal.',
  },
  {
    name: 'activity',
    path: '/activity',
    heading: { en: 'Activity', zh: '动态' },
    route: '/v1/activity',
    parts: ['activity-list'],
    empty: 'Nothing has happened yet.',
  },
  {
    name: 'search',
    path: '/search?q=operator',
    heading: { en: 'Search', zh: '搜索' },
    route: '/v1/search',
    parts: ['search-results'],
    empty: 'Nothing was found for “operator”.',
  },
  {
    name: 'network',
    path: '/network',
    heading: { en: 'Network', zh: '网络图' },
    route: '/v1/graph',
    parts: ['network-graph', 'connections-table'],
    empty: 'There is no operator and no operator set yet.',
  },
]
