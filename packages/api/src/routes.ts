import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import { createModel, type Database, type Indexer } from '@restack/indexer'
import type { Deployment } from '@restack/sdk'
import { activityAnswer } from './answers/activity.js'
import { breakdownAnswer } from './answers/breakdown.js'
import { exposureAnswer } from './answers/exposure.js'
import { operatorHistoryAnswer, stakerHistoryAnswer } from './answers/histories.js'
import {
  avsDetailsAnswer,
  avssAnswer,
  graphAnswer,
  operatorSetDetailsAnswer,
  operatorSetsAnswer,
} from './answers/operatorSets.js'
import { delegatorsAnswer, operatorDetailsAnswer, operatorsAnswer } from './answers/operators.js'
import { overviewAnswer, strategiesAnswer, tvlHistory } from './answers/overview.js'
import { podDetailsAnswer, podsAnswer, podValidatorsAnswer } from './answers/pods.js'
import { rewardsClaimsAnswer } from './answers/rewards/claims.js'
import { rewardsExplanationAnswer } from './answers/rewards/explanation.js'
import { rewardsOverviewAnswer } from './answers/rewards/overview.js'
import { avsRewardsAnswer, operatorRewardsAnswer } from './answers/rewards/paid.js'
import { createRootTrees, rewardsProofAnswer } from './answers/rewards/proof.js'
import { rewardsRootsAnswer } from './answers/rewards/roots.js'
import { stakerRewardsAnswer } from './answers/rewards/staker.js'
import { rewardsSubmissionsAnswer } from './answers/rewards/submissions.js'
import { searchAnswer } from './answers/search.js'
import { simulationAnswer } from './answers/simulation.js'
import { slashDetailsAnswer, slashesAnswer } from './answers/slashes.js'
import { requireStaker, stakerDetailsAnswer, stakersAnswer } from './answers/stakers.js'
import { strategyDetailsAnswer } from './answers/strategies.js'
import { withdrawalsAnswer } from './answers/withdrawals.js'
import * as schemas from './schemas.js'
import type { Source, View } from './state/createSource.js'
import type { AsOf } from './state/resolveAt.js'
import { createRewardsHistory } from './state/rewardsHistory.js'
import { createStakerRanking } from './state/stakerRanking.js'

type Shape = z.ZodObject

type RouteDefinition<answer extends z.ZodType, query extends Shape, params extends Shape> = {
  operationId: string
  path: string
  summary: string
  schema: answer
  query: query
  params?: params
  /** Outside of the transaction in which `answer` reads. */
  prepare?: () => Promise<void>
  answer(view: View, given: { query: z.output<query>; params: z.output<params> }): Promise<z.output<answer>>
}

const none = z.object({})

