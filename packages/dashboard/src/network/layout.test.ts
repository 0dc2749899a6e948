import type { Graph, GraphEdge, GraphNode } from '@restack/api/client'
import { describe, expect, test } from 'vitest'
import { layOut, mostNodes } from './layout.js'

const ether = 10n ** 18n
const block = { number: 1n, hash: null, timestamp: 1 }
const node = (id: string, kind: GraphNode['kind']): GraphNode => ({ id, kind, name: null, eth: 0n })
const edge = (operator: string, slashableEth: bigint): GraphEdge => ({
  operator: operator as `0x${string}`,
  operatorSet: 's',
  registered: true,
  slashableEth,
  stakes: [],
})

const graph: Graph = {
  block,
  nodes: [node('a', 'operator'), node('b', 'operator'), node('c', 'operator'), node('s', 'operatorSet')],
  edges: [edge('a', 10n * ether), edge('b', 30n * ether)],
  omitted: 0,
}

describe('layOut', () => {
  const layout = layOut(graph)

  test('the largest is at the top, those without connections at the bottom', () => {
    expect(layout.operators.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  test('heights are in proportion to what is slashable, with a least height', () => {
    const [b, a, c] = layout.operators
    expect((b?.height ?? 0) / (a?.height ?? 1)).toBeCloseTo(3)
    expect(layout.operatorSets[0]?.height).toBeCloseTo((a?.height ?? 0) + (b?.height ?? 0))
    expect(c?.height).toBe(18)
  })

  test('ribbons fill their nodes and do not overlap', () => {
    const [first, second] = layout.edges
    expect(first?.operator).toBe('b')
    expect((first?.toY ?? 0) + (first?.thickness ?? 0) / 2).toBeCloseTo(
      (second?.toY ?? 0) - (second?.thickness ?? 0) / 2,
    )
  })

  test('no stake at all still has a place for every node', () => {
    const empty = layOut({ ...graph, edges: [edge('a', 0n)] })
    expect(empty.operators.every(({ height }) => height === 18)).toBe(true)
    expect(empty.edges[0]?.thickness).toBe(0)
    expect(layOut({ block, nodes: [], edges: [], omitted: 0 }).height).toBeGreaterThan(0)
  })

  test('more nodes than fit are counted, not drawn', () => {
    const nodes = Array.from({ length: mostNodes + 5 }, (_, index) => node(`o${index}`, 'operator'))
    const many = layOut({ block, nodes, edges: [], omitted: 0 })
    expect(many.operators).toHaveLength(mostNodes)
    expect(many.hidden).toBe(5)
  })
})
