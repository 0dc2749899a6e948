import type { StateDigest } from '@restack/beacon'
import type { Hex } from 'viem'
import { InputError } from '../InputError.js'
import type { Session } from '../session/openSession.js'
import { loadBeacon, requireBeacon } from './openPod.js'
import type { SourceValues } from './values.js'

const isPubkey = (text: string): text is Hex => /^0x[0-9a-fA-F]{96}$/.test(text)

/** Indices of validators in a state, by index or public key. */
export function indicesOf(digest: StateDigest, texts: readonly string[]): number[] {
  return texts.map((text) => {
    if (!isPubkey(text)) return indexIn(text)
    const pubkey = text.toLowerCase()
    for (const validator of digest.validators.values())
      if (validator.pubkey === pubkey) return validator.index
    throw unknown(text, 'The state has no such validator of the pod: check the key, or use a newer state.')
  })
}

/** Public keys of validators, by index or public key; the beacon node is asked where it must be. */
export async function pubkeysOf(
  session: Session,
  values: SourceValues,
  texts: readonly string[],
): Promise<Hex[]> {
  const indices = texts.filter((text) => !isPubkey(text)).map(indexIn)
  const { getValidators } = await loadBeacon()
  const found =
    indices.length === 0
      ? []
      : await getValidators(await requireBeacon(session, values), { stateId: 'head', ids: indices })
  return texts.map((text) => {
    if (isPubkey(text)) return text
    const validator = found.find(({ index }) => index === Number(text))
    if (validator) return validator.pubkey
    throw unknown(
      text,
      'The beacon chain has no validator of this index: check it, and the network of the node.',
    )
  })
}

function indexIn(text: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text)
  throw unknown(text, 'Give its index on the beacon chain, or its public key: 0x and 96 hexadecimal digits.')
}

const unknown = (text: string, remedy: string) =>
  new InputError({ code: 'UnknownValidator', message: `"${text}" names no validator.`, remedy })
