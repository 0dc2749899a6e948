import { count, type Decoded, list, nullable, object, text, withDefault } from './decode.js'

/** Somebody of a devnet, for whom the node signs. */
const actor = object({ name: text, address: text, role: withDefault(text, 'other') })
export type Actor = Decoded<typeof actor>

/** `config.json`, served beside the page. Only a devnet has actors; elsewhere `rpcUrl` may be missing too. */
export const configDecoder = object({
  apiUrl: text,
  rpcUrl: nullable(text),
  chainId: nullable(count),
  actors: withDefault(list(actor), []),
})
export type Config = Decoded<typeof configDecoder>
