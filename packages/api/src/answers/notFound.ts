import { RestackError } from '@restack/sdk'
import { shown } from '../activity/names.js'
import type { View } from '../state/createSource.js'

/** Says that an account is not what was asked for, at the block of the question. */
export function notFound(what: string, id: string, { at }: View, remedy: string): RestackError {
  const name = /^0x[0-9a-f]{40}$/i.test(id) ? shown(id.toLowerCase()) : id
  return new RestackError({
    code: 'NotFound',
    message: `${name} is not ${what} at block ${at.block}.`,
    remedy,
  })
}
