import type { Command } from 'commander'
import type { Output } from '../output.js'
import type { AccountOptions } from './runAccount.js'

/** `restack account`: keystore files, which `--keystore` of other commands takes. */
export function addAccountCommand(program: Command, output: Output): void {
  const account = program
    .command('account')
    .description('Keep keys in encrypted keystore files, which --keystore of other commands takes.')
  const passwordFile = [
    '--password-file <file>',
    'file with the password (default: RESTACK_PASSWORD, or a question on a terminal)',
  ] as const
  account
    .command('create')
    .description('Make a new key and write it into a new keystore file that only you may read.')
    .requiredOption('--out <file>', 'the keystore file to write; an existing one is never overwritten')
    .option(...passwordFile)
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  restack account create --out me.json')
    .action(async (options: AccountOptions & { out: string }) => {
      const { createAccount } = await import('./runAccount.js')
      await createAccount(options.out, options, output)
    })
  account
    .command('import')
    .description('Write a key that you have into a new keystore file.')
    .requiredOption('--out <file>', 'the keystore file to write; an existing one is never overwritten')
    .option('--private-key-file <file>', 'file with the private key (default: RESTACK_PRIVATE_KEY)')
    .option(...passwordFile)
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nExample:\n  restack account import --out me.json --private-key-file key')
    .action(async (options: AccountOptions & { out: string }) => {
      const { importAccount } = await import('./runAccount.js')
      await importAccount(options.out, options, output)
    })
  account
    .command('show')
    .description(
      'Show the address of a keystore file; --check opens it, to prove that the password is right.',
    )
    .argument('<file>', 'the keystore file')
    .option('--check', 'open it with the password')
    .option(...passwordFile)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  restack account show me.json\n  restack account show me.json --check',
    )
    .action(async (file: string, options: AccountOptions) => {
      const { showAccount } = await import('./runAccount.js')
      await showAccount(file, options, output)
    })
}
