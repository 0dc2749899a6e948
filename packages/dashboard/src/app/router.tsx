import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  retainSearchParams,
} from '@tanstack/react-router'
import { readActSearch } from '../act/actSearch.js'
import { readActivitySearch } from '../activity/activitySearch.js'
import { type AsOf, readAsOf } from '../asOf/asOf.js'
import { readAtBlock } from '../avss/atBlock.js'
import { readListSearch } from '../lists/listSearch.js'
import { OverviewPage } from '../overview/OverviewPage.js'
import { type OverviewSearch, readOverviewSearch } from '../overview/search.js'
import { readRewardsSearch } from '../rewards/rewardsSearch.js'
import { readSlashesSearch } from '../slashes/slashesSearch.js'
import { readWithdrawalsSearch } from '../withdrawals/withdrawalsSearch.js'
import { NotFoundPage } from './NotFoundPage.js'
import { PagePlaceholder } from './PagePlaceholder.js'
import { Shell } from './Shell.js'
import { UnexpectedError } from './UnexpectedError.js'

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: UnexpectedError,
  validateSearch: (search): AsOf => readAsOf(search),
  // The chosen block or day stays while the reader goes from page to page.
  search: { middlewares: [retainSearchParams(['block', 'day'])] },
})
const getParentRoute = () => rootRoute

export const overviewRoute = createRoute({
  getParentRoute,
  path: '/',
  component: OverviewPage,
  validateSearch: (search): OverviewSearch => readOverviewSearch(search),
})

// All other pages are loaded when they are first opened.
const operatorsRoute = createRoute({
  getParentRoute,
  path: '/operators',
  component: lazyRouteComponent(() => import('../operators/OperatorsPage.js'), 'OperatorsPage'),
  validateSearch: (search) => readListSearch(search, ['eth', 'delegators', 'registered', 'name']),
})
const operatorRoute = createRoute({
  getParentRoute,
  path: '/operators/$operator',
  component: lazyRouteComponent(() => import('../operators/OperatorPage.js'), 'OperatorPage'),
  validateSearch: (search) => readListSearch(search),
})
const avssRoute = createRoute({
  getParentRoute,
  path: '/avss',
  component: lazyRouteComponent(() => import('../avss/AvssPage.js'), 'AvssPage'),
  validateSearch: (search) => readListSearch(search),
})
const avsRoute = createRoute({
  getParentRoute,
  path: '/avss/$avs',
  component: lazyRouteComponent(() => import('../avss/AvsPage.js'), 'AvsPage'),
})
const operatorSetsRoute = createRoute({
  getParentRoute,
  path: '/operator-sets',
  component: lazyRouteComponent(() => import('../avss/OperatorSetsPage.js'), 'OperatorSetsPage'),
  validateSearch: (search) => readListSearch(search),
})
const operatorSetRoute = createRoute({
  getParentRoute,
  path: '/operator-sets/$avs/$id',
  component: lazyRouteComponent(() => import('../avss/OperatorSetPage.js'), 'OperatorSetPage'),
  validateSearch: (search) => readAtBlock(search),
})
const strategyRoute = createRoute({
  getParentRoute,
  path: '/strategies/$strategy',
  component: lazyRouteComponent(() => import('../strategies/StrategyPage.js'), 'StrategyPage'),
})
const stakersRoute = createRoute({
  getParentRoute,
  path: '/stakers',
  component: lazyRouteComponent(() => import('../stakers/StakersPage.js'), 'StakersPage'),
  validateSearch: (search) => readListSearch(search, ['eth', 'since']),
})
const stakerRoute = createRoute({
  getParentRoute,
  path: '/stakers/$staker',
  component: lazyRouteComponent(() => import('../stakers/StakerPage.js'), 'StakerPage'),
  validateSearch: (search) => readListSearch(search),
})
const podsRoute = createRoute({
  getParentRoute,
  path: '/pods',
  component: lazyRouteComponent(() => import('../pods/PodsPage.js'), 'PodsPage'),
  validateSearch: (search) => readListSearch(search),
})
const podRoute = createRoute({
  getParentRoute,
  path: '/pods/$pod',
  component: lazyRouteComponent(() => import('../pods/PodPage.js'), 'PodPage'),
  validateSearch: (search) => readListSearch(search),
})
const rewardsRoute = createRoute({
  getParentRoute,
  path: '/rewards',
  component: lazyRouteComponent(() => import('../rewards/RewardsPage.js'), 'RewardsPage'),
  validateSearch: (search) => readRewardsSearch(search),
})
const explanationRoute = createRoute({
  getParentRoute,
  path: '/stakers/$staker/rewards/$token',
  component: lazyRouteComponent(() => import('../rewards/ExplanationPage.js'), 'ExplanationPage'),
})
const slashesRoute = createRoute({
  getParentRoute,
  path: '/slashes',
  component: lazyRouteComponent(() => import('../slashes/SlashesPage.js'), 'SlashesPage'),
  validateSearch: (search) => readSlashesSearch(search),
})
const slashRoute = createRoute({
  getParentRoute,
  path: '/slashes/$slash',
  component: lazyRouteComponent(() => import('../slashes/SlashPage.js'), 'SlashPage'),
})
const withdrawalsRoute = createRoute({
  getParentRoute,
  path: '/withdrawals',
  component: lazyRouteComponent(() => import('../withdrawals/WithdrawalsPage.js'), 'WithdrawalsPage'),
  validateSearch: (search) => readWithdrawalsSearch(search),
})
const activityRoute = createRoute({
  getParentRoute,
  path: '/activity',
  component: lazyRouteComponent(() => import('../activity/ActivityPage.js'), 'ActivityPage'),
  validateSearch: (search) => readActivitySearch(search),
})
const searchRoute = createRoute({
  getParentRoute,
  path: '/search',
  component: lazyRouteComponent(() => import('../search/SearchPage.js'), 'SearchPage'),
  validateSearch: (search): { q?: string } => {
    const { q } = readListSearch(search)
    return q ? { q } : {}
  },
})
const networkRoute = createRoute({
  getParentRoute,
  path: '/network',
  component: lazyRouteComponent(() => import('../network/NetworkPage.js'), 'NetworkPage'),
})

const actRoute = createRoute({
  getParentRoute,
  path: '/act',
  component: lazyRouteComponent(() => import('../act/ActPage.js'), 'ActPage'),
})
const actionRoute = createRoute({
  getParentRoute,
  path: '/act/$action',
  component: lazyRouteComponent(() => import('../act/ActionPage.js'), 'ActionPage'),
  validateSearch: (search) => readActSearch(search),
})

const routeTree = rootRoute.addChildren([
  overviewRoute,
  operatorsRoute,
  operatorRoute,
  avssRoute,
  avsRoute,
  operatorSetsRoute,
  operatorSetRoute,
  strategyRoute,
  stakersRoute,
  stakerRoute,
  podsRoute,
  podRoute,
  rewardsRoute,
  explanationRoute,
  slashesRoute,
  slashRoute,
  withdrawalsRoute,
  activityRoute,
  searchRoute,
  networkRoute,
  actRoute,
  actionRoute,
])

/** Hash addresses: the page is served by plain static servers, under any path. */
export const createAppRouter = (history: RouterHistory = createHashHistory()) =>
  createRouter({
    routeTree,
    history,
    defaultErrorComponent: UnexpectedError,
    defaultPendingComponent: PagePlaceholder,
    defaultPendingMs: 150,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
