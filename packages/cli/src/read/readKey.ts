import type { Hex } from 'viem'
import type { ReadSession, Report } from '../command.js'
import { parseHex } from '../write/parse.js'
import { blockAt } from './atBlock.js'
import { blockJson, heading, named } from './tables.js'

/** `restack operator key show` */
export async function readKey(
  session: ReadSession,
  values: { set: string; operator?: string },
): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const operatorSet = names.operatorSet(values.set)
  const operator = await session.accountOf(values.operator)
  const { blockNumber, curve, key, keyHash } = await sdk.getKey(client, { deployment, operator, operatorSet })
  const block = await blockAt(session, blockNumber)
  return {
    json: { block: blockJson(block), operator: named(session, operator), operatorSet, curve, key, keyHash },
    lines: [
      ...heading(session, `Key of ${names.show(operator)} for ${names.showSet(operatorSet)}`, block),
      curve ? `Kind: ${kinds[curve]}` : 'The AVS has not chosen a kind of keys for this set yet.',
      ...(key ? [`Key: ${key}`, `Hash: ${keyHash}`] : curve ? ['There is no key.'] : []),
    ],
  }
}

/** `restack operator key find` */
export async function findKey(session: ReadSession, values: { set: string; key: string }): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const operatorSet = names.operatorSet(values.set)
  const key = parseHex(values.key)
  const found = await sdk.getOperatorOfKey(client, { deployment, operatorSet, key })
  const { blockNumber, operator, hasKey, isCurrent } = found
  const block = await blockAt(session, blockNumber)
  return {
    json: {
      block: blockJson(block),
      operatorSet,
      key,
      operator: named(session, operator),
      hasKey,
      isCurrent,
    },
    lines: [
      ...heading(session, `Key ${short(key)} in ${names.showSet(operatorSet)}`, block),
      operator ? `Registered by ${names.show(operator)}` : 'Nobody ever registered it.',
      ...(operator
        ? [
            isCurrent
              ? 'It is the key with which that operator signs for this set.'
              : 'It is not in use for this set: it was replaced, removed, or is for another set.',
          ]
        : []),
    ],
  }
}

/** `restack operator key digest` */
export async function readKeyDigest(
  session: ReadSession,
  values: { set: string; operator: string; key: string },
): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const operatorSet = names.operatorSet(values.set)
  const operator = names.account(values.operator)
  const key = parseHex(values.key)
  const digest = await sdk.getKeyRegistrationDigest(client, { deployment, operator, operatorSet, key })
  return { json: { operator: named(session, operator), operatorSet, key, digest }, lines: [digest] }
}

const kinds = { ecdsa: 'ECDSA', bn254: 'BN254' } as const

const short = (key: Hex) => (key.length > 42 ? `${key.slice(0, 18)}…` : key)
