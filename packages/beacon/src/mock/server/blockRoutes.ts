import { Hono } from 'hono'
import type { Block } from '../transition/nextBlock.js'
import { isFinal, resolveBlock } from './resolve.js'
import type { ServeBeaconApiParameters } from './serveBeaconApi.js'

/** Headers of blocks. */
export function blockRoutes({ chain }: ServeBeaconApiParameters): Hono {
  const headerOf = ({ root, header }: Block) => ({
    root,
    canonical: true,
    header: {
      message: {
        slot: String(header.slot),
        proposer_index: String(header.proposerIndex),
        parent_root: header.parentRoot,
        state_root: header.stateRoot,
        body_root: header.bodyRoot,
      },
      signature: `0x${'00'.repeat(96)}`,
    },
  })
  return new Hono()
    .get('/eth/v1/beacon/headers', (context) => {
      const block = resolveBlock(chain, context.req.query('slot') ?? 'head')
      return context.json({
        execution_optimistic: false,
        finalized: isFinal(chain, block),
        data: [headerOf(block)],
      })
    })
    .get('/eth/v1/beacon/headers/:id', (context) => {
      const block = resolveBlock(chain, context.req.param('id'))
      return context.json({
        execution_optimistic: false,
        finalized: isFinal(chain, block),
        data: headerOf(block),
      })
    })
    .get('/eth/v1/beacon/blocks/:id/root', (context) => {
      const block = resolveBlock(chain, context.req.param('id'))
      return context.json({
        execution_optimistic: false,
        finalized: isFinal(chain, block),
        data: { root: block.root },
      })
    })
}
