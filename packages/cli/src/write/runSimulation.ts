import type { Call, Preview } from '@restack/sdk'
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
  const preview = await sdk.previewCalls(client, { deployment, account: sender, calls })
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

type Row = [what: string, before: string, after: string]

/** One row for each figure that is not the same afterwards. */
function changes({ names }: Session, { stakers, operators, tokens, sets }: Preview<unknown[]>): Row[] {
  const rows: Row[] = []
  const add = (what: string, before: string, after: string, changed: boolean) => {
    // What differs only by rounding is left to --json.
    if (changed && before !== after) rows.push([what, before, after])
  }
  const amount = ({ decimals, symbol }: { decimals: number; symbol: string }, value: bigint) =>
    `${formatAmount(value, decimals)} ${symbol}`
  for (const { staker, operator, strategies } of stakers) {
    const who = names.show(staker)
    const operatorName = (address: Address | null) => (address ? names.show(address) : 'nobody')
    add(
      `${who} delegated to`,
      operatorName(operator.before),
      operatorName(operator.after),
      operator.before !== operator.after,
    )
    for (const { before, after, ...info } of strategies) {
      for (const figure of ['deposited', 'withdrawable', 'queued'] as const) {
        add(
          `${who} ${figure}`,
          amount(info, before[figure].tokens),
          amount(info, after[figure].tokens),
          before[figure].shares !== after[figure].shares,
        )
      }
    }
  }
  for (const { operator, strategies } of operators) {
    for (const { before, after, ...info } of strategies) {
      add(
        `${names.show(operator)} delegated shares`,
        amount(info, before),
        amount(info, after),
        before !== after,
      )
    }
  }
  for (const { holder, before, after, ...info } of tokens) {
    add(`${names.show(holder)} balance`, amount(info, before), amount(info, after), before !== after)
  }
  for (const { operator, operatorSet, before, after, ...info } of sets) {
    const what = `${names.show(operator)} in ${names.showSet(operatorSet)}`
    add(
      `${what} slashable`,
      amount(info, before.slashableShares),
      amount(info, after.slashableShares),
      before.slashableShares !== after.slashableShares,
    )
    add(
      `${what} allocated`,
      formatPercent(before.currentMagnitude),
      formatPercent(after.currentMagnitude),
      before.currentMagnitude !== after.currentMagnitude,
    )
    add(
      `${what} pending`,
      pending(before),
      pending(after),
      before.pendingDifference !== after.pendingDifference || before.effectBlock !== after.effectBlock,
    )
  }
  return rows
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
