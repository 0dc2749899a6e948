import { Command, CommanderError } from 'commander'
import { addAccountCommand } from './account/account.js'
import { addCommands } from './addCommands.js'
import { avs } from './commands/avs.js'
import { addDeployCommand } from './commands/deploy.js'
import { addDevnetCommand } from './commands/devnet.js'
import { governance } from './commands/governance.js'
import { operator } from './commands/operator.js'
import { pod } from './commands/pod.js'
import { rewards } from './commands/rewards.js'
import { addSimulateCommand } from './commands/simulate.js'
import { staker } from './commands/staker.js'
import { addStatusCommand } from './commands/status.js'
import { addCompletionCommand } from './completion/completion.js'
import { InputError } from './InputError.js'
import { createOutput, type Output, reportError } from './output.js'
import { exitCodeOf } from './rewards/alarm.js'

/** What is described rather than written out: everything that talks to the contracts. */
const people = [staker, pod, operator, avs, rewards, governance]

/** The command line `restack`, without running it. */
export function createProgram(output: Output): Command {
  const program = new Command('restack')
    .description(
      'The restaking stack: restake, run operators and AVSs, deploy, and try it all on a local network.',
    )
    .version('0.1.0')
    .enablePositionalOptions()
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => output.out(text.trimEnd()) })
  addCommands(program, people, { output })
  addDevnetCommand(program, output)
  addDeployCommand(program, output)
  addStatusCommand(program, output)
  addSimulateCommand(program, people, output)
  addAccountCommand(program, output)
  addCompletionCommand(program, output)
  return program
}

/**
 * Runs a command line. Errors become one sentence on the error output.
 *
 * @returns The exit code.
 *
 * @example
 * process.exitCode = await run(['status', '--json'])
 */
export async function run(args: readonly string[], output: Output = createOutput()): Promise<number> {
  try {
    const program = createProgram(output)
    if (args.length === 0) {
      output.out(program.helpInformation().trimEnd())
      return 0
    }
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0 // help and version
    await reportError(
      output,
      error instanceof CommanderError ? usageError(error) : error,
      args.includes('--json'),
    )
    return exitCodeOf(error)
  }
}

function usageError(error: CommanderError): InputError {
  const text =
    error.message
      .replace(/^error: /, '')
      .replace(/\n/g, ' ')
      .trim() || 'The command is not complete'
  const sentence = text.charAt(0).toUpperCase() + text.slice(1)
  return new InputError({
    code: 'InvalidCommand',
    message: /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
    remedy: 'restack --help lists the commands, restack <command> --help their options.',
  })
}
