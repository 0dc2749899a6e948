import { buildDistributionTree, type CumulativeAmount, type DistributionTree } from '@restack/rewards'

/** Undefined where nobody has earned anything. */
export function treeOf(amounts: readonly CumulativeAmount[]): DistributionTree | undefined {
  return amounts.length > 0 ? buildDistributionTree(amounts) : undefined
}
