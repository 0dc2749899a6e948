import type { IndexerStatus } from './createIndexer.js'

/**
 * The state of an indexer as Prometheus reads it.
 *
 * @example
 * metricsText(indexer.status(), { deployment: 'mainnet', chainId: 1 })
 * // restack_indexer_block{deployment="mainnet",chain_id="1"} 21500000
 */
export function metricsText(
  status: IndexerStatus,
  { deployment, chainId }: { deployment: string; chainId: number },
): string {
  const labels = `deployment="${escaped(deployment)}",chain_id="${chainId}"`
  const { block, headBlock, events, running, counters, lastCommitAt, lastError, nodes } = status
  const metric = (name: string, type: 'gauge' | 'counter', help: string, value: number) =>
    `# HELP restack_indexer_${name} ${help}\n# TYPE restack_indexer_${name} ${type}\n` +
    `restack_indexer_${name}{${labels}} ${value}\n`

  const nodeLines = nodes.flatMap(({ url, state, used, headBlock: head }) => {
    const of = `${labels},node="${escaped(url)}"`
    return [
      `restack_indexer_node_up{${of}} ${Number(state === 'ok')}`,
      `restack_indexer_node_used{${of}} ${Number(used)}`,
      ...(head === undefined ? [] : [`restack_indexer_node_head_block{${of}} ${head}`]),
    ]
  })
  return [
    metric('block', 'gauge', 'Last block in the database.', block),
    metric('head_block', 'gauge', 'Last block of the chain as last seen.', headBlock),
    metric('lag_blocks', 'gauge', 'Blocks still to be indexed.', Math.max(0, headBlock - block)),
    metric('events', 'gauge', 'Events in the database.', events),
    metric('running', 'gauge', '1 while the head is followed.', Number(running)),
    metric('failing', 'gauge', '1 when the last attempt failed.', Number(lastError !== undefined)),
    metric('pages_total', 'counter', 'Pages written.', counters.pages),
    metric('events_read_total', 'counter', 'Events written.', counters.eventsRead),
    metric('reorgs_total', 'counter', 'Reorganizations followed.', counters.reorgs),
    metric('errors_total', 'counter', 'Attempts that failed.', counters.errors),
    ...(lastCommitAt === undefined
      ? []
      : [metric('last_commit_seconds', 'gauge', 'Time of the last page.', lastCommitAt / 1000)]),
    '# HELP restack_indexer_node_up 1 while a node answers, is on the right chain and keeps up.\n',
    '# TYPE restack_indexer_node_up gauge\n',
    ...nodeLines.map((line) => `${line}\n`),
  ].join('')
}

function escaped(label: string): string {
  return label.replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`))
}
