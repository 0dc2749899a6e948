import { type Decoded, integer, list, nullable, object, text, withDefault } from '../decode.js'
import { blockDecoder } from '../types.js'

/** `kind`: what it is; `path`: its page in this dashboard. */
const searchItem = object({
  kind: text,
  id: text,
  name: nullable(text),
  path: withDefault(text, ''),
})
export type SearchItem = Decoded<typeof searchItem>

/** `GET /v1/search` */
export const searchResults = object({ items: list(searchItem) })

/** `GET /v1/graph`; ids are addresses of operators and `avs/id` of operator sets. */
export const graph = object({
  block: blockDecoder,
  nodes: list(object({ id: text, kind: text, name: nullable(text), eth: nullable(integer) })),
  edges: list(object({ operator: text, operatorSet: text, slashableEth: nullable(integer) })),
})
export type Graph = Decoded<typeof graph>
