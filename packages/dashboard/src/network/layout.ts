import type { Graph } from '@restack/api/client'
import { toPlotNumber } from '../format/amount.js'

export type PlacedNode = {
  id: string
  name: string | null
  /** Wei of ETH of all its connections; what decides its height. */
  eth: bigint
  y: number
  height: number
}

export type PlacedEdge = {
  operator: string
  operatorSet: string
  slashableEth: bigint
  /** Middle of the ribbon at either end, and its thickness. */
  fromY: number
  toY: number
  thickness: number
}

export type Layout = {
  height: number
  operators: PlacedNode[]
  operatorSets: PlacedNode[]
  edges: PlacedEdge[]
  /** Nodes that found no place; the table has them all. */
  hidden: number
}

const gap = 14
const leastHeight = 18
const bandHeight = 420
/** More than this would be a wall of lines. */
export const mostNodes = 30

/**
 * Two columns, the largest at the top; a node is as high as what is slashable through it, a ribbon as thick as
 * what the set can slash of the operator. Only for the drawing: numbers are floating point.
 */
export function layOut(graph: Graph): Layout {
  const edges = graph.edges.map((edge) => ({ ...edge, slashableEth: edge.slashableEth ?? 0n }))
  const sums = new Map<string, bigint>()
  for (const { operator, operatorSet, slashableEth } of edges)
    for (const id of [operator, operatorSet]) sums.set(id, (sums.get(id) ?? 0n) + slashableEth)
  const column = (kind: string) =>
    graph.nodes
      .filter((node) => node.kind === kind)
      .map(({ id, name }) => ({ id, name, eth: sums.get(id) ?? 0n }))
      .toSorted((a, b) => (b.eth > a.eth ? 1 : b.eth < a.eth ? -1 : a.id.localeCompare(b.id, 'en')))
  const all = { operators: column('operator'), operatorSets: column('operatorSet') }
  const shown = {
    operators: all.operators.slice(0, mostNodes),
    operatorSets: all.operatorSets.slice(0, mostNodes),
  }
  const total = edges.reduce((sum, { slashableEth }) => sum + toPlotNumber(slashableEth), 0)
  const scale = total > 0 ? bandHeight / total : 0
  const heightOf = (eth: bigint) => Math.max(leastHeight, toPlotNumber(eth) * scale)
  const place = (nodes: { id: string; name: string | null; eth: bigint }[]) => {
    let y = 0
    return nodes.map((node): PlacedNode => {
      const height = heightOf(node.eth)
      const placed = { ...node, y, height }
      y += height + gap
      return placed
    })
  }
  const operators = place(shown.operators)
  const operatorSets = place(shown.operatorSets)
  const known = new Map([...operators, ...operatorSets].map((node) => [node.id, node]))
  const used = new Map<string, number>()
  const order = new Map([...operators, ...operatorSets].map((node, index) => [node.id, index]))
  const rank = (id: string) => order.get(id) ?? 0
  const end = (node: PlacedNode, thickness: number, free: number) => {
    const start = used.get(node.id) ?? free / 2
    used.set(node.id, start + thickness)
    return node.y + start + thickness / 2
  }
  const placedEdges = edges
    .filter(({ operator, operatorSet }) => known.has(operator) && known.has(operatorSet))
    .toSorted((a, b) => rank(a.operator) - rank(b.operator) || rank(a.operatorSet) - rank(b.operatorSet))
    .flatMap((edge): PlacedEdge[] => {
      const from = known.get(edge.operator)
      const to = known.get(edge.operatorSet)
      if (!from || !to) return []
      const thickness = toPlotNumber(edge.slashableEth) * scale
      const free = (node: PlacedNode) => node.height - toPlotNumber(node.eth) * scale
      return [
        { ...edge, fromY: end(from, thickness, free(from)), toY: end(to, thickness, free(to)), thickness },
      ]
    })
  const bottom = (nodes: PlacedNode[]) => nodes.reduce((most, { y, height }) => Math.max(most, y + height), 0)
  return {
    height: Math.max(bottom(operators), bottom(operatorSets), leastHeight),
    operators,
    operatorSets,
    edges: placedEdges,
    hidden: all.operators.length + all.operatorSets.length - operators.length - operatorSets.length,
  }
}
