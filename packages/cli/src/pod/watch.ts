import type { WatchPodEvent } from '@restack/beacon'
import { beaconEth, parseAmount } from '../amounts.js'
import type { TaskContext } from '../command.js'
import { formatDuration, parseDuration } from '../duration.js'
import { toJson } from '../output.js'
import { digestsOf, loadBeacon } from './openPod.js'
import { planLines } from './proofCalls.js'
import type { PodValues } from './values.js'

/** `restack pod watch` */
export async function watch(
  context: TaskContext,
  values: PodValues & { once?: boolean; every?: string; least?: string },
): Promise<void> {
  const { client, deployment, names, output, json, requireSender } = context
  const { runPod, watchPod, withdrawableShares } = await loadBeacon()
  const leastChangeGwei = values.least === undefined ? undefined : parseAmount(values.least, beaconEth)
  const everySeconds = parseDuration(values.every ?? '1h')
  let told = ''
  const onEvent = (event: WatchPodEvent) => {
    output.progress('')
    if (json) return output.out(toJson(event))
    if (event.type !== 'plan') return output.out(sentence(event))
    const text = planLines(event.plan, withdrawableShares).join('\n')
    if (text !== told) output.err(text)
    told = text
  }
  const parameters = {
    deployment,
    owner: values.owner === undefined ? requireSender() : names.account(values.owner),
    digests: await digestsOf(context, values),
    leastChangeGwei,
    onEvent,
  }
  if (values.once) {
    const { transactions } = await runPod(client, parameters)
    if (!json && transactions.length === 0) output.out('There is nothing to be done.')
    if (json) output.out(toJson({ type: 'done', transactions: transactions.length }))
    return
  }
  const ended = new AbortController()
  const end = () => ended.abort()
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  try {
    await watchPod(client, { ...parameters, everySeconds, signal: ended.signal })
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

function sentence(event: Exclude<WatchPodEvent, { type: 'plan' }>): string {
  if (event.type === 'sent') return `${words[event.step.kind]}: sent ${event.hash}`
  if (event.type === 'included')
    return `${words[event.step.kind]}: included in block ${event.blockNumber}, ${event.gasUsed} gas`
  if (event.type === 'again') return `${event.message} Everything is read again.`
  if (event.type === 'failed')
    return `${event.message} It is tried again in ${formatDuration(event.seconds)}. (${event.code})`
  return `Nothing is left to be done; the next look is in ${formatDuration(event.seconds)}.`
}

const words = {
  credentials: 'Credentials',
  startCheckpoint: 'Start of a checkpoint',
  checkpoint: 'Balances',
} as const
