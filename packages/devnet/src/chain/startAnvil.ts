import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { RestackError } from '@restack/sdk'
import { findAnvil } from './findAnvil.js'
import { watchOver } from './watchOver.js'

export type StartAnvilParameters = {
  /** 0 takes any free port. */
  port: number
  chainId: number
  /** Seconds since 1970 of the genesis block. */
  timestamp: number
  mnemonic: string
  /** Number of accounts of the mnemonic that are funded, and for which the node signs. */
  accounts: number
  /**
   * Blocks whose state stays readable. Without a limit anvil writes the state of every block to disk, which takes
   * longer than the block itself.
   */
  keptStates: number
  /** File of a state to go on from; the genesis is then that state's. */
  loadState?: string | undefined
  /** File that the state is written to when the process is asked to end. */
  dumpState?: string | undefined
}

export type Anvil = {
  pid: number
  port: number
  rpcUrl: string
  webSocketUrl: string
  /** Resolves when the process has ended, for whatever reason. */
  exited: Promise<void>
  /** Ends the process: politely at first, by force after a second, or ten if it has a state to write. */
  stop: () => Promise<void>
}

/**
 * Starts anvil as a direct child process and waits until it listens.
 *
 * @throws RestackError `AnvilNotFound`, `AnvilFailed`; an error with code EADDRINUSE if the port is taken
 *
 * @example
 * const anvil = await startAnvil({ port: 0, chainId: 31337, timestamp, mnemonic, accounts: 10, keptStates: 100 })
 * await anvil.stop()
 */
export async function startAnvil(parameters: StartAnvilParameters): Promise<Anvil> {
  const { port, chainId, timestamp, mnemonic, accounts, keptStates, loadState, dumpState } = parameters
  const child = spawn(
    findAnvil(),
    [
      ...['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(chainId)],
      ...['--mnemonic', mnemonic, '--accounts', String(accounts)],
      ...(loadState === undefined ? ['--timestamp', String(timestamp)] : ['--load-state', loadState]),
      ...(dumpState === undefined ? [] : ['--dump-state', dumpState]),
      ...['--order', 'fifo', '--prune-history', String(keptStates)],
    ],
    // In a group of its own Ctrl-C does not reach it: it is ended last, when nothing asks it any more.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  )
  const exited = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  )
  const release = watchOver(child, exited, dumpState !== undefined)
  const stop = async () => {
    await end(child, exited, dumpState === undefined ? 1_000 : 10_000)
    release()
  }
  try {
    const listening = await waitUntilListening(child)
    return {
      pid: child.pid ?? 0,
      port: listening,
      rpcUrl: `http://127.0.0.1:${listening}`,
      webSocketUrl: `ws://127.0.0.1:${listening}`,
      exited,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function waitUntilListening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const port = /Listening on [^\s]*:(\d+)/.exec(output)?.[1]
      if (port === undefined) return
      child.stdout?.off('data', read)
      child.stderr?.off('data', read)
      child.stdout?.resume()
      child.stderr?.resume()
      resolve(Number(port))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', (cause) => reject(failed(cause.message, cause)))
    child.once('exit', () => {
      if (/address already in use|os error 98|os error 48/i.test(output)) {
        reject(Object.assign(new Error('The port is in use.'), { code: 'EADDRINUSE' }))
      } else {
        reject(failed(output.trim().split('\n').at(-1) ?? 'it ended at once'))
      }
    })
  })
}

function failed(reason: string, cause?: unknown): RestackError {
  return new RestackError({
    code: 'AnvilFailed',
    message: `anvil, the local chain, did not start: ${reason}.`,
    remedy: 'Run anvil by itself to see what is wrong, and check that its version is 1.7 or newer.',
    cause,
  })
}

async function end(child: ChildProcess, exited: Promise<void>, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await exited
  clearTimeout(timer)
}
