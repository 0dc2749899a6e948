export const periods = ['day', 'week', 'month', 'all'] as const
export type Period = (typeof periods)[number]
export const periodSeconds: Record<Exclude<Period, 'all'>, number> = {
  day: 86_400,
  week: 7 * 86_400,
  month: 30 * 86_400,
}

export const plotViews = ['stacked', 'lines', 'total'] as const
export type PlotView = (typeof plotViews)[number]

/** What of the page's state is kept in its address. */
export type OverviewSearch = { period?: Period; view?: PlotView }

/** Unknown values fall back to the defaults instead of breaking the page. */
export function readOverviewSearch(search: Record<string, unknown>): OverviewSearch {
  const period = periods.find((known) => known === search.period)
  const view = plotViews.find((known) => known === search.view)
  return { ...(period ? { period } : {}), ...(view ? { view } : {}) }
}
