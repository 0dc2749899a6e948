import { type Command, Option } from 'commander'
import { parseRpcUrl } from '../options.js'
import type { Output } from '../output.js'
import type { DeployOptions } from './runDeploy.js'

export function addDeployCommand(program: Command, output: Output): void {
  program
    .command('deploy')
    .description('Deploy the whole protocol to a chain, or finish and verify a deployment that is there.')
    .addOption(
      new Option('--rpc-url <url>', 'node of the chain')
        .env('RESTACK_RPC_URL')
        .argParser(parseRpcUrl)
        .makeOptionMandatory(),
    )
    .option('--config <file>', 'what to deploy: a JSON file, see the schema deploy-config.json')
    .option('--profile <name>', 'what to deploy: local or mainnet, as it is')
    .option('--keystore <file>', "the deployer's keystore file (default: RESTACK_KEYSTORE)")
    .option(
      '--password-file <file>',
      'file with the password of the keystore (default: RESTACK_PASSWORD, or a question on a terminal)',
    )
    .option(
      '--private-key-file <file>',
      'file with the private key of the deployer (default: RESTACK_PRIVATE_KEY)',
    )
    .option('--out <file>', 'write the deployment file here')
    .option('--allow-short-delays', 'accept a withdrawal delay under seven days')
    .option('--dry-run', 'check everything and say what would be deployed, but send nothing')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  restack deploy --config deploy.json --rpc-url http://127.0.0.1:8545 --keystore deployer.json --out deployment.json',
    )
    .action(async (options: DeployOptions) => {
      const { runDeploy } = await import('./runDeploy.js')
      await runDeploy(options, output)
    })
}
