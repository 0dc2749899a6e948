import { getOperatorSet } from '@restack/api/client'
import { useStateQuery } from '../../api/stateQuery.js'
import type { ActingWorld } from '../useWorld.js'
import type { Texts } from './field.js'
import { readFields } from './readField.js'

/** The set that the form names, as the API has it. */
export function useSetDetails(texts: Texts, world: ActingWorld) {
  const read = readFields([{ name: 'set', kind: 'set' }], texts, world)
  const set = 'values' in read ? (read.values.set as { avs: string; id: number }) : undefined
  return useStateQuery(getOperatorSet, {
    parameters: set ?? { avs: '', id: '' },
    of: 'now',
    enabled: set !== undefined,
  })
}
