import { expect, test } from 'vitest'
import { metricsText } from './metricsText.js'

test('metrics are in the text format of Prometheus, with escaped labels', () => {
  const text = metricsText(
    {
      block: 90,
      headBlock: 100,
      events: 7,
      running: true,
      counters: { pages: 2, eventsRead: 7, reorgs: 1, errors: 0 },
      nodes: [{ url: 'http://a:1', state: 'ok', used: true, headBlock: 100 }],
    },
    { deployment: 'my "test"', chainId: 5 },
  )
  expect(text).toContain('# TYPE restack_indexer_lag_blocks gauge\n')
  expect(text).toContain('restack_indexer_lag_blocks{deployment="my \\"test\\"",chain_id="5"} 10\n')
  expect(text).toContain(
    'restack_indexer_node_up{deployment="my \\"test\\"",chain_id="5",node="http://a:1"} 1\n',
  )
  for (const line of text.trimEnd().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) restack_indexer_\w+ .+|restack_indexer_\w+\{.*\} \d+(\.\d+)?)$/)
  }
})
