// The API's routes as somebody might ask for them, over all accounts of the synthetic history.
import { avs, depositOf, operators, strategies } from '../indexing/history.js'

export type Route = { name: string; path(random: (below: number) => number): string }

/** @param blockCount Blocks of the history. */
export function routesOver(blockCount: number): Route[] {
  type Random = (below: number) => number
  const operator = (random: Random) => operators[random(operators.length)]
  const strategy = (random: Random) => strategies[random(strategies.length)]
  const staker = (random: Random) => depositOf(100 + random((blockCount - 3) * 40)).staker
  const block = (random: Random) => 1 + random(blockCount)
  const hash = (random: Random) => `0x${String(block(random) * 1_000 + random(50)).padStart(64, '0')}`
  const of = (name: string, path: (random: Random) => string): Route => ({ name, path })
  return [
    of('/health', () => '/health'),
    ...['/v1/overview', '/v1/operators', '/v1/breakdown', '/v1/stakers'].flatMap((path) => [
      of(path, () => path),
      of(`${path}?block=`, (random) => `${path}?block=${block(random)}`),
    ]),
    of('/v1/strategies', () => '/v1/strategies'),
    of('/v1/tvl/history', () => '/v1/tvl/history'),
    of('/v1/operators/{operator}', (random) => `/v1/operators/${operator(random)}`),
    of('/v1/operators/{operator}/delegators', (random) => `/v1/operators/${operator(random)}/delegators`),
    of('/v1/operators/{operator}/history', (random) => `/v1/operators/${operator(random)}/history`),
    of('/v1/avss', () => '/v1/avss'),
    of('/v1/avss/{avs}', () => `/v1/avss/${avs}`),
    of('/v1/operator-sets', () => '/v1/operator-sets'),
    of('/v1/operator-sets/{avs}/{id}', () => `/v1/operator-sets/${avs}/1`),
    of('/v1/graph', () => '/v1/graph'),
    of('/v1/stakers?sort=since', () => '/v1/stakers?sort=since'),
    of('/v1/stakers/{staker}', (random) => `/v1/stakers/${staker(random)}`),
    of('/v1/stakers/{staker}/withdrawals', (random) => `/v1/stakers/${staker(random)}/withdrawals`),
    of('/v1/stakers/{staker}/exposure', (random) => `/v1/stakers/${staker(random)}/exposure`),
    of('/v1/stakers/{staker}/history', (random) => `/v1/stakers/${staker(random)}/history`),
    of('/v1/withdrawals', () => '/v1/withdrawals'),
    of('/v1/withdrawals?operator=', (random) => `/v1/withdrawals?operator=${operator(random)}`),
    of('/v1/withdrawals?status=pending', () => '/v1/withdrawals?status=pending'),
    of('/v1/rewards', () => '/v1/rewards'),
    of('/v1/rewards/roots', () => '/v1/rewards/roots'),
    of('/v1/rewards/submissions?avs=', () => `/v1/rewards/submissions?avs=${avs}`),
    of('/v1/rewards/claims?earner=', (random) => `/v1/rewards/claims?earner=${staker(random)}`),
    of('/v1/stakers/{staker}/rewards', (random) => `/v1/stakers/${staker(random)}/rewards`),
    of('/v1/operators/{operator}/rewards', (random) => `/v1/operators/${operator(random)}/rewards`),
    of('/v1/avss/{avs}/rewards', () => `/v1/avss/${avs}/rewards`),
    of('/v1/slashes', () => '/v1/slashes'),
    of('/v1/slashes?staker=', (random) => `/v1/slashes?staker=${staker(random)}`),
    of('/v1/search?q=(staker)', (random) => `/v1/search?q=${staker(random)}`),
    of('/v1/search?q=(transaction)', (random) => `/v1/search?q=${hash(random)}`),
    of('/v1/activity', () => '/v1/activity'),
    of('/v1/activity?all=true', () => '/v1/activity?all=true'),
    of('/v1/activity?account=', (random) => `/v1/activity?account=${staker(random)}&all=true`),
    of('/v1/activity?operator=', (random) => `/v1/activity?operator=${operator(random)}`),
    of('/v1/activity?avs=', () => `/v1/activity?avs=${avs}`),
    of('/v1/activity?strategy=', (random) => `/v1/activity?strategy=${strategy(random)}`),
    of('/v1/activity?event=', () => '/v1/activity?event=OperatorSetCreated'),
    of(
      '/v1/activity?operator=&event=',
      (random) => `/v1/activity?operator=${operator(random)}&event=StakerDelegated`,
    ),
  ]
}
