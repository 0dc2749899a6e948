import type { ReactNode } from 'react'
import { type QueryState, QueryView } from './QueryView.js'
import { SkeletonRows } from './Skeleton.js'

/** What a whole page is about: loading, failed, or there. */
export function PageQuery<T>({
  query,
  children,
}: {
  query: QueryState<T>
  children: (data: T) => ReactNode
}) {
  // The notices stand in a panel of their own; the page has its own panels.
  const isThere = query.data !== undefined
  const view = (
    <QueryView
      query={query}
      skeleton={
        <>
          <SkeletonRows rows={2} />
          <SkeletonRows rows={5} />
        </>
      }
    >
      {children}
    </QueryView>
  )
  return isThere ? view : <div className="panel page-waiting">{view}</div>
}
