import type { Call } from '@restack/sdk'
import type { Address } from 'viem'
import type { Values, WriteCommand } from '../command.js'
import { writeNewFile } from '../files.js'
import { invalidCommand } from '../InputError.js'
import { type Output, toJson } from '../output.js'
import { inWords } from '../session/inWords.js'
import { type ConnectionOptions, openSession, type Session } from '../session/openSession.js'
import { loadAccount, type SenderOptions, senderAddress } from '../session/sender.js'
import { formatTime } from '../time.js'
import { createContext } from './context.js'
import { sentencesOf } from './describeEvents.js'
import { runSimulation } from './runSimulation.js'
import { type TimelockOptions, throughTimelock } from './timelock.js'
import { reportTransaction, type TransactionReport } from './transactionReport.js'

export type WriteOptions = ConnectionOptions &
  SenderOptions &
  TimelockOptions & {
    unsigned?: boolean
    safe?: string
    out?: string
    json?: boolean
  }

export type WriteRequest = { command: WriteCommand; path: string; values: Values; mode: WriteMode }

/** What is done with the calls of a command. */
export type WriteMode = 'send' | 'simulate'

/**
 * Runs any command that writes: prepares its calls, then prints, simulates or sends them.
 *
 * @throws RestackError the contract's refusals among others, decoded
 */
export async function runWrite(request: WriteRequest, options: WriteOptions, output: Output): Promise<void> {
  checkOptions(options, request.mode)
  const session = await openSession(options, output)
  await inWords(session, () => runIn(session, request, options, output))
}

async function runIn(
  session: Session,
  { command, path, values, mode }: WriteRequest,
  options: WriteOptions,
  output: Output,
): Promise<void> {
  const printed = options.unsigned === true || options.safe !== undefined
  const account = printed || mode === 'simulate' ? undefined : await loadAccount(session, options)
  const safe = options.safe === undefined ? undefined : session.names.account(options.safe)
  const sender = account?.address ?? safe ?? (await senderAddress(session, options))
  const note = account && !options.json ? output.err : undefined
  const context = createContext(session, sender, note)

  output.progress('Preparing')
  const wanted = await command.calls(context, values)
  const governed = await throughTimelock(context, { command, values, calls: wanted, options })
  const { client, deployment, sdk } = session
  const { calls, approvals } = await sdk.withApprovals(client, {
    deployment,
    account: sender,
    calls: governed,
  })
  output.progress('')

  if (options.unsigned) {
    await emit({ transactions: sdk.toUnsigned({ deployment, from: sender, calls }) }, options, output)
  } else if (safe) {
    await emit(sdk.toSafeBatch({ deployment, safe, calls, name: `restack ${path}` }), options, output)
  } else if (mode === 'simulate') {
    await runSimulation({ session, calls: governed, sender: context.requireSender() }, options, output)
  } else if (account) {
    await sdk.assertBalances(client, { account: account.address, calls })
    if (calls.length > 1) await rehearse(session, account.address, calls)
    const next = command.next && (() => command.next?.(context, values) ?? [])
    await sendAll({ session, client: session.connectAs(account), calls, approvals, next }, options, output)
  }
}

function checkOptions(options: WriteOptions, mode: WriteMode): void {
  if (options.unsigned && options.safe !== undefined) {
    throw invalidCommand('--unsigned and --safe each say what to print.', 'Give one of them.')
  }
  if (options.safe !== undefined && (options.from ?? options.as) !== undefined) {
    throw invalidCommand('With --safe the Safe is the sender.', 'Leave --from and --as out.')
  }
  if (mode === 'simulate' && (options.unsigned || options.safe !== undefined)) {
    throw invalidCommand(
      'A simulation prints no transactions.',
      'Leave --unsigned and --safe out, or leave simulate out.',
    )
  }
}

/** Of several transactions, none is sent if the last would be refused. Nodes that can't simulate them leave it at that. */
async function rehearse({ sdk, client, deployment }: Session, account: Address, calls: readonly Call[]) {
  try {
    await sdk.previewCalls(client, { deployment, account, calls })
  } catch (error) {
    const known = sdk.toRestackError(error)
    if (known.code !== 'PreviewUnsupported') throw known
  }
}

async function sendAll(
  {
    session,
    client,
    calls,
    approvals,
    next,
  }: {
    session: Session
    client: Session['client']
    calls: readonly Call[]
    approvals: number
    next: (() => readonly Call[] | Promise<readonly Call[]>) | undefined
  },
  options: WriteOptions,
  output: Output,
): Promise<void> {
  const say = options.json ? () => undefined : output.err
  if (approvals > 0) {
    say(`The allowance is too low, so this takes ${calls.length} transactions: the approval comes first.`)
  }
  const reports: TransactionReport[] = []
  for (let part = calls; part.length > 0; part = (await next?.()) ?? [])
    reports.push(...(await sendPart({ session, client, calls: part, say }, output)))
  if (options.json || options.out !== undefined) {
    const transactions = reports.map(({ date: _, ...report }) => report)
    await emit({ transactions }, options, output)
    return
  }
  const sentences = reports.flatMap(({ events }) => sentencesOf(events))
  for (const line of sentences.length > 0 ? sentences : ['Done; no contract reported anything.'])
    output.out(line)
}

async function sendPart(
  {
    session,
    client,
    calls,
    say,
  }: {
    session: Session
    client: Session['client']
    calls: readonly Call[]
    say: (line: string) => void
  },
  output: Output,
): Promise<TransactionReport[]> {
  const title = (index: number) =>
    `${calls.length > 1 ? `${index + 1}/${calls.length} ` : ''}${words(calls[index]?.functionName ?? '')}`
  const reports: TransactionReport[] = []
  let written = Promise.resolve()
  output.progress(`${title(0)}: simulating`)
  try {
    await session.sdk.sendBatch(client, {
      deployment: session.deployment,
      calls,
      onProgress: ({ status, index, hash }) => {
        if (!hash) return
        written = written.then(async () => {
          output.progress('')
          if (status === 'sent') {
            say(`${title(index)}: sent ${hash}`)
            output.progress(`${title(index)}: waiting for a block`)
            return
          }
          const report = await reportTransaction(session, { hash, call: calls[index] })
          reports.push(report)
          say(`${title(index)}: included in block ${report.blockNumber} (${formatTime(report.date)})`)
          if (index + 1 < calls.length) output.progress(`${title(index + 1)}: simulating`)
        })
      },
    })
  } finally {
    await written
    output.progress('')
  }
  return reports
}

/** The result as JSON, on the standard output or in a new file. */
export async function emit(
  content: unknown,
  { out, json }: { out?: string; json?: boolean },
  output: Output,
): Promise<void> {
  if (out === undefined) {
    output.out(toJson(content))
    return
  }
  await writeNewFile(out, `${JSON.stringify(JSON.parse(toJson(content)), null, 2)}\n`)
  output.out(json ? toJson({ file: out }) : `Written to ${out}.`)
}

/** `depositIntoStrategy` as `deposit into strategy`. */
function words(functionName: string): string {
  return functionName.replace(
    /[A-Z]+(?![a-z])|[A-Z]/g,
    (part) => ` ${part.length > 1 ? part : part.toLowerCase()}`,
  )
}
