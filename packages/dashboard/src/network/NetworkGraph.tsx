import type { Graph } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useNameOf } from '../components/names.js'
import { shortenHex } from '../format/address.js'
import { formatAmount } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { seriesColor } from '../plot/Chart.js'
import { layOut, type PlacedEdge, type PlacedNode } from './layout.js'

const width = 1_000
const barWidth = 12
const labelWidth = 230
const left = labelWidth
const right = width - labelWidth - barWidth
const top = 26

/** Operators at the left, operator sets at the right, and between them ribbons as thick as what can be slashed. */
export function NetworkGraph({ graph }: { graph: Graph }) {
  const { t, tag } = useTexts()
  const nameOf = useNameOf()
  const [chosen, setChosen] = useState<string>()
  const layout = useMemo(() => layOut(graph), [graph])
  const colors = new Map(layout.operatorSets.map(({ id }, index) => [id, index]))
  const isFaint = (edge: PlacedEdge) =>
    chosen !== undefined && edge.operator !== chosen && edge.operatorSet !== chosen
  const operatorName = ({ id, name }: PlacedNode) => name ?? nameOf(id) ?? shortenHex(id)
  const setName = ({ id, name }: PlacedNode) => {
    const [avs = '', number = ''] = id.split('/')
    return name ?? `${nameOf(avs) ?? shortenHex(avs)} ${t('operatorSets.setId', { id: number })}`
  }
  const eth = (value: bigint) => `${formatAmount(value, tag, { digits: 2 })} ETH`
  const marks = (id: string) => ({
    onMouseEnter: () => setChosen(id),
    onMouseLeave: () => setChosen(undefined),
    onFocus: () => setChosen(id),
    onBlur: () => setChosen(undefined),
  })
  return (
    <div className="network">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it */}
      <svg
        className="network-graph"
        viewBox={`0 0 ${width} ${layout.height + top + 4}`}
        role="group"
        aria-label={t('network.graphLabel')}
        data-testid="network-graph"
      >
        <text className="network-heading" x={left + barWidth} y={14} textAnchor="end">
          {t('operators.heading')}
        </text>
        <text className="network-heading" x={right} y={14}>
          {t('operatorSets.heading')}
        </text>
        <g transform={`translate(0 ${top})`}>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines can not be focused */}
          <g aria-hidden="true">
            {layout.edges.map((edge) => (
              <path
                key={`${edge.operator} ${edge.operatorSet}`}
                className="network-edge"
                d={ribbon(edge)}
                strokeWidth={Math.max(1, edge.thickness)}
                style={{ stroke: `var(${seriesColor(colors.get(edge.operatorSet) ?? 0)})` }}
                data-faint={isFaint(edge) || undefined}
              />
            ))}
          </g>
          {layout.operators.map((node) => (
            <Link
              key={node.id}
              to="/operators/$operator"
              params={{ operator: node.id }}
              className="network-node"
              aria-label={t('network.operatorNode', { name: operatorName(node), eth: eth(node.eth) })}
              {...marks(node.id)}
            >
              <Bar x={left} node={node} fill="var(--ink-soft)">
                <Label x={left - 10} anchor="end" node={node} name={operatorName(node)} eth={eth(node.eth)} />
              </Bar>
            </Link>
          ))}
          {layout.operatorSets.map((node) => {
            const [avs = '', id = ''] = node.id.split('/')
            return (
              <Link
                key={node.id}
                to="/operator-sets/$avs/$id"
                params={{ avs, id }}
                className="network-node"
                aria-label={t('network.setNode', { name: setName(node), eth: eth(node.eth) })}
                {...marks(node.id)}
              >
                <Bar x={right} node={node} fill={`var(${seriesColor(colors.get(node.id) ?? 0)})`}>
                  <Label
                    x={right + barWidth + 10}
                    anchor="start"
                    node={node}
                    name={setName(node)}
                    eth={eth(node.eth)}
                  />
                </Bar>
              </Link>
            )
          })}
        </g>
      </svg>
      {layout.hidden > 0 ? (
        <p className="panel-foot">{t('network.hidden', { count: layout.hidden })}</p>
      ) : null}
    </div>
  )
}

function ribbon({ fromY, toY }: PlacedEdge): string {
  const from = left + barWidth
  const middle = (from + right) / 2
  return `M${from} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${right} ${toY}`
}

function Bar({
  x,
  node,
  fill,
  children,
}: {
  x: number
  node: PlacedNode
  fill: string
  children: ReactNode
}) {
  return (
    <>
      <rect x={x} y={node.y} width={barWidth} height={node.height} rx={3} style={{ fill }} />
      {children}
    </>
  )
}

type LabelProps = { x: number; anchor: 'start' | 'end'; node: PlacedNode; name: string; eth: string }

function Label({ x, anchor, node, name, eth }: LabelProps) {
  const middle = node.y + node.height / 2
  const isHigh = node.height >= 34
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text can not be focused; the link around it has a name
    <text x={x} y={middle} textAnchor={anchor} aria-hidden="true">
      <tspan className="network-name" x={x} dy={isHigh ? '-0.2em' : '0.35em'}>
        {name.length > 24 ? `${name.slice(0, 23)}…` : name}
      </tspan>{' '}
      {isHigh ? (
        <tspan className="network-eth" x={x} dy="1.3em">
          {eth}
        </tspan>
      ) : (
        <tspan className="network-eth" dx="8">
          {eth}
        </tspan>
      )}
    </text>
  )
}
