import type { Call, Preview, PreviewChange } from '@restack/sdk'
import type { Address } from 'viem'
import { formatAmount, formatPercent } from '../amounts.js'
import { type Output, table, toJson } from '../output.js'
import type { Session } from '../session/openSession.js'
import { formatTime, isoTime } from '../time.js'
import { describeEvents, type EventReport, sentencesOf } from './describeEvents.js'

/**
 * Shows what calls would do in the next block: gas, events, before and after of everybody concerned. Nothing is sent.
 *
 * @throws RestackError `PreviewUnsupported`, and whatever the calls would be refused with
 */
export async function runSimulation(
  { session, calls, sender }: { session: Session; calls: readonly Call[]; sender: Address },
  { json }: { json?: boolean },
  output: Output,
): Promise<void> {
  const { client, deployment, sdk, block } = session
  output.progress('Simulating')
  const preview = await sdk.previewCalls(client, {
    deployment,
    account: sender,
    calls,
    exposures: exposedBy(calls, sender),
  })
  const events = await describeEvents(session, {
    events: preview.events,
    blockNumber: preview.blockNumber + 1n,
  })
  output.progress('')
  if (json) {
    const { events: _, result, ...figures } = preview
    output.out(
      toJson({
        simulated: true,
        from: sender,
        blockTime: isoTime(block.timestamp),
        calls: sdk.toUnsigned({ deployment, from: sender, calls }),
        ...figures,
        results: result,
        events,
      }),
    )
    return
  }
  for (const line of present({ session, preview, events, sender, output })) output.out(line)
}

function present({
  session,
  preview,
  events,
  sender,
  output,
}: {
  session: Session
  preview: Preview<unknown[]>
  events: readonly EventReport[]
  sender: Address
  output: Output
}): string[] {
  const { names, block } = session
  const rows = changes(session, preview)
  const bold = output.paint.bold
  const transactions = preview.approvals.length > 0 ? ', approvals first' : ''
  return [
    bold(
      `Simulated for ${names.show(sender)} after block ${preview.blockNumber} (${formatTime(block.timestamp)})`,
    ),
    `Gas: about ${preview.gas}${transactions}. Nothing was sent.`,
    '',
    ...(rows.length > 0
      ? [bold('What changes'), ...table([['', 'before', 'after'], ...rows])]
      : ['No stake, balance or allocation changes.']),
    ...(events.length > 0
      ? ['', bold('What happens'), ...sentencesOf(events).map((line) => `  ${line}`)]
      : []),
  ]
}

const exposing = new Set(['depositIntoStrategy', 'delegateTo', 'redelegate', 'completeQueuedWithdrawal'])

/** Who could slash more or less afterwards: asked for where the calls can change it for the sender. */
function exposedBy(calls: readonly Call[], sender: Address): Address[] {
  return calls.some(({ functionName }) => exposing.has(functionName)) ? [sender] : []
}

type Row = [what: string, before: string, after: string]

/** One row for each figure that is not the same afterwards; what differs only by rounding is left to --json. */
function changes(session: Session, preview: Preview<unknown[]>): Row[] {
  return session.sdk
    .previewChanges(preview)
    .map((change) => rowOf(session, change))
    .filter(([, before, after]) => before !== after)
}

const figures = {
  deposited: 'deposited',
  withdrawable: 'withdrawable',
  queued: 'queued',
  slashable: 'could be slashed of what is deposited',
  slashableQueued: 'could be slashed of what is queued',
  delegatedShares: 'delegated shares',
  balance: 'balance',
  setSlashable: 'slashable',
} as const

function rowOf({ names }: Session, change: PreviewChange): Row {
  const who = names.show(change.account)
  if (change.figure === 'delegatedTo') {
    const name = (address: Address | null) => (address ? names.show(address) : 'nobody')
    return [`${who} delegated to`, name(change.before), name(change.after)]
  }
  const what = 'operatorSet' in change ? `${who} in ${names.showSet(change.operatorSet)}` : who
  if (change.figure === 'pending') return [`${what} pending`, pending(change.before), pending(change.after)]
  if (change.figure === 'allocated') {
    return [`${what} allocated`, formatPercent(change.before), formatPercent(change.after)]
  }
  const amount = (value: bigint) => `${formatAmount(value, change.info.decimals)} ${change.info.symbol}`
  return [`${what} ${figures[change.figure]}`, amount(change.before), amount(change.after)]
}

function pending({
  pendingDifference,
  effectBlock,
}: {
  pendingDifference: bigint
  effectBlock: number
}): string {
  if (pendingDifference === 0n) return 'none'
  const sign = pendingDifference < 0n ? '-' : '+'
  const size = pendingDifference < 0n ? -pendingDifference : pendingDifference
  return `${sign}${formatPercent(size)} from block ${effectBlock}`
}
