import { RestackError } from '@restack/sdk'
import { Command, CommanderError } from 'commander'
import { addDeployCommand } from './commands/deploy.js'
import { addDevnetCommand } from './commands/devnet.js'
import { addStatusCommand } from './commands/status.js'
import { createOutput, type Output, reportError } from './output.js'

/** The command line `restack`, without running it. */
export function createProgram(output: Output): Command {
  const program = new Command('restack')
    .description('The restaking stack: a local network, deployment, and a look at what is deployed.')
    .version('0.1.0')
    .enablePositionalOptions()
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => output.out(text.trimEnd()) })
  addDevnetCommand(program, output)
  addDeployCommand(program, output)
  addStatusCommand(program, output)
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
    reportError(output, error instanceof CommanderError ? usageError(error) : error, args.includes('--json'))
    return 1
  }
}

function usageError(error: CommanderError): RestackError {
  const text =
    error.message
      .replace(/^error: /, '')
      .replace(/\n/g, ' ')
      .trim() || 'The command is not complete'
  const sentence = text.charAt(0).toUpperCase() + text.slice(1)
  return new RestackError({
    code: 'InvalidCommand',
    message: /[.!?]$/.test(sentence) ? sentence : `${sentence}.`,
    remedy: 'restack --help lists the commands, restack <command> --help their options.',
  })
}