/** All routes that answer from the index. */
export function addRoutes(
  app: OpenAPIHono,
  {
    source,
    database,
    deployment,
    indexer,
  }: { source: Source; database: Database; deployment: Deployment; indexer: Indexer | undefined },
): void {
  const ranking = createStakerRanking(source)
  const model = createModel({ deployment })
  const trees = createRootTrees()
  const history = createRewardsHistory({ database, deployment })

  function add<answer extends z.ZodType, query extends Shape, params extends Shape = typeof none>(
    definition: RouteDefinition<answer, query, params>,
  ) {
    const { params, answer } = definition
    const route = describeRoute(definition)
    app.openapi(route, (async (context: Given) => {
      const given = {
        query: context.req.valid('query') as z.output<query> & AsOf,
        params: (params ? context.req.valid('param') : {}) as z.output<params>,
      }
      const { block, day } = given.query
      await definition.prepare?.()
      return context.json(await source.read({ block, day }, (view) => answer(view, given)), 200)
    }) as never)
  }

  add({
    operationId: 'getOverview',
    path: '/v1/overview',
    summary: 'TVL in all and per strategy, and the counts.',
    schema: schemas.overviewSchema,
    query: schemas.asOfQuerySchema,
    answer: (view) => overviewAnswer(view, indexer),
  })
  add({
    operationId: 'getStrategies',
    path: '/v1/strategies',
    summary: 'What each strategy holds.',
    schema: schemas.strategiesSchema,
    query: schemas.asOfQuerySchema,
    answer: strategiesAnswer,
  })
  add({
    operationId: 'getStrategy',
    path: '/v1/strategies/{strategy}',
    summary: 'One strategy: what it holds, for whom, and who can slash it.',
    schema: schemas.strategyDetailsSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.strategyParamsSchema,
    answer: (view, { params }) => strategyDetailsAnswer(view, params),
  })
  add({
    operationId: 'getTvlHistory',
    path: '/v1/tvl/history',
    summary: 'TVL over time.',
    schema: schemas.tvlHistorySchema,
    query: schemas.tvlHistoryQuerySchema,
    answer: (view, { query }) => tvlHistory(view, query.points),
  })
  add({
    operationId: 'getOperators',
    path: '/v1/operators',
    summary: 'Operators with their stake.',
    schema: schemas.operatorsSchema,
    query: schemas.operatorsQuerySchema,
    answer: (view, { query }) => operatorsAnswer(view, query),
  })
  add({
    operationId: 'getOperator',
    path: '/v1/operators/{operator}',
    summary: 'One operator: its stake, its allocations, and who can slash it.',
    schema: schemas.operatorDetailsSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.operatorParamsSchema,
    answer: (view, { params }) => operatorDetailsAnswer(view, params),
  })
  add({
    operationId: 'getDelegators',
    path: '/v1/operators/{operator}/delegators',
    summary: 'Who delegates to an operator, by address.',
    schema: schemas.delegatorsSchema,
    query: schemas.delegatorsQuerySchema,
    params: schemas.operatorParamsSchema,
    answer: (view, { params, query }) => delegatorsAnswer(view, params, query),
  })
  add({
    operationId: 'getOperatorHistory',
    path: '/v1/operators/{operator}/history',
    summary: 'Stake, delegators and allocations of an operator over time.',
    schema: schemas.operatorHistorySchema,
    query: schemas.historyQuerySchema,
    params: schemas.operatorParamsSchema,
    answer: (view, { params, query }) => operatorHistoryAnswer(view, params, query.points),
  })
  add({
    operationId: 'getAvss',
    path: '/v1/avss',
    summary: 'AVSs: accounts that published metadata or created an operator set.',
    schema: schemas.avssSchema,
    query: schemas.rankedQuerySchema,
    answer: (view, { query }) => avssAnswer(view, query),
  })
  add({
    operationId: 'getAvs',
    path: '/v1/avss/{avs}',
    summary: 'One AVS with its operator sets.',
    schema: schemas.avsDetailsSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.avsParamsSchema,
    answer: (view, { params }) => avsDetailsAnswer(view, params),
  })
  add({
    operationId: 'getOperatorSets',
    path: '/v1/operator-sets',
    summary: 'Operator sets with their members.',
    schema: schemas.operatorSetsSchema,
    query: schemas.rankedQuerySchema,
    answer: (view, { query }) => operatorSetsAnswer(view, query),
  })
  add({
    operationId: 'getOperatorSet',
    path: '/v1/operator-sets/{avs}/{id}',
    summary: 'One operator set: members, stakes, and what it can slash now and at a block to come.',
    schema: schemas.operatorSetDetailsSchema,
    query: schemas.operatorSetQuerySchema,
    params: schemas.operatorSetParamsSchema,
    answer: (view, { params, query }) => operatorSetDetailsAnswer(view, params, query),
  })
  add({
    operationId: 'getGraph',
    path: '/v1/graph',
    summary: 'Operators and operator sets as nodes and edges.',
    schema: schemas.graphSchema,
    query: schemas.asOfQuerySchema,
    answer: graphAnswer,
  })
  add({
    operationId: 'getStakers',
    path: '/v1/stakers',
    summary: 'Stakers with deposits or queued withdrawals.',
    schema: schemas.stakersSchema,
    query: schemas.stakersQuerySchema,
    answer: (view, { query }) => stakersAnswer(view, query, ranking),
  })
  add({
    operationId: 'getStaker',
    path: '/v1/stakers/{staker}',
    summary: 'One staker: what it deposited, can withdraw, has queued and lost.',
    schema: schemas.stakerDetailsSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.stakerParamsSchema,
    answer: (view, { params }) => stakerDetailsAnswer(view, params),
  })
  add({
    operationId: 'getStakerWithdrawals',
    path: '/v1/stakers/{staker}/withdrawals',
    summary: 'Withdrawals of a staker, newest first.',
    schema: schemas.withdrawalsSchema,
    query: schemas.chronologicalQuerySchema,
    params: schemas.stakerParamsSchema,
    answer: async (view, { params, query }) =>
      withdrawalsAnswer(view, { ...query, staker: await requireStaker(view, params.staker) }),
  })
  add({
    operationId: 'getStakerExposure',
    path: '/v1/stakers/{staker}/exposure',
    summary: 'Which operator set can take how much of a staker, and until when.',
    schema: schemas.exposureSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.stakerParamsSchema,
    answer: (view, { params }) => exposureAnswer(view, params),
  })
  add({
    operationId: 'getStakerHistory',
    path: '/v1/stakers/{staker}/history',
    summary: 'What a staker deposited, could withdraw and had queued, over time.',
    schema: schemas.stakerHistorySchema,
    query: schemas.historyQuerySchema,
    params: schemas.stakerParamsSchema,
    answer: (view, { params, query }) => stakerHistoryAnswer(view, params, query.points),
  })
  add({
    operationId: 'getWithdrawals',
    path: '/v1/withdrawals',
    summary: 'Withdrawals, newest first.',
    schema: schemas.withdrawalsSchema,
    query: schemas.withdrawalsQuerySchema,
    answer: (view, { query }) => withdrawalsAnswer(view, query),
  })
  add({
    operationId: 'getPods',
    path: '/v1/pods',
    summary: 'Pods of native restakers, newest first.',
    schema: schemas.podsSchema,
    query: schemas.podsQuerySchema,
    answer: (view, { query }) => podsAnswer(view, query),
  })
  add({
    operationId: 'getPod',
    path: '/v1/pods/{pod}',
    summary:
      'One pod, by its address or its owner: its stake, its checkpoints and what it asked of the beacon chain.',
    schema: schemas.podDetailsSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.podParamsSchema,
    answer: (view, { params }) => podDetailsAnswer(view, params),
  })
  add({
    operationId: 'getPodValidators',
    path: '/v1/pods/{pod}/validators',
    summary: 'Validators that a pod has proven, by the hash of their public key.',
    schema: schemas.podValidatorsSchema,
    query: schemas.podValidatorsQuerySchema,
    params: schemas.podParamsSchema,
    answer: (view, { params, query }) => podValidatorsAnswer(view, params, query),
  })
  add({
    operationId: 'getRewards',
    path: '/v1/rewards',
    summary: 'Rewards: what was paid in, by whom and of which token, what was claimed, and the current root.',
    schema: schemas.rewardsOverviewSchema,
    query: schemas.rewardsDaysQuerySchema,
    answer: (view, { query }) => rewardsOverviewAnswer(view, query),
  })
  add({
    operationId: 'getRewardsRoots',
    path: '/v1/rewards/roots',
    summary: 'Roots of rewards with their challenges, newest first.',
    schema: schemas.rewardsRootsSchema,
    query: schemas.chronologicalQuerySchema,
    answer: (view, { query }) => rewardsRootsAnswer(view, query),
  })
  add({
    operationId: 'getRewardsSubmissions',
    path: '/v1/rewards/submissions',
    summary: 'Rewards that were paid in, newest first.',
    schema: schemas.rewardsSubmissionsSchema,
    query: schemas.rewardsSubmissionsQuerySchema,
    answer: (view, { query }) => rewardsSubmissionsAnswer(view, query),
  })
  add({
    operationId: 'getRewardsClaims',
    path: '/v1/rewards/claims',
    summary: 'Rewards that were paid out, newest first.',
    schema: schemas.rewardsClaimsSchema,
    query: schemas.rewardsClaimsQuerySchema,
    answer: (view, { query }) => rewardsClaimsAnswer(view, query),
  })
  add({
    operationId: 'getRewardsExplanation',
    path: '/v1/rewards/explain',
    summary: 'Why an account has earned what it has of a token: submissions, days, stake weights and splits.',
    schema: schemas.rewardsExplanationSchema,
    query: schemas.rewardsExplainQuerySchema,
    prepare: history.load,
    answer: (view, { query }) => rewardsExplanationAnswer(view, query, history),
  })
  add({
    operationId: 'getRewardsProof',
    path: '/v1/rewards/proof',
    summary: 'What proves to the RewardsCoordinator what an earner may claim.',
    schema: schemas.rewardsProofSchema,
    query: schemas.rewardsProofQuerySchema,
    answer: (view, { query }) => rewardsProofAnswer(view, query, trees),
  })
  add({
    operationId: 'getStakerRewards',
    path: '/v1/stakers/{staker}/rewards',
    summary: 'What an account has earned, claimed and can claim of each token, and when it was earned.',
    schema: schemas.stakerRewardsSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.stakerParamsSchema,
    answer: (view, { params }) => stakerRewardsAnswer(view, params),
  })
  add({
    operationId: 'getOperatorRewards',
    path: '/v1/operators/{operator}/rewards',
    summary: 'What AVSs paid to an operator and its stakers, and for each ETH they can slash.',
    schema: schemas.operatorRewardsSchema,
    query: schemas.rewardsDaysQuerySchema,
    params: schemas.operatorParamsSchema,
    answer: (view, { params, query }) => operatorRewardsAnswer(view, params, query),
  })
  add({
    operationId: 'getAvsRewards',
    path: '/v1/avss/{avs}/rewards',
    summary: 'What an AVS paid to operators and their stakers, and for each ETH it can slash.',
    schema: schemas.avsRewardsSchema,
    query: schemas.rewardsDaysQuerySchema,
    params: schemas.avsParamsSchema,
    answer: (view, { params, query }) => avsRewardsAnswer(view, params, query),
  })
  add({
    operationId: 'getSimulation',
    path: '/v1/simulate',
    summary:
      'What a plan would change for everybody: slashes, exits, new allocations, losses on the beacon chain, time.',
    schema: schemas.simulationSchema,
    query: schemas.simulationQuerySchema,
    answer: (view, { query }) => simulationAnswer(view, query, model),
  })
  add({
    operationId: 'getSlashes',
    path: '/v1/slashes',
    summary: 'Slashes, newest first.',
    schema: schemas.slashesSchema,
    query: schemas.slashesQuerySchema,
    answer: (view, { query }) => slashesAnswer(view, query),
  })
  add({
    operationId: 'getSlash',
    path: '/v1/slashes/{slash}',
    summary: 'One slash, by block and log index.',
    schema: schemas.slashDetailsSchema,
    query: schemas.asOfQuerySchema,
    params: schemas.slashParamsSchema,
    answer: (view, { params }) => slashDetailsAnswer(view, params),
  })
  add({
    operationId: 'getBreakdown',
    path: '/v1/breakdown',
    summary: 'Where the stake of each strategy is, and whether the sum is right.',
    schema: schemas.breakdownSchema,
    query: schemas.asOfQuerySchema,
    answer: breakdownAnswer,
  })
  add({
    operationId: 'getSearch',
    path: '/v1/search',
    summary: 'Accounts, operator sets, strategies, withdrawals, transactions and blocks by name or address.',
    schema: schemas.searchSchema,
    query: schemas.searchQuerySchema,
    answer: (view, { query }) => searchAnswer(view, query.q),
  })
  add({
    operationId: 'getActivity',
    path: '/v1/activity',
    summary: 'What happened, newest first.',
    schema: schemas.activityPageSchema,
    query: schemas.activityQuerySchema,
    answer: (view, { query }) => activityAnswer(view, query),
  })
}

type Given = {
  req: { valid(target: 'query' | 'param'): unknown }
  json(answer: unknown, status: 200): Response
}

/** A GET route of the OpenAPI document, with the errors that it may answer. */
export function describeRoute(of: {
  operationId: string
  path: string
  summary: string
  schema: z.ZodType
  query?: Shape | undefined
  params?: Shape | undefined
}) {
  const { operationId, path, summary, schema, query = none, params } = of
  const json = (description: string, content: z.ZodType) => ({
    description,
    content: { 'application/json': { schema: content } },
  })
  return createRoute({
    method: 'get',
    operationId,
    path,
    summary,
    request: { query, ...(params && { params }) },
    responses: {
      200: json('The answer.', schema),
      400: json('A parameter is not valid.', schemas.errorSchema),
      ...(params && { 404: json('There is no such thing at that block.', schemas.errorSchema) }),
      429: json('Too many requests.', schemas.errorSchema),
      500: json('The answer could not be computed.', schemas.errorSchema),
      503: json('Nothing is indexed yet.', schemas.errorSchema),
    },
  })
}
