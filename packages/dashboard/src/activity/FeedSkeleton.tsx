import { SkeletonLine } from '../components/Skeleton.js'

/** In the place of the events to come. */
export const FeedSkeleton = () => (
  <div className="feed-list" aria-hidden="true">
    {Array.from({ length: 8 }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
      <div className="feed-item" key={index}>
        <div className="feed-body">
          <p className="feed-line">
            <SkeletonLine width="20%" />
          </p>
          <p className="feed-sentence">
            <SkeletonLine width={`${60 + ((index * 17) % 35)}%`} />
          </p>
          <p className="feed-line">
            <SkeletonLine width="55%" />
          </p>
        </div>{' '}
      </div>
    ))}
  </div>
)
