/** A grey line in the place of text to come. */
export function SkeletonLine({ width = '100%' }: { width?: string }) {
  return <span className="skeleton" style={{ width }} aria-hidden="true" />
}

/** As high as a table of so many rows. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="skeleton-rows" aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
        <div className="skeleton-row" key={index}>
          <SkeletonLine width={`${28 - ((index * 5) % 12)}%`} />
          <SkeletonLine width="14%" />
          <SkeletonLine width={`${18 + ((index * 7) % 10)}%`} />
        </div>
      ))}
    </div>
  )
}
