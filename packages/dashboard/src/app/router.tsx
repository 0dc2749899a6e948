import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router'
import { OverviewPage } from '../overview/OverviewPage.js'
import { type OverviewSearch, readOverviewSearch } from '../overview/search.js'
import { NotFoundPage } from './NotFoundPage.js'
import { Shell } from './Shell.js'
import { UnexpectedError } from './UnexpectedError.js'

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: UnexpectedError,
})

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: OverviewPage,
  validateSearch: (search): OverviewSearch => readOverviewSearch(search),
})

const routeTree = rootRoute.addChildren([overviewRoute])

/** Hash addresses: the page is served by plain static servers, under any path. */
export const createAppRouter = (history: RouterHistory = createHashHistory()) =>
  createRouter({ routeTree, history, defaultErrorComponent: UnexpectedError })

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
