import { shown } from '../activity/names.js'
import { blockAnswer } from '../figures/answers.js'
import { isKnownStaker } from '../queries/isKnownStaker.js'
import { findPods, findPodsOf, findStakers, findTransaction, findWithdrawal } from '../queries/search.js'
import type { apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { loadNetwork, type Network } from '../state/loadNetwork.js'

type Item = apiTypes['Search']['items'][number]

const resultLimit = 20

/** `GET /v1/search` */
export async function searchAnswer(view: View, asked: string): Promise<apiTypes['Search']> {
  const q = asked.trim().toLowerCase()
  const items = q === '' ? [] : await find(view, q)
  const seen = new Set<string>()
  const unique = items.filter(({ kind, id }) => {
    const key = `${kind} ${id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return { block: blockAnswer(view.at), items: unique.slice(0, resultLimit) }
}

async function find(view: View, q: string): Promise<Item[]> {
  const network = await loadNetwork(view)
  const items: Item[] = []
  if (/^\d{1,15}$/.test(q)) {
    const block = Number(q)
    if (block >= view.deployment.deploymentBlock && block <= view.at.block) items.push(blockItem(block))
  }
  if (/^0x[0-9a-f]{64}$/.test(q)) return [...items, ...(await findHash(view, q))]
  if (/^0x[0-9a-f]{40}$/.test(q)) return [...items, ...(await findAccount(view, network, q))]
  const named = [...view.actors].filter(([, name]) => name.toLowerCase().includes(q)).slice(0, resultLimit)
  for (const [address] of named) items.push(...(await findAccount(view, network, address)))
  for (const state of network.states.values()) {
    if (state.token !== null && state.symbol.toLowerCase().includes(q))
      items.push(strategyItem(state.strategy, state.symbol))
  }
  for (const { avs, setId } of network.sets) {
    if (`${view.actors.get(avs) ?? ''}/${setId}`.toLowerCase().includes(q) || `${avs}/${setId}` === q)
      items.push(setItem(avs, setId, view))
  }
  if (/^0x[0-9a-f]{2,39}$/.test(q)) {
    const accounts = [
      ...network.operators.map(({ operator }) => operator),
      ...network.avss.map(({ avs }) => avs),
      ...(await findStakers(view.connection, view.at, q, resultLimit)),
      ...(await findPods(view.connection, view.at, q, resultLimit)),
    ]
    for (const address of [...new Set(accounts.filter((account) => account.startsWith(q)))].slice(
      0,
      resultLimit,
    ))
      items.push(...(await findAccount(view, network, address)))
  }
  return items
}

/** All that an account is. */
async function findAccount(view: View, network: Network, account: string): Promise<Item[]> {
  const id = shown(account)
  const name = view.actors.get(account) ?? null
  const items: Item[] = []
  if (network.operatorOf.has(account)) items.push({ kind: 'operator', id, name, path: `/operators/${id}` })
  if (network.avss.some(({ avs }) => avs === account)) {
    items.push({ kind: 'avs', id, name, path: `/avss/${id}` })
  }
  if (await isKnownStaker(view.connection, view.at, account)) {
    items.push({ kind: 'staker', id, name, path: `/stakers/${id}` })
  }
  for (const { pod, owner } of await findPodsOf(view.connection, view.at, account)) {
    const path = `/pods/${shown(pod)}`
    items.push({ kind: 'pod', id: shown(pod), name: view.actors.get(owner) ?? null, path })
  }
  for (const { strategy, token, symbol } of network.states.values()) {
    if (strategy === account) items.push(strategyItem(strategy, symbol))
    if (token === account) {
      items.push({ kind: 'token', id, name: symbol, path: `/strategies/${shown(strategy)}` })
    }
  }
  return items
}

async function findHash(view: View, hash: string): Promise<Item[]> {
  const withdrawal = await findWithdrawal(view.connection, view.at, hash)
  if (withdrawal) {
    const path = `/stakers/${shown(withdrawal.staker)}`
    return [{ kind: 'withdrawal', id: hash, name: view.actors.get(withdrawal.staker) ?? null, path }]
  }
  const block = await findTransaction(view.connection, view.at, hash)
  if (block === undefined) return []
  return [{ ...blockItem(block), kind: 'transaction', id: hash }]
}

function blockItem(block: number): Item {
  return {
    kind: 'block',
    id: String(block),
    name: null,
    path: `/activity?fromBlock=${block}&toBlock=${block}`,
  }
}

function strategyItem(strategy: string, symbol: string): Item {
  const id = shown(strategy)
  return { kind: 'strategy', id, name: symbol, path: `/strategies/${id}` }
}

function setItem(avs: string, setId: number, { actors }: View): Item {
  const id = `${shown(avs)}/${setId}`
  const name = actors.get(avs)
  return {
    kind: 'operatorSet',
    id,
    name: name === undefined ? null : `${name}/${setId}`,
    path: `/operator-sets/${id}`,
  }
}
